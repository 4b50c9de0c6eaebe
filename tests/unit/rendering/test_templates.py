"""Data reaches a page as text, whatever it holds: neither HTML nor Markdown nor Jinja acts on it."""

import html

import jinja2
import lxml.html
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import nodes

from macros.rendering.environment import ENVIRONMENT, OVERRIDES, days, inert

EXTENSIONS = ["admonition", "attr_list", "def_list", "sane_lists", "tables", "toc"]
PRINTABLE = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cf", "Cn", "Co")), min_size=1, max_size=60)


def shown(text: str) -> str:
    """Return what a reader sees of a list entry that holds the text."""
    page = markdown.markdown(f"- {inert(text)}", extensions=EXTENSIONS)
    return lxml.html.fragment_fromstring(page, create_parent=True).text_content().strip()


@pytest.mark.parametrize(
    "payload",
    [
        "*a*",
        "__b__",
        "`c`",
        "[d](e)",
        "![f](g)",
        "<i>h</i>",
        "&amp;",
        "# i",
        "- j",
        "+ k",
        "1. l",
        "> m",
        "| n | o |",
        "{: #p }",
        "{{ q }}",
        "<https://r.example>",
        "s\\*t",
        "~~~",
        "***",
        "---",
        "===",
        '"quoted"',
        "&#42;",
        "[^1]",
        "a  b",
        ":smile:",
        "<!-- u -->",
        "<script>v</script>",
        "{% w %}",
        "!!! note",
        "Term\u00a0x",
        "[y]: z",
    ],
)
def test_a_payload_is_shown_as_written(payload: str):
    assert shown(payload).replace("\u00a0", " ") == payload.replace("\u00a0", " ").replace("a  b", "a  b")


@given(PRINTABLE)
def test_any_text_is_shown_as_written(text: str):
    assert shown(text) == text
    assert html.unescape(str(inert(text))) == text


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2016-06-20", "2016-06-22", "20–22 June 2016"),
        ("2017-05-30", "2017-06-02", "30 May – 2 June 2017"),
        ("2016-12-30", "2017-01-02", "30 December 2016 – 2 January 2017"),
        ("2012-09-29", "2012-09-29", "29 September 2012"),
        ("2013", None, "2013"),
        ("2016-06", "2016-06-20", "June 2016 – 20 June 2016"),
        ("2016", "2016-06", "2016 – June 2016"),
        ("2016-05", "2016-06", "May – June 2016"),
        ("2015-08", None, "August 2015"),
    ],
)
def test_dates_as_people_write_them(start: str, end: str | None, expected: str):
    assert days(start, end) == expected


def test_a_template_that_prints_no_value_stops_the_build():
    with pytest.raises(jinja2.UndefinedError, match="^a template prints a value that is not there$"):
        inert(None)


def never_used(text: str) -> list[str]:
    """Return the names that a template imports and never uses."""
    tree = ENVIRONMENT.parse(text)
    used = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "load"}
    names = (name for line in tree.find_all(nodes.FromImport) for name in line.names)
    return sorted({name[1] if isinstance(name, tuple) else name for name in names} - used)


def test_a_template_imports_only_what_it_uses() -> None:
    texts = {
        path: path.read_text("utf-8")
        for path in OVERRIDES.rglob("*")
        if path.suffix in (".html", ".md", ".txt", ".xml") and "vendor" not in path.parts
    }
    texts = {path: text for path, text in texts.items() if "{% from " in text}
    assert len(texts) > 40
    assert {path.name: found for path, text in texts.items() if (found := never_used(text))} == {}


def test_a_name_that_a_template_imports_and_never_uses_is_seen() -> None:
    assert never_used('{% from "_parts.html" import cite, cites as all, tag %}{{ cite("a") }}') == ["all", "tag"]
