"""Typographic quotes round a text in braces or brackets, which what they hold cuts all the same. In: lines. Out: one problem for each line, with straight quotes."""

import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, unplaced
from ..fixes import quoted

BEGINS = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?[\[{]")
CUTS = re.compile(r",|:(?: |$)| #|[\[\]{}]")
END = r"(?=\s*(?:,\s*[a-z_]+:(?: |$)|\}))"
FIELD = r"(?<=[a-z_]: )"
IN_BRACES = re.compile(rf"{FIELD}([“„‟«‘])\s*([^“”„‟«»‘\"]*?)\s*([”“»’\"]){END}")
IN_BRACKETS = re.compile(r"(?:(?<=[\[,] )|(?<=\[))([“„‟«‘])\s*([^“”„‟«»‘\"]*?)\s*([”“»’])(?=\s*[,\]])")
OTHER_END = re.compile(rf"{FIELD}(\")\s*([^“”\"]*?)\s*(”){END}")


def typed_quotes(lines: list[str]) -> Iterator[Diagnostic]:
    """Yield each line with a text in braces or brackets whose quotes hold what would cut it, and are none for YAML."""
    for number, line in enumerate(lines, 1):
        if line.isascii() or not BEGINS.match(line):
            continue
        for form in (IN_BRACES, IN_BRACKETS, OTHER_END):
            match = next((match for match in form.finditer(line) if _is_cut(line, match)), None)
            if match:
                yield unplaced(number, match.start() + 1, "line", *_said(match), form.sub(_straight, line), 1)
                break


def _is_cut(line: str, match: re.Match) -> bool:
    """Tell whether what stands in the quotes is cut, or they are of two kinds; in a text in straight quotes they are part of it."""
    opened, inside, closed = match.groups()
    within = line[: match.start()]
    if within.count('"') % 2 or within.count("{") + within.count("[") <= within.count("}") + within.count("]"):
        return False
    is_alone = '"' in opened + closed and line.count('"') % 2 == 1
    return is_alone or ('"' not in opened + closed and bool(CUTS.search(inside)))


def _said(match: re.Match) -> tuple[str, str]:
    opened, _, closed = match.groups()
    if '"' in opened + closed:
        return f"begins a text with {opened} and ends it with {closed}", 'write the straight quote " at both ends'
    return f"holds the typographic quote {opened}, which is no quote for YAML", 'write straight quotes: "'


def _straight(match: re.Match) -> str:
    return quoted(match[2])
