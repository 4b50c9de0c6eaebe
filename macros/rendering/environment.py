"""Our own Jinja environment for overrides/components and overrides/outputs. In: a template's name and values. Out: text that is safe in Markdown and HTML.

Every value is made inert by one escape that holds in both languages; templates loop and print, and look things up by the
filters below. None of this is the environment in which pages are rendered.
"""

import re
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from ..models.formatting import capital, clock, day, days, host, in_lines, sentence, size, slug, spelt
from ..models.manual import Manual, href
from ..models.urls import url

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
RELEASE = OVERRIDES / "release"
ACTIVE = re.compile(r"[&<>\"'\\`*_{}\[\]~|^=#$]")
WRITTEN_ID = re.compile(r"\{: #([a-z0-9-]+)(?: data-search=skip)? \}|\bh2 id=\"([a-z0-9-]+)\"")
LEADING = re.compile(r"^([-+!?:]+|\d+[.)])")


def inert(value: object) -> object:
    """Return text in which neither HTML nor Markdown finds anything to act on; markup of our own passes, and no value at all is a fault of the template."""
    if isinstance(value, Markup) or hasattr(value, "__html__"):
        return value
    if value is None:
        raise jinja2.UndefinedError("a template prints a value that is not there")
    text = str(value)
    leading = LEADING.match(text)
    first = _entities(leading[0]) if leading else ""
    return Markup(first + ACTIVE.sub(lambda match: _entities(match[0]), text[len(leading[0]) if leading else 0 :]))


def _entities(text: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in text)


@jinja2.pass_context
def _label(context: Context, word: str, vocabulary: str) -> str:
    return context["manual"].vocabularies[vocabulary][word].label


@jinja2.pass_context
def _word(context: Context, word: str, vocabulary: str) -> str:
    return context["manual"].vocabularies[vocabulary][word].description


@jinja2.pass_context
def _country(context: Context, code: str) -> str:
    return context["manual"].countries[code].name


@jinja2.pass_context
def _record(context: Context, id: str, kind: str) -> object:
    return context["manual"].record(kind, id)


def _href(id: str, kind: str) -> Markup:
    """Return the address of a record; ids and paths are slugs, so it needs no escape."""
    return Markup(href(kind, id))


def _page_href(page: str) -> Markup:
    return Markup(url(page))


FILTERS = {
    "day": day,
    "slug": slug,
    "capital": capital,
    "sentence": sentence,
    "in_lines": in_lines,
    "clock": clock,
    "host": host,
    "size": size,
    "spelt": spelt,
    "href": _href,
    "page_href": _page_href,
    "address": Markup,
    "label": _label,
    "word": _word,
    "country": _country,
    "record": _record,
}


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([OVERRIDES / "components", OVERRIDES]),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=inert,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    environment.filters |= FILTERS
    environment.globals |= {"days": days}
    return environment


ENVIRONMENT = _environment()


@lru_cache(maxsize=4)
def _bound(manual: Manual) -> jinja2.Environment:
    """Return the environment in which `manual` is a global, so that parts are imported without context, once."""
    environment = ENVIRONMENT.overlay()
    environment.globals = ENVIRONMENT.globals | {"manual": manual}
    return environment


def render(manual: Manual, template: str, **values: object) -> str:
    """Return a block rendered from `overrides/components/<template>`, or from `overrides/<template>`; as `Markup` if it is HTML and done."""
    return _kind(template)(_bound(manual).get_template(template).render(values).strip() + "\n")


def render_inline(manual: Manual, template: str, **values: object) -> str:
    """Return one line rendered from `overrides/components/<template>`, as `Markup` if it is HTML and done."""
    return _kind(template)(" ".join(render(manual, template, **values).split()))


def _kind(template: str) -> type[str]:
    return Markup if template.endswith(".html") else str


def heading_ids(template: str) -> list[str]:
    """Return the ids of the headings that stand in a template, in order, each once."""
    source, _, _ = ENVIRONMENT.loader.get_source(ENVIRONMENT, template)
    return list(dict.fromkeys(written or html for written, html in WRITTEN_ID.findall(source)))


# What a release carries passes through no Markdown: there, HTML needs its own escape and plain text none.
OUTSIDE = {"loader": jinja2.FileSystemLoader(RELEASE), "autoescape": jinja2.select_autoescape(["html"], default=False), "finalize": None}


def release(manual: Manual, template: str, **values: object) -> str:
    """Return a file rendered from `overrides/release/<template>`, escaped if it ends in `.html`."""
    return _bound(manual).overlay(**OUTSIDE).get_template(template).render(values).strip() + "\n"


def preview_page(**values: object) -> str:
    """Return the page that a preview shows in place of a broken manual."""
    return ENVIRONMENT.overlay(finalize=None).get_template("preview/problems.html").render(values)
