"""The text of a built page as plain HTML that pandoc turns into Word. In: elements of the page and where it is published. Out: HTML.

What only a browser can use goes; links lead to the manual, drawings become pictures with their words, and each numbered citation a footnote that says the
source in full where the document names it first, and in short after that.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from itertools import zip_longest
from math import sqrt
from urllib.parse import urljoin

import lxml.html
from lxml.etree import XPath
from lxml.html import HtmlElement
from lxml.html.builder import ASIDE, COL, COLGROUP, DIV, FIGCAPTION, FIGURE, IMG, SPAN, STRONG, SUP, A, P

from ..build.modules.sections import set_place, source_id
from ..build.site import BuiltPage
from ..models.manual import Manual
from .paper.drawings import picture, said

PICTURE = "data:image/png;base64,"
DEAD = XPath(".//form | .//button | .//script | .//style | .//nav | .//*[@hidden] | .//*[@data-sources] | .//*[contains(@class, 'headerlink')]")
LABELS = XPath(".//span[contains(concat(' ', @class, ' '), ' label ')]")
UNSEEN = XPath(".//*[contains(concat(' ', @class, ' '), ' vh ')] | .//svg")
EMPTIED = XPath(".//span[not(normalize-space(.)) and not(.//img)]")  # of signs that were drawn
DRAWN = XPath(".//figure[.//svg] | .//svg[@role = 'img'][not(ancestor::figure)]")
BARE = XPath(".//details | .//dl/div | .//a[contains(concat(' ', @class, ' '), ' term ')]")
CITED = XPath(".//sup[contains(concat(' ', @class, ' '), ' cite ')]")
TO_FILL_IN = XPath(".//em[contains(., '[')]")
SUBJECT = XPath("(.//p[count(*) = 1 and strong and normalize-space(.) = normalize-space(strong)])[1]")


def plain(manual: Manual, page: BuiltPage, elements: Sequence[HtmlElement], home: str) -> str:
    """Return elements of a page as HTML for pandoc; `home` is the address at which the page is published."""
    text = DIV(*deepcopy(list(elements)))
    for draw in DRAWN(text):
        _replace(draw, _pictured(draw))
    for dead in (*DEAD(text), *UNSEEN(text)):
        dead.drop_tree()
    for sign in EMPTIED(text):
        sign.drop_tree()
    for block in text.iter("li", "p", "td", "th"):
        block.text = (block.text or "").lstrip()
    _unfold(text)
    _widen(text)
    for field in TO_FILL_IN(text):
        _replace(field, SPAN(*_content(field), {"data-custom-style": "To Fill In"}))
    notes = _with_notes(manual, page, text, home)
    _let_out(text, home)
    return lxml.html.tostring(DIV(text, *notes), encoding="unicode")


def with_subject(html: str) -> str:
    """Return the HTML of a paper with its subject, the first line that is bold as a whole, as its title."""
    text = lxml.html.fromstring(html)
    for subject in SUBJECT(text):
        _replace(subject, DIV(P(subject.text_content()), {"data-custom-style": "Title"}))
    return lxml.html.tostring(text, encoding="unicode")


def styled(lines: Mapping[str, str]) -> str:
    """Return lines of text as HTML, each in a style of the reference document."""
    found = (DIV(P(text), {"data-custom-style": style}) for style, text in lines.items())
    return "".join(lxml.html.tostring(line, encoding="unicode") for line in found)


def _replace(old: HtmlElement, new: HtmlElement) -> None:
    new.tail, old.tail = old.tail, None
    old.getparent().replace(old, new)


def _content(element: HtmlElement) -> list[str | HtmlElement]:
    return [element.text or "", *element]


def _pictured(drawn: HtmlElement) -> HtmlElement:
    """Return a drawing as a picture with its alternative text, and its caption."""
    drawing = drawn if drawn.tag == "svg" else drawn.xpath("(.//svg)[1]")[0]
    image = IMG(src=PICTURE + b64encode(_png(drawing)).decode(), alt=said(drawing) or drawn.get("aria-label", ""))
    caption = [part for found in drawn.xpath(".//figcaption") for part in _content(found)]
    return FIGURE(image, FIGCAPTION(*caption)) if caption else P(image)


def _png(drawing: HtmlElement) -> bytes:
    """Return a drawing as Word of every age shows it."""
    import resvg_py  # of the packages for a release, which a build does without

    return bytes(resvg_py.svg_to_bytes(svg_string=picture(drawing).decode(), zoom=2, background="white"))


def _unfold(text: HtmlElement) -> None:
    """Let nothing be folded up, and drop marks that hold text together for a browser only."""
    for summary in text.xpath(".//summary"):
        _replace(summary, P(STRONG(summary.text_content().strip())))
    for label in LABELS(text):
        label.tail = f". {(label.tail or '').lstrip()}"
    for bare in BARE(text):
        bare.drop_tag()


def _widen(text: HtmlElement) -> None:
    """Give each table the whole width, and each column its share by how much it holds, and no less than its longest word asks for."""
    for table in text.iter("table"):
        rows = [[cell.text_content() for cell in row.xpath("./th | ./td")] for row in table.iter("tr")]
        shares = [max(map(_share, column)) for column in zip_longest(*filter(None, rows), fillvalue="")]
        for old in table.xpath("./colgroup"):
            old.drop_tree()
        sized = (COL(style=f"width: {100 * share / sum(shares):.0f}%") for share in shares)
        table.insert(1 if table[:1] and table[0].tag == "caption" else 0, COLGROUP(*sized))


def _share(cell: str) -> float:
    return max(2, sqrt(len(cell)), *map(len, cell.split()))


def _with_notes(manual: Manual, page: BuiltPage, text: HtmlElement, home: str) -> list[HtmlElement]:
    """Put a reference to a footnote in place of each number, and return the footnotes."""
    lines = {f"#{line.get('id')}": line for line in page.tree.xpath("//li[starts-with(@id, 'source-')]")}
    notes: list[HtmlElement] = []
    told: set[str] = set()
    for cited in CITED(text):
        marks: list[HtmlElement] = []
        for number in cited.iter("a"):
            notes.append(_note(manual, f"note-{len(notes) + 1}", lines, lines[number.get("href")], told, home))
            marks += [*([SUP(", ")] if marks else []), A("*", type="noteref", href=f"#{notes[-1].get('id')}")]
        _replace(cited, held := SPAN(*marks))
        held.drop_tag()
    return notes


def _note(manual: Manual, id: str, lines: dict[str, HtmlElement], line: HtmlElement, told: set[str], home: str) -> HtmlElement:
    """Return a footnote: the source with all that is known of it, or in short where the document told it before."""
    root = lines[f"#{line.get('data-first')}"] if line.get("data-first") else line
    place = " ".join(found.text_content().strip().rstrip(".") for found in line.xpath(".//*[@data-place]"))
    if root.get("id") in told:
        words: Iterable[str | HtmlElement] = [", ".join(filter(None, (manual.sources[source_id(root)].short, place))) + "."]
    else:
        told.add(root.get("id"))
        words = _content(_in_full(root, place))
    aside = ASIDE(P(*words), type="footnote", id=id)
    _let_out(aside, home)
    return aside


def _in_full(root: HtmlElement, place: str) -> HtmlElement:
    full = deepcopy(root)
    set_place(full, place)
    for found in (*UNSEEN(full),):
        found.drop_tree()
    for found in BARE(full):
        found.drop_tag()
    return full


def _let_out(text: HtmlElement, home: str) -> None:
    """Let links lead to the published manual; those within the document stay."""
    own = {f"#{found.get('id')}" for found in text.xpath(".//*[@id]")}
    for link in text.xpath(".//a[@href][not(@type)]"):
        if link.get("href") not in own:
            link.set("href", urljoin(home, link.get("href")))
