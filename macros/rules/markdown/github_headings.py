"""Headings that GitHub and the manual read in two ways, and front matter a second time. In: the lines of a page. Out: problems, with the line as it should be."""

import re

from ..heading_ids import id_of, ids_in
from ..line_finders import Finder, Found, Line

UNDERLINE = re.compile(r"^(=+|-{2,})\s*$")
SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][”\")]*\s*(?:\{\{[^{}]*\}\}\s*)*$")
FIELD = re.compile(r"^[a-z_]+: \S")
HEADING = re.compile(r"^#{1,6}(?=[^#\s])")
CLOSED = re.compile(r"^(#{1,6}\s+\S.*?)\s+(?:#+\s*(\{:?\s*#[\w-]+\s*\})|(\{:?\s*#[\w-]+\s*\})\s*#+)\s*$")
HEADING_ID = re.compile(r"\s*\{:?\s*#([a-z0-9-]+)\s*\}\s*$")
ID_BELOW = re.compile(r"^(?!#)[^{}|]{0,100}\{:\s*#[\w-]+\s*\}\s*$")
BEHIND_ID = re.compile(r"^(#{2,6}\s[^{}]*\{:\s*#[\w-]+\s*\})(\s*\S.*)$")
ANCHOR = re.compile(r"^(#{2,6}\s.*?)\s*<a\s+(?:id|name)=[\"']?([A-Za-z][\w-]*)[\"']?\s*/?>(?:\s*</a>)?\s*(.*?)\s*$")
BETWEEN_VERSIONS = "======="  # of a conflict, which is told where it begins
INDENTED = re.compile(r"^(?: {1,3}#{2,6}\s+\S|[ \t]{1,20}#{2,6}\s[^{}]{1,200}\{:\s*#[\w-]+\s*\}\s*$)")
CLOSE_ID = re.compile(r"^(#{2,6}\s[^{}]*[^\s{}])(\{:\s*#[\w-]+\s*\})\s*$")
MOST_SHOWN = 40
PARTED = re.compile(r"^#(?:[ \t]+#){1,5}(?=\s)")


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
    if below.rstrip() == BETWEEN_VERSIONS and any(text.startswith("<<<<<<<") for text in bare[: line.number]):
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


def anchored(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading whose id stands in HTML."""
    match = ANCHOR.match(line.text)
    if not match or "{" in match[3]:
        return None
    id = re.sub(r"[^a-z0-9]+", "-", match[2].lower()).strip("-")
    words = f"{match[1].rstrip()} {match[3]}".rstrip()
    return Found("has its id as HTML writes it", f"write {{: #{id} }}", f"{words} {{: #{id} }}", field="heading")


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
    level, title = _level(bare, line.number, len(match[0])), _with_id(line.text[match.end() :].lstrip(".:) "), lines)
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
    if not INDENTED.match(line.bare):
        return None
    above = next((text for text in reversed(bare[: line.number]) if text.strip()), "")
    if re.match(r"\s|[-*+]\s|\d+[.)]\s|!!!", above):
        return None
    far = line.text.startswith(("    ", "\t"))
    what = "stands four spaces in or behind a tab, which makes code of it" if far else "begins with a space, so that it is a heading on GitHub only"
    return Found(what, "begin it at the beginning of the line", line.text.lstrip(), field="heading")


def _id_elsewhere(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading whose id stands on the line below, by itself or behind more of its words, or with something behind it."""
    if not line.text.startswith("##"):
        return None
    if (behind := BEHIND_ID.match(line.text)) and behind[2].strip("# "):
        return _behind_id(behind[1], behind[2].strip())
    below = lines[line.number + 1] if line.number + 1 < len(lines) else ""
    match = None if HEADING_ID.search(line.text) else ID_BELOW.match(below)
    if not match:
        return None
    return Found(
        "goes on in the line below, and a heading is one line", "write it on one line", f"{line.text.rstrip()} {below.strip()}", 2, "heading"
    )


def _behind_id(heading: str, behind: str) -> Found:
    """Return what is wrong with a heading that does not end with its id: a source goes, a paragraph gets lines of its own, words stand before the id."""
    words = re.sub(r"\{[{:][^{}]*\}+", "", behind).strip("# ")
    shown = behind if len(behind) <= MOST_SHOWN else f"{behind[:MOST_SHOWN].rpartition(' ')[0]} …"
    if not re.search(r"\w", words):
        return Found(f"has {shown} behind its id", "take it away; a heading shows no source", heading, field="heading")
    if "{{" in behind or SENTENCE.search(behind) or len(words) > MOST_SHOWN:
        what, fix = f"has a paragraph behind its id (“{shown}”)", "put the paragraph below it, with an empty line between the two"
        return Found(what, fix, f"{heading}\n\n{behind}", field="heading")
    title = HEADING_ID.sub("", heading)
    mended = f"{title} {words}{heading[len(title) :]}" if words == behind.strip("# ") else None
    return Found(f"has words behind its id (“{shown}”)", "write them before it; the id stands last", mended, field="heading")


def _loose_signs(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a heading whose signs are parted, or whose id stands close behind its words."""
    if match := CLOSE_ID.match(line.text):
        return Found("has no space before its id", "write a space there", f"{match[1]} {match[2]}", field="heading")
    if match := PARTED.match(line.text):
        signs = re.sub(r"\s", "", match[0])
        return Found("has a space between its signs", f"write {signs} and a space", f"{signs}{line.text[match.end() :]}", field="heading")
    return None


GITHUB_HEADINGS: tuple[Finder, ...] = (_id_elsewhere, _loose_signs, _second_front_matter, _underlined, _heading)
