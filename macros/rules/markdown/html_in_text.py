"""HTML that people write, or that a program leaves, where Markdown has signs of its own. In: the lines of a page. Out: problems, with the line as it should be.

What is not told here by its tag is refused where the page is read as Markdown (see `markup`).
"""

import re

from ..line_finders import Finder, Found, Line

TAG = re.compile(r"</?(a|b|strong|i|em|u|s|ins|mark|small|span|font|center|p|div|br|img|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|sup|sub)\b[^<>]*>")
AWAY = "take the signs between < and > away, and leave the words"
TABLE = "write a table: | one | two |, and |---|---| below its first row"
FIXES = {
    "a": "write [words](address)",
    **dict.fromkeys(("b", "strong"), "write **words**"),
    **dict.fromkeys(("i", "em"), "write *words*"),
    "br": "begin a new paragraph, or end the line with two spaces; in a table write ; there",
    "img": "write ![what it shows](/assets/name.png)",
    **dict.fromkeys(("table", "thead", "tbody", "tr", "td", "th"), TABLE),
    **dict.fromkeys(("ul", "ol", "li"), "begin each entry of the list with - and a space"),
    **{f"h{level}": f"write {'#' * max(2, level)} Title {{: #id }}" for level in range(1, 7)},
    **dict.fromkeys(("sup", "sub"), "take the signs away; a footnote is {{ cite(…) }}, a square m²"),
}
AS_MARKDOWN = (
    (re.compile(r'<a\s[^<>]*?href="([^"<>\s]+)"[^<>]*>([^<>\[\]]+)</a>'), r"[\2](\1)"),
    (re.compile(r"<(b|strong)(?:\s[^<>]*)?>\s*([^<>*]*?\S)\s*</\1>"), r"**\2**"),
    (re.compile(r"<(i|em)(?:\s[^<>]*)?>\s*([^<>*]*?\S)\s*</\1>"), r"*\2*"),
    (re.compile(r"<(u|ins|mark|small|span|font|center|p|div)(?:\s[^<>]*)?>([^<>]*)</\1>"), r"\2"),
)
DEEPEST = 6
ANCHOR = re.compile(r"<a\s+(?:name|id)=[^<>\s]*\s*/?>")
OF_AN_ANCHOR = "take it away; what a link leads to is a heading, by its id: {: #id }"
PICTURE = re.compile(r"<img\s[^<>]*>")
VALUE = re.compile(r'\b(src|alt)="([^"<>]*)"')
ASSET = re.compile(r"^(?:\./|\.\./)*(?:docs/)?assets/")
BREAK = re.compile(r"\s*<br\s*/?>\s*")


def _html(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = TAG.search(line.bare)
    if not match or line.text.startswith(("    ", "\t")):  # code
        return None
    end = next((number for number in range(line.number, len(bare)) if "</table" in bare[number]), line.number) if match[1] == "table" else line.number
    mended = _as_markdown(line.text)
    fix = OF_AN_ANCHOR if ANCHOR.fullmatch(match[0]) else FIXES.get(match[1], AWAY)
    return Found(f"holds HTML (<{match[1]}…)", fix, None if "<" in mended else mended, end - line.number + 1)


def _as_markdown(text: str) -> str:
    """Return a line with Markdown in the place of the HTML that it can take the place of."""
    for _ in range(DEEPEST):  # of elements within one another the innermost goes first
        for form, written in AS_MARKDOWN:
            text = form.sub(written, text)
    text = PICTURE.sub(_picture, text)
    return BREAK.sub("; " if text.lstrip().startswith("|") else "  \n", text)


def _picture(tag: re.Match) -> str:
    values = dict(VALUE.findall(tag[0]))
    address = ASSET.sub("/assets/", values.get("src", ""))
    return f"![{values['alt']}]({address})" if values.get("alt", "").strip() and values.get("src") else tag[0]


HTML: tuple[Finder, ...] = (_html,)
