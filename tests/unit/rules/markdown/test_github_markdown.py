"""What GitHub's preview shows, the page shows, or the check says so in words: some constructs of GitHub's Markdown, one each."""

from pathlib import Path

import lxml.html
import pytest
from manuals import DAY, SMALL, copy_of

from macros.components import REGISTRY
from macros.loader import read_all
from macros.rendering.markdown_extensions.github_lists import as_markdown_reads
from macros.rendering.markdown_text import reader, render

HUB = "docs/roles/hub.md"
SHOWN = [
    ("a list right under its sentence", "Two lists:\n- one\n- two", "//ul/li", ["one", "two"]),
    ("a numbered list right under its sentence", "Steps:\n1. one\n2. two", "//ol/li", ["one", "two"]),
    ("a list two spaces in", "- a\n  - b\n  - c\n- d", "//ul/li/ul/li", ["b", "c"]),
    ("a list three levels deep", "- a\n  - b\n    - c", "//ul/li/ul/li/ul/li", ["c"]),
    ("a list three spaces in, below a number", "1. a\n   - b\n2. c", "//ol/li/ul/li", ["b"]),
    ("a dash two spaces in, below a number, is a list of its own", "1. a\n  - b\n2. c", "//ol/following-sibling::ul/li", ["b"]),
    ("and the numbers go on behind it", "1. a\n  - b\n2. c", "//ol[@start='2']/li", ["c"]),
    ("a number below a dash is a list of its own", "- a\n1. b", "//ul/following-sibling::ol/li", ["b"]),
    ("two kinds of list in an entry", "- a\n  - b\n  1. c", "//ul/li/ol/li", ["c"]),
    ("a list four spaces in", "- a\n    - b", "//ul/li/ul/li", ["b"]),
    ("a numbered list below a dash", "- a\n  1. b\n  2. c", "//ul/li/ol/li", ["b", "c"]),
    ("a number but 1 right below an entry is its text", "- a\n  2. b", "//ul/li", ["a 2. b"]),
    ("an entry behind one with a list and an empty line in it", "- a\n\n  - b\n- c", "./div/ul/li/p", ["a", "c"]),
    ("an entry behind one with two kinds of list in it", "- a\n    1. b\n    - c\n- d", "./div/ul/li/ul/li", ["c"]),
    ("a list right under a paragraph in an entry", "- a\n\n    Two:\n    - b\n    - c", "//ul/li/ul/li", ["b", "c"]),
    ("a dash too far in is text of the entry above", "- a\n     - b\n      - c", "//ul/li/ul/li", ["b - c"]),
    ("a paragraph in an entry", "- a\n\n  more of it\n\n- b", "//ul/li[1]/p", ["a", "more of it"]),
    ("an entry that goes on", "- a\n  goes on\n- b", "//ul/li", ["a goes on", "b"]),
    ("an entry that goes on lazily", "- a\ngoes on\n- b", "//ul/li", ["a goes on", "b"]),
    ("numbers with a parenthesis", "1) a\n2) b", "//ol/li", ["a", "b"]),
    ("a list that begins at another number", "3. a\n4. b", "//ol[@start='3']/li", ["a", "b"]),
    ("stars and plus signs", "* a\n* b\n\n+ c", "//ul/li", ["a", "b", "c"]),
    ("a year at the beginning of a line is no list", "It began in\n2005. Then it went on.", "//p", ["It began in 2005. Then it went on."]),
    ("a dash in the middle is no list", "One thing - and another", "//p", ["One thing - and another"]),
    ("a table", "| a | b |\n|---|---|\n| 1 | 2 |", "//td", ["1", "2"]),
    ("a table without outer bars", "a | b\n--- | ---\n1 | 2", "//td", ["1", "2"]),
    ("a table right under its sentence", "A table:\n| a | b |\n|---|---|\n| 1 | 2 |", "//td", ["1", "2"]),
    ("a table with a bar in a cell", "| a | b |\n|---|---|\n| 1 \\| 2 | 3 |", "//td", ["1 | 2", "3"]),
    ("a table with its columns aligned", "| a | b |\n|:--|--:|\n| 1 | 2 |", "//td[@align='right']", ["2"]),
    ("a line broken by two spaces", "one  \ntwo", "//p[br]", ["one two"]),
    ("a line across", "one\n\n* * *\n\ntwo", "//hr/following-sibling::p", ["two"]),
    ("another line across", "one\n\n---\n\ntwo", "//hr/following-sibling::p", ["two"]),
    ("a quotation", "> one\n> two", "//blockquote/p", ["one two"]),
    ("a list in a quotation", "> Two:\n> - one\n>   - in it", "//blockquote//ul/li/ul/li", ["in it"]),
    ("emphasis", "*a* _b_ **c** __d__ ***e***", "//em | //strong", ["a", "b", "c", "d", "e", "e"]),
    ("signs inside a word", "snake_case_word", "//p", ["snake_case_word"]),
    ("code", "Write `a < b` so.", "//code", ["a < b"]),
    ("code with two ticks", "Write ``a ` b`` so.", "//code", ["a ` b"]),
    ("a block of code with its language", "```yaml\na: 1\n```", "//pre/code[@class='language-yaml']", ["a: 1"]),
    ("a block of code in tildes", "~~~\na: 1\n~~~", "//pre/code", ["a: 1"]),
    ("code four spaces in", "one\n\n    a: 1", "//pre/code", ["a: 1"]),
    ("a link", "[the hub](/roles/hub.md)", "//a", ["the hub"]),
    ("a link by reference", "[the hub][h]\n\n[h]: /roles/hub.md", "//a", ["the hub"]),
    ("a link by its own name", "See [the hub].\n\n[the hub]: /roles/hub.md", "//a", ["the hub"]),
    ("an address between signs", "<https://example.org/a>", "//a[@href='https://example.org/a']", ["https://example.org/a"]),
    ("signs written out", "\\*a\\* and 1\\. and \\_b\\_", "//p", ["*a* and 1. and _b_"]),
    ("letters by name", "&copy; 2026 &ndash; now", "//p", ["© 2026 – now"]),
    ("a heading right under a sentence", "one\n### Two {: #two }\nthree", "//h3", ["Two"]),
]
# A note is none on GitHub; the lists in it are as those outside.
IN_NOTES = [
    ("a list two spaces in, within a note", "!!! note\n\n    - a\n      - b\n      - c\n    - d\n\nOne", "//div/ul/li/ul/li", ["b", "c"]),
    ("a list below a number", '!!! tip "Two"\n    1. a\n       - b\n    2. c', "//div/ol/li/ul/li", ["b"]),
    ("a list right under its sentence in a note", "!!! note\n\n    Two:\n    - a\n    - b", "//div/ul/li", ["a", "b"]),
    ("a note without its text", "!!! note\nOne\n- a\n  - b", "//ul/li/ul/li", ["b"]),
]
REFUSED = [
    ("a box to tick", "- [x] done", "box to tick", "- done"),
    ("words struck out", "one ~~two~~ three", "strikes words out", None),
    ("words struck out by one sign", "one ~two~ three", "strikes words out", None),
    ("a bare address", "see https://example.org/a.", "no link here", "see <https://example.org/a>."),
    ("a bare address without https", "see www.example.org", "no link here", "see [www.example.org](https://www.example.org)"),
    ("a footnote", "one[^1]", "holds a footnote", None),
    ("the text of a footnote", "[^1]: a source", "holds a footnote", None),
    ("a note", "> [!WARNING]\n> Take care.", "note as GitHub writes it", "!!! warning\n\n    Take care."),
    ("a picture by its code", "one :rocket: two", ":rocket:", "one two"),
    ("a heading with a line of = below", "One\n===", "made a heading by the line", "## One {: #one }"),
    ("a heading with a line of - below", "One\n---", "made a heading by the line", "## One {: #one }"),
    ("a heading without a space", "##One", "no space after the #", "## One {: #one }"),
    ("a heading without id", "## One\n\nTwo", "no id of its own", "## One {: #one }"),
    ("a remark", "one <!-- two --> three", "holds a remark", "one three"),
    ("HTML", "one<br>two", "holds HTML", "one  \ntwo"),
    ("a line broken by a sign", "one\\\ntwo", "breaks the line on GitHub only", "one  "),
    ("a sign written out that needs none", "a \\~ b", "does not show the \\", "a ~ b"),
    ("a drawing", "```mermaid\ngraph TD\n```", "only GitHub makes", None),
    ("a formula", "$$x^2$$", "only GitHub sets", None),
    ("bullets", "• one\n• two", "makes no list", "- one"),
    ("typographic dashes", "– one\n– two", "makes no list", "- one"),
    ("a link with a space in it", "[the hub] (/roles/hub.md)", "space before its address", "[the hub](/roles/hub.md)"),
    ("a hard space", "one\u00a0two", "hard space", "one two"),
    ("a soft hyphen", "Pre\u00advention", "soft hyphen", "Prevention"),
]


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(SMALL, tmp_path_factory.mktemp("github"), code=False)


