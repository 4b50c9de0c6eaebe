"""What GitHub's preview shows and the manual does not, said in words at its line. In: pages. Out: problems, with the line as it should be.

Whatever is not here either looks the same in both, or is refused where the page is read as Markdown (see `markup`). Slips that neither
shows as they were meant stand here as well: typographic bullets, a space before an address, front matter a second time.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..models.manual import PageFile
from ..reading.call_reader import CODE
from ..reading.diagnostics import Diagnostic
from ..reading.markdown_reader import MACRO, text_lines
from ..reading.odd_signs import DASHES
from .heading_ids import id_of, ids_in
from .table_lines import Table, tables_of

NOTE = re.compile(r"^\s*>\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(.*)$", re.IGNORECASE)
UNDERLINE = re.compile(r"^(=+|-{2,})\s*$")
SENTENCE = re.compile(r"[^\W\d_]{3}[.!?][”\")]*\s*(?:\{\{[^{}]*\}\}\s*)*$")
FIELD = re.compile(r"^[a-z_]+: \S")
DRAWINGS = re.compile(r"^(?:`{3,}|~{3,})\s*(mermaid|geojson|topojson|stl|math)\b")
ADDRESS = re.compile(r"(?<![\w/@(<\"'=\[.:])(https?://|www\.)[^\s<>|]*[^\s<>|.,;:!?)\"'*_]")
EMOJI = re.compile(r"(?<![\w:/]):[+-]1:|(?<![\w:/]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,}:(?![\w:/])")
ESCAPED = re.compile(r"\\(?=[\"#$%&',/:;<=?@^~|])(?!\||#)")
HEADING = re.compile(r"^#{1,6}(?=[^#\s])")
LONGEST = (
    10_000  # signs of a line, ten times the longest paragraph; patterns that go back and forth read no more in time, and `markup` looks at every line
)
CLOSED = re.compile(r"^(#{1,6}\s+\S.*?)\s+(?:#+\s*(\{:?\s*#[\w-]+\s*\})|(\{:?\s*#[\w-]+\s*\})\s*#+)\s*$")
HEADING_ID = re.compile(r"\s*\{:?\s*#([a-z0-9-]+)\s*\}\s*$")


class Line(NamedTuple):
    """A line of a page as written, without code and macros for the search, its number from 0, and the table that it is a row of."""

    text: str
    bare: str
    number: int
    table: Table | None = None


class Found(NamedTuple):
    """What is wrong at a line, what to write, and the text that takes the place of so many lines; None if it is not known."""

    what: str
    fix: str
    mended: str | None = None
    lines: int = 1
    field: str = "text"


Finder = Callable[[list[str], list[str], Line], Found | None]


def check_github_markdown(page: PageFile, more: tuple[Finder, ...] = ()) -> Iterator[Diagnostic]:
    """Yield a problem for each line that the page would show in another way than GitHub, the first of each line; `more` finds other slips."""
    for number, found in _each(page.body, more):
        where = (f"docs/{page.path}", page.body_line + number, 1)
        yield Diagnostic(*where, found.field, found.what, found.fix, found.mended or "", found.lines * (found.mended is not None))


@lru_cache(maxsize=2048)
def _each(body: str, more: tuple[Finder, ...]) -> tuple[tuple[int, Found], ...]:
    """Return what is found in a text and the lines it begins at; kept, since most pages are as they were when they are read again."""
    lines, plain = body.split("\n"), text_lines(body)
    bare = [CODE.sub(_blank, MACRO.sub(_blank, line)) for line in plain]
    told: list[tuple[int, Found]] = []
    done = 0
    for number, (text, table) in enumerate(zip(lines, tables_of(bare), strict=True)):
        if number >= done and (found := _found(lines, bare, Line(text, bare[number], number, table), more)):
            done = number + found.lines
            told.append((number, found))
    return tuple(told)


def _blank(match: re.Match) -> str:
    return " " * len(match[0])


def _found(lines: list[str], bare: list[str], line: Line, more: tuple[Finder, ...]) -> Found | None:
    if match := DRAWINGS.match(line.text):
        return Found(
            f"is a drawing ({match[1]}) that only GitHub makes", "draw it, save it in docs/assets/, and show it as a picture", field="code block"
        )
    if not line.bare.strip() or len(line.text) > LONGEST:
        return None
    return next(filter(None, (find(lines, bare, line) for find in (*more, *FINDERS))), None)


def _second_front_matter(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if line.bare.rstrip() != "---" or not (line.number + 1 < len(bare) and FIELD.match(bare[line.number + 1])):
        return None
    end = next((number for number in range(line.number + 1, len(bare)) if bare[number].rstrip() == "---"), None)
    return (
        Found("begins front matter a second time", "keep the one at the top of the file, and take this one away", field="front matter")
        if end
        else None
    )


def _underlined(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading that is written with a line of signs below it."""
    below = bare[line.number + 1] if line.number + 1 < len(bare) else ""
    if not UNDERLINE.match(below) or re.match(r"^\s*([|>#]|[-*+] |\d+[.)] )", line.bare) or UNDERLINE.match(line.bare):
        return None
    if below[0] == "-" and SENTENCE.search(line.text):
        what = "has a line of - straight below it, which makes a heading of it"
        return Found(what, "put an empty line between the two, or take the line of - away", f"{line.text}\n\n{below}", 2)
    above = bare[line.number - 1].strip() if line.number else ""
    mended = None if above or "{{" in line.text else f"## {_with_id(line.text, lines)}"
    return Found(f"is made a heading by the line of {below[0]} below it", "write ## before it, and its id behind it", mended, 2, "heading")


