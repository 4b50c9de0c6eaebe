"""Colons of a line that can be a slip: one that is gone, another sign, two for one. In: a line and the names of fields. Out: the line as it may have been meant."""

import re
from collections.abc import Iterator

from ..fixes import quoted
from ..slips.lines import Way

GLUED = re.compile(r"[A-Z\d\"'\[{]|[a-z-]{4,}$")  # what stands behind the name of a field without a space
NO_COLON = r"\s*(?:[.,>|/\\~*_]+|::+|:(?:\s+[:;.,]+)+)\s*|\s+[:;](?=\S)"


def colons(line: str, names: frozenset[str]) -> Iterator[Way]:
    what, fix = "has no colon after the name of the field", "write  name: value"
    match = re.match(rf"^(\s*(?:- +)?)([A-Za-z_]+)(?:{NO_COLON})(.*)$", line)
    if match and match[2].lower() in names:
        if re.match(r"\s*[A-Za-z_]+ :\S", line[len(match[1]) :]):
            what, fix = "has a space before the colon, and none behind it", "write the colon at the name, and a space behind it"
        yield what, fix, f"{match[1]}{match[2].lower()}: {match[3]}".rstrip()
    if doubled := re.match(r"^(\s*(?:- +)?[a-z_]+:)\s*[:;=]\s+(.*)$", line):
        yield "has two signs behind the name of the field", "write one colon", f"{doubled[1]} {doubled[2]}"
    if (match := re.match(r"^(\s*(?:- +)?)([a-z_]+)$", line)) and match[2] in names:
        yield what, fix, f"{line}:"
    if id := re.match(r"^(\s*[a-z0-9][\w-]*)\s*(?:[：∶;=.,>|–-]+|:\s*[>|.–-]+)\s*$", line):
        yield "has no colon after the id of the record, or more than that", "write a colon after it, and nothing else", f"{id[1]}:"
    for name in _beginning(line, names):
        at = len(line) - len(line.lstrip("- "))
        yield what, fix, f"{line[:at]}{name}: {line[at + len(name) :].lstrip()}"


def _beginning(line: str, names: frozenset[str]) -> list[str]:
    """Return the names of fields with which a line begins that has no colon behind them, the longest first."""
    text = line.lstrip("- ")
    return sorted((name for name in names if text.startswith(name) and GLUED.match(text[len(name) :])), key=len, reverse=True)


def colons_in_braces(line: str, names: frozenset[str]) -> Iterator[Way]:
    """Yield a group in braces with the colon that one of its fields lost."""
    if "{" not in line:
        return
    one_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if doubled := re.sub(rf"(?<=[{{, ])({one_of}):\s+[:;=]\s+", r"\1: ", line):
        yield "has two signs behind the name of a field", "write one colon", doubled
    signs = rf"(?:{NO_COLON}|\s*[=;–—-]+>?\s*)(?=[^\s:,}}])|\s*(?=[\[{{\"])|(?=[\w-]{{4,}}\s*[,}}])"
    for match in [*re.finditer(rf"([{{,]\s*)({one_of})(?:{signs})", line), *re.finditer(rf"(\{{)({one_of})(?=\w)", line)]:
        what = f"has no colon after {match[2]}, the name of a field"
        yield what, "write  name: value", f"{line[: match.start()]}{match[1]}{match[2]}: {line[match.end() :]}"
    for match in re.finditer(r"(?<=\w):(?=,|\s*\})", line):
        start = max(line.rfind(": ", 0, match.start()), line.rfind("{", 0, match.start()))
        if line[start : start + 2] == ": ":
            new = f"{line[: start + 2]}{quoted(line[start + 2 : match.end()])}{line[match.end() :]}"
            yield "has a text that ends with a colon inside the braces", 'put the text in "double quotes", or take the colon away', new
