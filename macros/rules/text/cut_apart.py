"""What comes apart when a hand is quick: a table cut in two, a link without its address, the head of an e-mail, the number of a page, an id of words.

In: the lines of a page. Out: problems, with the line as it should be.
"""

import re

from ..heading_ids import id_of, ids_in
from ..line_finders import Finder, Found, Line, line_at
from ..markdown.page_tables import ROW
from ..table_lines import DIVIDER

HALF_ROW = re.compile(r"^\s*\|.*[^|\s]\s*$")
REST_OF_ROW = re.compile(r"^\s*[^|\s#>].*\|\s*$")
NO_ADDRESS = re.compile(r"(?<!!)\[[^\[\]]+\]\(\s*\)")
HEAD_OF_MAIL = re.compile(
    r"^[>\s]*(?:(?:On|Le|El|Am) \S.{4,70}(?:wrote|écrit|escribió|schrieb) ?:|-{3,} ?(?:Original Message|Forwarded message|Message d'origine) ?-{3,}"
    r"|Sent from my \w+|Envoyé de mon \w+)\s*$"
)
END_OF_MAIL = re.compile(r"^[>\s]*(?:Sent|Envoyé)")
FIELD_OF_MAIL = re.compile(r"^[>\s]*\**(?:From|Sent|To|Cc|Subject|De|Envoyé|À|Objet|Enviado|Para|Asunto|Von|Gesendet|An|Betreff):\**\s+\S")
SENT = re.compile(r"^[>\s]*\**(?:Sent|Envoyé|Enviado|Gesendet):")
PAGE_NUMBER = re.compile(r"^\s{0,3}(?:[-–] ?)?\d{1,3}(?: ?[-–])?\s*$")
ID_OF_WORDS = re.compile(r"^(#{2,6}\s.*?\S)\s*\{:?\s*#([^\s{}#.=]+(?:\s+[^\s{}#.=]+)+)\s*\}\s*$")


def _cut_row(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a row of a table that goes on on the next line, which makes a row of its own of the rest."""
    if not HALF_ROW.match(line.bare) or not ROW.match(line_at(bare, line.number - 1)) or not REST_OF_ROW.match(line_at(bare, line.number + 1)):
        return None
    whole = f"{line.text.rstrip()} {lines[line.number + 1].strip()}"
    return Found("is a row that the end of the line cuts in two", "write the row on one line", whole, 2, "table")


def _cut_table(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a row with an empty line below it, and below that rows without a head, which are shown as text with bars."""
    below, after = line.number + 1, line.number + 2
    if not ROW.match(line.bare) or line_at(bare, below).strip() or not ROW.match(line_at(bare, after)):
        return None
    if DIVIDER.match(line_at(bare, after + 1)) or DIVIDER.match(line_at(bare, after)) or not any(map(DIVIDER.match, _table_above(bare, line.number))):
        return None
    return Found("has an empty line below it, which cuts its table in two", "take the empty line away", f"{line.text}\n{lines[after]}", 3, "table")


def _table_above(bare: list[str], number: int) -> list[str]:
    first = number
    while first and ROW.match(bare[first - 1]):
        first -= 1
    return bare[first : number + 1]


def _link(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = NO_ADDRESS.search(line.bare)
    return match and Found(
        f"is a link without an address, {match[0][:60]}", "write the page's file in it: /roles/hub.md; or the words alone", field="link"
    )


def _mail(lines: list[str], bare: list[str], line: Line) -> Found | None:
    last = line.number
    while FIELD_OF_MAIL.match(line_at(bare, last)):
        last += 1
    is_head = last - line.number > 1 and any(map(SENT.match, bare[line.number : last]))  # a note or a letter to fill in says From and To as well
    if not HEAD_OF_MAIL.match(line.bare) and not is_head:
        return None
    part = "end" if END_OF_MAIL.match(line.bare) else "head"
    return Found(f"is the {part} of an e-mail, which came along with its text", "take it away", "", max(1, last - line.number))


def _page_number(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a number that is a paragraph of its own."""
    alone = not line_at(bare, line.number - 1).strip() and not line_at(bare, line.number + 1).strip()
    if not alone or not PAGE_NUMBER.match(line.text):
        return None
    return Found("is a number alone, as that of a page of paper", "take it away", "")


def _id(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = ID_OF_WORDS.match(line.text)
    if not match:
        return None
    right = id_of(match[2], ids_in([*lines[: line.number], *lines[line.number + 1 :]]))
    what = f"has an id of several words, “{match[2]}”"
    return Found(what, f"write {{: #{right} }}", f"{match[1]} {{: #{right} }}", field="heading")


APART: tuple[Finder, ...] = (_cut_row, _cut_table, _link, _mail, _page_number, _id)