@pytest.fixture(scope="module")
def page(manual: Path) -> str:
    return (manual / HUB).read_text("utf-8")


def told(manual: Path, page: str, text: str) -> list:
    (manual / HUB).write_text(f"{page}\n{text}\n", "utf-8")
    return read_all(manual, DAY, REGISTRY).diagnostics


@pytest.mark.parametrize(("text", "path", "shown"), [case[1:] for case in [*SHOWN, *IN_NOTES]], ids=[case[0] for case in [*SHOWN, *IN_NOTES]])
def test_the_page_shows_what_the_preview_shows(manual: Path, text: str, path: str, shown: list[str]) -> None:
    html = render(reader(manual), text)
    tree = lxml.html.fragment_fromstring(whole(html.html), create_parent=True)
    assert [" ".join("".join(part for part in element.itertext() if part.strip()).split()) for element in tree.xpath(path)] == shown


def whole(html: str) -> str:
    """Return the HTML of a page without the captions that only a screen reader is told."""
    tree = lxml.html.fragment_fromstring(html, create_parent=True)
    for caption in tree.xpath("//caption"):
        caption.drop_tree()
    return lxml.html.tostring(tree, encoding="unicode")


def test_what_the_page_shows_passes(manual: Path, page: str) -> None:
    cited = "\n\n".join(case[1] for case in SHOWN)
    assert [str(problem) for problem in told(manual, page, cited) if problem.field != "source"] == []


