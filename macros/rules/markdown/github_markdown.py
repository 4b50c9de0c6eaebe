"""What GitHub's preview shows and the manual does not, said in words at its line. In: pages. Out: problems, with the line as it should be.

Whatever is not here either looks the same in both, or is refused where the page is read as Markdown (see `markup`). Slips that neither
shows as they were meant stand here as well: typographic bullets, a space before an address, front matter a second time.
"""

import re
from itertools import takewhile

from ...reading.odd_signs import DASHES
from ..line_finders import Finder, Found, Line

ENTRY = re.compile(r"\s{0,3}(?:[-*+]|\d+[.)])\s+\S")
LONGEST_PARAGRAPH = 100
NOTE = re.compile(r"^\s*>\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(.*)$", re.IGNORECASE)
ADDRESS = re.compile(r"(?<![\w/@(<\"'=\[.:])(https?://|www\.)[^\s<>|]*[^\s<>|.,;:!?)\"'*_]")
EMOJI = re.compile(r"(?<![\w:/]):[+-]1:|(?<![\w:/]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,}:(?![\w:/])")
ESCAPED = re.compile(r"\\(?=[\"#$%&',/:;<=?@^~|])(?!\||#)")


def _alert(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = NOTE.match(line.text)
    if not match:
        return None
    end = next((number for number in range(line.number + 1, len(lines)) if not lines[number].lstrip().startswith(">")), len(lines))
    inside = [match[2], *(re.sub(r"^\s*> ?", "", text) for text in lines[line.number + 1 : end])]
    text = "\n".join(f"    {part}".rstrip() for part in inside if part or part is not inside[0])
    return Found(
        f"is a note as GitHub writes it, [!{match[1].upper()}]",
        f"write !!! {match[1].lower()} and the text below it, four spaces further in",
        f"!!! {match[1].lower()}\n\n{text}",
        end - line.number,
        "note",
    )


def _task(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = re.match(r"^(\s*(?:(?:[-*+]|\d+[.)])\s+)?)\[[ xX]\]\s+(?=\S)", line.bare)
    return match and Found("is an entry with a box to tick, which a page does not have", "take the box away", match[1] + line.text[match.end() :])


def _bullet(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = re.match(rf"^(\s*)([{DASHES}])\s+(?=\S)", line.bare)
    return match and Found(
        f"begins with {match[2]}, which makes no list", "begin each entry with a plain dash and a space", f"{match[1]}- {line.text[match.end() :]}"
    )


def _swallowed_entry(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find an entry straight below a paragraph of the entry above, which takes it in here and not on GitHub."""
    if not ENTRY.match(line.bare) or not line.number or not bare[line.number - 1].startswith("  "):
        return None
    block = list(takewhile(str.strip, reversed(bare[max(0, line.number - LONGEST_PARAGRAPH) : line.number])))
    if line.number <= len(block) or any(ENTRY.match(text.lstrip()) for text in block) or not all(text.startswith("  ") for text in block):
        return None
    what = "is an entry straight below a paragraph of the entry above, and would be shown as part of it"
    return Found(what, "put an empty line above it", f"\n{line.text}", field="list")


def _footnote(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = re.search(r"\[\^[^\]\s]+\]", line.bare)
    return match and Found(
        f"holds a footnote, {match[0]}, which the manual does not have",
        'cite the source with {{ cite("source-id", "place") }}, or say it in the text',
    )


def _struck(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = re.search(r"(?<!~)(~~?)(?=\S)[^~]*\S\1(?!~)", line.bare)
    return match and Found(f"strikes words out on GitHub ({match[0][:40]}), and not here", "take the words out, or the signs ~")


def _comment(lines: list[str], bare: list[str], line: Line) -> Found | None:
    at = line.bare.find("<!--")
    if at < 0:
        return None
    end = next((number for number in range(line.number, len(lines)) if "-->" in lines[number]), None)
    fix = "take it out; a remark to colleagues belongs into the proposal"
    if end is None or lines[end].split("-->", 1)[1].strip() and end > line.number:
        return Found("holds a remark <!-- …, which GitHub hides", fix)
    left = line.text[:at].rstrip() + (lines[end].split("-->", 1)[1].rstrip() if end == line.number else "")
    return Found("holds a remark <!-- …, which GitHub hides", fix, left, end - line.number + 1)


def _address(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = None if re.match(r"^\s*\[[^\]]+\]:", line.bare) else ADDRESS.search(line.bare)
    if not match or re.search(r"\[[^\]]*$", line.bare[: match.start()]):
        return None
    address = line.text[match.start() : match.end()]
    link = f"<{address}>" if address.startswith("http") else f"[{address}](https://{address})"
    return Found(
        f"holds a web address that is no link here ({address[:60]})",
        "write it between < and >, or as [words](address)",
        line.text[: match.start()] + link + line.text[match.end() :],
        field="link",
    )


def _emoji(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = EMOJI.search(line.bare)
    return match and Found(
        f"holds {match[0]}, which GitHub shows as a picture",
        "take it away",
        (line.text[: match.start()].rstrip() + line.text[match.end() :]).strip("\n"),
    )


def _broken_line(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if not re.search(r"(?<!\\)\\$", line.bare):
        return None
    return Found(
        "ends with \\, which breaks the line on GitHub only", "end the line with two spaces, or begin a new paragraph", f"{line.text[:-1].rstrip()}  "
    )


def _escape(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = ESCAPED.search(line.bare)
    if not match or line.bare[match.start() - 1 : match.start()] == "\\":
        return None
    after = line.text[match.end()]
    if re.match(r"<[A-Za-z/!?]", line.text[match.end() :]):  # alone it would begin HTML
        return Found(
            "holds \\<, of which GitHub does not show the \\",
            "write &lt; in its place",
            line.text[: match.start()] + "&lt;" + line.text[match.end() + 1 :],
        )
    return Found(
        f"holds \\{after}, of which GitHub does not show the \\", f"write {after} alone", line.text[: match.start()] + line.text[match.end() :]
    )


def _formula(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = re.search(r"\$\$|\$`[^`]", line.text)
    return match and Found("holds a formula that only GitHub sets", "write it in words")


def _link(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a link with a space before its address, or with its two parts the wrong way round."""
    if match := re.search(r"\]\s+(?=\((?:/|https?://|[\w./-]+\.md)[^)\s]*\))", line.bare):
        return Found(
            "is a link with a space before its address, so that none is made",
            "take the space away",
            line.text[: match.start() + 1] + line.text[match.end() :],
            field="link",
        )
    if match := re.search(r"(?<!\])\(([^()\[\]]+)\)\[((?:https?://|/|[\w./-]+\.md)[^\]\s]*)\]", line.bare):
        return Found(
            "is a link with its two parts the wrong way round",
            "write [words](address)",
            f"{line.text[: match.start()]}[{match[1]}]({match[2]}){line.text[match.end() :]}",
            field="link",
        )
    return None


GITHUB: tuple[Finder, ...] = (
    _alert,
    _task,
    _bullet,
    _swallowed_entry,
    _footnote,
    _comment,
    _link,
    _address,
    _struck,
    _emoji,
    _broken_line,
    _escape,
    _formula,
)
