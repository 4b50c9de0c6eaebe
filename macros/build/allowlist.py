"""What a published page may hold, by lists. In: the built pages, copies and outputs too. Out: a problem for everything else.

The lists name what our templates and Markdown write. This gate knows nothing of the rules that come before it (`rules/pages/allowed_markup.py`): what
slips through those, in a page, a record or a template, is stopped here.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..models.fields.text import INVISIBLE
from ..models.texts.contacts import contact, said_of
from ..reading.diagnostics import Diagnostic
from ..reading.markdown.html_tags import OWN, WEB, Tag, runs, tags, text_of
from .csp import DATA, own_scripts
from .site import BuiltPage

SCRIPT = re.compile(r"<script([^<>]*)>(.*?)</script>", re.DOTALL)
DOCTYPE = re.compile(r"\s*<!doctype html>\s*")
OURS = re.compile(r' src="(?:[./]*|/[\w./-]*/)assets/(?:vendor/)?[\w.-]+\.js" defer')
ANYWHERE = {"class", "id", "hidden", "role", "tabindex", "lang"}
FREE = ("aria-", "data-")
DRAWN = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
PLAIN_TAGS = (
    "article aside blockquote br caption code dd desc details div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr legend li main nav output p pre "
    "section small span strong summary sup table tbody td template tfoot thead title tr ul"
)
BODY: dict[str, set[str]] = {name: set() for name in PLAIN_TAGS.split()} | {
    "a": {"href", "rel", "title", "download"},
    "body": {"dir"},
    "button": {"title", "type"},
    "circle": {"cx", "cy", "r", *DRAWN},
    "form": {"action", "method"},
    "g": DRAWN,
    "html": set(),
    "img": {"src", "alt", "title"},
    "input": {
        "autocapitalize",
        "autocomplete",
        "enterkeyhint",
        "max",
        "maxlength",
        "min",
        "name",
        "placeholder",
        "required",
        "spellcheck",
        "step",
        "type",
        "value",
    },
    "label": {"for"},
    "li": {"value"},
    "ol": {"start", "type"},
    "option": {"value", "selected"},
    "path": {"d", *DRAWN},
    "rect": {"height", "rx", "width", "x", "y", *DRAWN},
    "select": {"autocomplete", "name"},
    "svg": {"focusable", "height", "preserveAspectRatio", "viewBox", "viewbox", "width"},
    "td": {"align", "colspan"},
    "text": {"text-anchor", "x", "y"},
    "textarea": {"autocomplete", "maxlength", "rows", "spellcheck"},
    "th": {"align", "colspan", "scope"},
    "time": {"datetime"},
}
HEAD: dict[str, set[str]] = {
    "head": set(),
    "html": set(),
    "noscript": set(),
    "title": set(),
    "link": {"href", "rel", "sizes", "title", "type"},
    "meta": {"charset", "content", "http-equiv", "name", "property"},
}
LINKS = {"alternate", "apple-touch-icon", "canonical", "icon", "stylesheet"}
LEADS = {"href", "src", "action"}
ABROAD = {("a", "href"), ("link", "href")}
SUBSCRIBED = re.compile(r"webcal://[\w.:-]+(?:/[\w.-]+)*\.ics")
FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*://|//|javascript:|vbscript:|data:)", re.IGNORECASE)
SAID = {"alt", "content", "label", "placeholder", "title", "value"}
WHERE = "look for it in the page, record or template that it comes from, and take it out there"


class Known(NamedTuple):
    """What was found good on a page before, as written: most of a page stands on every other page too."""

    head: set[str]
    body: set[str]
    runs: set[str]


def faults(pages: list[BuiltPage]) -> Iterator[Diagnostic]:
    """Yield everything in the pages that no list names, and the contacts in their text."""
    good = Known(set(), set(), set())
    for page in pages:
        text = SCRIPT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), page.html)
        yield from _scripts(page)
        yield from _tags(page, text, good)
        yield from _contacts(page, text, good)
        if match := INVISIBLE.search(page.html):
            yield _fault(page, match.start(), "text", f"holds an invisible character (U+{ord(match[0]):04X})")


def _fault(page: BuiltPage, at: int, field: str, what: str) -> Diagnostic:
    return Diagnostic(f"site/{page.file}", page.html.count("\n", 0, at) + 1, 1, field, what, WHERE)


def _scripts(page: BuiltPage) -> Iterator[Diagnostic]:
    body = page.html.find("<body")
    for match in SCRIPT.finditer(page.html):
        known = OURS.fullmatch(match[1]) and not match[2] or match[1] == DATA and "<" not in match[2] or not match[1] and match[2] in own_scripts()
        if not known or match.start() > body:
            yield _fault(page, match.start(), "script", f"“{match[0][:40]}…” is none of the manual's own")


def _tags(page: BuiltPage, text: str, good: Known) -> Iterator[Diagnostic]:
    doctype, body = DOCTYPE.match(text), text.find("<body")
    for at, end, allowed, known in ((doctype.end() if doctype else 0, body, HEAD, good.head), (max(body, 0), len(text), BODY, good.body)):
        for tag in tags(text, at, end, known) if end > 0 else ():
            if what := _refused(tag, allowed):
                yield _fault(page, tag.at, "HTML", what)
            elif match := _said(tag):
                yield _fault(page, tag.at, "text", f"{said_of(match)}: “{match[0]}”")
            else:
                known.add(tag.text)


def _refused(tag: Tag, allowed: dict[str, set[str]]) -> str:
    """Return what no list names of a tag; "" if all is known."""
    if tag.name not in allowed:
        return f"“{tag.text[:40]}” may not stand here" if tag.name else "a < begins nothing that the manual writes"
    for name, value in tag.attributes:
        if name not in ANYWHERE | allowed[tag.name] and not name.startswith(FREE):
            return f"<{tag.name}> may not have {name}=“{value[:40]}”"
        if name in LEADS and not (OWN.fullmatch(value) or (tag.name, name) in ABROAD and _is_abroad(value)):
            return f"<{tag.name}> leads by {name} to “{value[:40]}”"
        if name.startswith("data-") and FOREIGN.match(value):
            return f"<{tag.name}> has an address in {name}: “{value[:40]}”"
    return _in_head(tag.name, dict(tag.attributes))


def _is_abroad(value: str) -> bool:
    return bool(WEB.fullmatch(value) or SUBSCRIBED.fullmatch(value))


def _in_head(name: str, values: dict[str, str]) -> str:
    """Return what is wrong with a link or meta, which act by their values."""
    if name == "link" and values.get("rel") not in LINKS:
        return f"<link> is of the kind “{values.get('rel')}”"
    if name == "link" and values["rel"] != "canonical" and not OWN.fullmatch(values.get("href", "")):
        return f"<link> loads “{values.get('href')}”"
    if name == "meta" and values.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
        return f"<meta> gives the page a “{values['http-equiv']}”"
    return ""


def _contacts(page: BuiltPage, text: str, good: Known) -> Iterator[Diagnostic]:
    for at, run in (*runs(text), *((match.start(2), match[2]) for match in SCRIPT.finditer(page.html))):
        if run in good.runs:
            continue
        if match := contact(text_of(run)):
            yield _fault(page, at + len(run) - len(run.lstrip()), "text", f"{said_of(match)}: “{match[0]}”")
        else:
            good.runs.add(run)


def _said(tag: Tag) -> re.Match | None:
    """Return the contact that an attribute of words holds, if there is one."""
    words = (value for name, value in tag.attributes if name in SAID or name.startswith(FREE))
    return next(filter(None, map(contact, words)), None)