ORDINARY = """
Most took part in in 2005 what nous nous had asked, as the WHO who reported it did in Bora Bora, by peer-to-peer peer review.

A title « Que faire ? » of 3 : 1, as held at [45] of [2010] UKSC 5.

- An entry
that goes on

    Another paragraph of the same entry, in so many words.

→ [The hub](/roles/hub.md)
"""


def test_ordinary_text_is_told_of_nothing(manual: Path, page: str) -> None:
    cited = ORDINARY.replace(".\n", '. {{ cite("seoul", "Awareness-raising") }}\n').replace("on\n", 'on {{ cite("seoul", "Awareness-raising") }}\n')
    assert [str(problem) for problem in told(manual, page, cited) if problem.field != "source"] == []


@pytest.mark.parametrize(("text", "says", "mended"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_only_the_preview_shows_is_refused_in_words(manual: Path, page: str, text: str, says: str, mended: str | None) -> None:
    first = page.count("\n") + 2
    [problem, *others] = [each for each in told(manual, page, text) if each.field != "source"]
    assert says in problem.what and problem.line == first
    assert (problem.mended or None) == mended
    assert all(each.what == problem.what for each in others)


def test_lists_that_are_written_as_the_manual_does_stay_as_they_are() -> None:
    text = "A sentence.\n\n- one\n    - two\n        - three\n\n    more\n\n1. a\n2. b\n\n    code\n\n!!! note\n\n    - a\n    - b\n\n| a |\n|---|\n| b |"
    assert "\n".join(as_markdown_reads(text.split("\n"))) == text
