"""What Markdown makes of a page, read with the settings of the site. In: the text of a page. Out: its HTML, macros left out.

A macro call becomes a sign that no page may hold, carried over as what a macro returns is. So a rule reads what readers will get,
and makes no second guess at it.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml
from markdown import Markdown
from markupsafe import Markup

from ..models.page_files import Call
from ..models.urls import url
from ..reading.diagnostics import Diagnostic, DiagnosticError
from ..reading.markdown.call_reader import BRACES, read_segments
from .markdown_extensions.raw_html import seal

SETTINGS = "macros/mkdocs.yml"
OURS = Path(__file__).resolve().parents[2]
BUILT_IN = ("toc", "tables", "fenced_code")  # MkDocs lists these before those of our own
CALL = "\ue002"
LINK = re.compile(r"\]\(/([a-z0-9/_-]+\.md(?:#[a-z0-9-]+)?)\)")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Rendered(NamedTuple):
    """The HTML of a page, and the pieces of it that Markdown did not write but carried over."""

    html: str
    carried: tuple[str, ...]


class Unrendered(Exception):
    """Why Markdown cannot make anything of a page."""


def reader(root: Path) -> Markdown:
    """Return Markdown as the manual at `root` sets it up; as this one does, if there is only content.

    Raises:
        DiagnosticError: mkdocs.yml cannot be read.
    """
    path = root / SETTINGS if (root / SETTINGS).is_file() else OURS / SETTINGS
    return _reader(path.read_text("utf-8"))


@lru_cache(maxsize=4)
def _reader(text: str) -> Markdown:
    try:
        listed = [*BUILT_IN, *yaml.load(text, LOADER)["markdown_extensions"]]
        settings = {name: values or {} for entry in listed if isinstance(entry, dict) for name, values in entry.items()}
        names = dict.fromkeys(name for entry in listed for name in ([entry] if isinstance(entry, str) else entry))
        return Markdown(extensions=[*names], extension_configs=settings)
    except Exception as error:  # whatever is wrong with the settings is told in a line
        what = f"cannot be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
        raise DiagnosticError([Diagnostic(SETTINGS, 1, 1, "markdown_extensions", what, "restore the file as it was")]) from error


def filled(body: str) -> str:
    """Return the text with its calls replaced; of a page that is refused for its braces, with every pair replaced."""
    pieces, sign = read_segments(body.strip("\n")), seal(Markup(CALL))
    if any(isinstance(piece, Diagnostic) for piece in pieces):
        return BRACES.sub(sign, body)
    return "".join(sign if isinstance(piece, Call) else piece for piece in pieces)


@lru_cache(maxsize=1024)
def render(markdown: Markdown, body: str) -> Rendered:
    """Return what Markdown makes of the text of a page; kept, since most pages are the same when they are checked again.

    Raises:
        Unrendered: Markdown gives up.
    """
    try:
        html = markdown.reset().convert(filled(body))
    except Exception as error:  # Markdown gives up in many ways, such as RecursionError
        raise Unrendered(type(error).__name__) from error
    return Rendered(html, tuple(markdown.htmlStash.rawHtmlBlocks))


def paragraph_html(text: str) -> Markup:
    """Return a paragraph of Markdown, its calls filled in and sealed, as finished HTML; links lead from the site's root."""
    linked = LINK.sub(lambda match: f"]({url(match[1])})", text)
    return Markup(reader(OURS).reset().convert(linked))