def _with_id(title: str, lines: list[str]) -> str:
    """Return a heading's title with its id, the one it has or one made of its words."""
    match = HEADING_ID.search(title)
    words = title[: match.start()] if match else title.strip().rstrip("#").strip()
    return f"{words} {{: #{match[1] if match else id_of(words, ids_in(lines))} }}"


def _heading(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if closed := CLOSED.match(line.text):
        what, fix = "ends with the # with which it begins", "take those at its end away"
        return Found(what, fix, f"{closed[1]} {closed[2] or closed[3]}", field="heading")
    if indented := _indented_heading(bare, line):
        return indented
    match = HEADING.match(line.bare)
    if not match or re.search(r"\{#[\w-]+\s*\}", line.text):  # an id without a colon is told where calls are read
        return None
    if len(match[0]) == 1 and not HEADING_ID.search(line.text) and not _is_title(bare, line):
        return Found(
            "begins with # and no space, which makes it a heading here and nothing on GitHub", "write \\# for the sign itself", f"\\{line.text}"
        )
    level, title = _level(bare, line.number, len(match[0])), _with_id(line.text[match.end() :], lines)
    one = ", and with one # alone would be the title of the page" if len(match[0]) == 1 else ""
    return Found(f"has no space after the #{one}", f"write {level} and a space", f"{level} {title}", field="heading")


def _level(bare: list[str], number: int, wanted: int) -> str:
    """Return the signs of a heading, one step below the one above it at most."""
    above = next((match for text in reversed(bare[:number]) if (match := re.match(r"(#{2,6})\s", text))), None)
    return "#" * max(2, min(wanted, len(above[1]) + 1 if above else 2))


def _is_title(bare: list[str], line: Line) -> bool:
    """Tell whether a line that begins with one # is a heading and no word with the sign: a few words alone, without an end of a sentence."""
    beside = [bare[at].strip() for at in (line.number - 1, line.number + 1) if 0 <= at < len(bare)]
    return not any(beside) and bool(re.fullmatch(r"#[A-ZÀ-Þ][^.!?|{}]*\s[^.!?|{}]+", line.bare.rstrip()))


def _indented_heading(bare: list[str], line: Line) -> Found | None:
    """Find a heading with spaces before it, which only GitHub makes one; in an entry of a list they have another meaning."""
    above = next((text for text in reversed(bare[: line.number]) if text.strip()), "")
    if not re.match(r"^ {1,3}#{2,6}\s+\S", line.bare) or re.match(r"\s|[-*+]\s|\d+[.)]\s|!!!", above):
        return None
    what = "begins with a space, so that it is a heading on GitHub only"
    return Found(what, "begin it at the beginning of the line", line.text.lstrip(), field="heading")


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
    match = re.match(r"^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s+", line.bare)
    return match and Found("is an entry with a box to tick, which a page does not have", "take the box away", match[1] + line.text[match.end() :])


def _bullet(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = re.match(rf"^(\s*)([{DASHES}])\s+(?=\S)", line.bare)
    return match and Found(
        f"begins with {match[2]}, which makes no list", "begin each entry with a plain dash and a space", f"{match[1]}- {line.text[match.end() :]}"
    )


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


FINDERS: tuple[Finder, ...] = (
    _second_front_matter,
    _underlined,
    _heading,
    _alert,
    _task,
    _bullet,
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
