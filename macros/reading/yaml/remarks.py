"""What stands after a # on the line of a value: part of it, or a remark. In: the line and the value's place. Out: the line with the two apart."""

import re

import yaml

from ..fixes import UNKNOWN, Mend, quoted

TITLE_AND_PAGE = re.compile(r"(\s*- )([^\"':]* #[^\"':]*): ([\w/.-]+\.md)\s*")


def remark_apart(line: str, event: yaml.ScalarEvent, is_free: bool, is_known: bool) -> Mend:
    """Return the line as it should be: one whole text if the value is free text and a number follows, else a remark above the value."""
    end, rest = event.end_mark.column, line[event.end_mark.column :]
    is_of_one_line = event.start_mark.line == event.end_mark.line
    if is_of_one_line and is_free and re.match(r" +#\d", rest):
        before = line[: event.start_mark.column].rstrip()
        return Mend(f"{before} {quoted(line[event.start_mark.column :].strip())}", 1)
    if event.value.endswith(".md") and (anchor := re.fullmatch(r" +(#[\w-]+)\s*", rest)):
        return Mend(line[:end] + anchor[1], 1)
    if title := TITLE_AND_PAGE.fullmatch(line):
        return Mend(f"{title[1]}{quoted(title[2])}: {title[3]}", 1)
    if is_of_one_line and is_known and not is_free and rest.startswith(" "):
        return Mend(f"{line[: len(line) - len(line.lstrip())]}{rest.strip()}\n{line[:end]}", 1)
    return UNKNOWN
