"""Numbers that a change made untrue, or wrote by hand: the entries of a list that its sentence counts, and a count of the manual's own.

In: the manual, its pages, and the earlier texts of their files. Out: problems. A number is told only where it was true before, of this very list:
whether a sentence counts what stands below it cannot be seen from one version alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ...models.formatting import spelt
from ...models.manual import KINDS, Manual
from ...models.page_files import PageFile
from ...queries.counts import counted
from ...reading.diagnostics import Diagnostic, DiagnosticError
from ...reading.files.read_result import Stood
from ...reading.markdown.reader import split
from ..page_problem import page_problem

NUMBERS = {spelt(number): number for number in range(2, 21)}
WRITTEN = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,4}})"
COUNT = re.compile(r"\{\{\s*count\(\s*[\"'](\w+)[\"']\s*\)\s*\}\}")
THINGS = "answers|aspects|conditions|elements|examples|forms|ideas|items|kinds|limits|options|parts|points|questions|reasons|rules|signs|sorts|steps|tasks|things|tips|ways"
OF_A_LIST = re.compile(
    rf"\b(?:these|the following) (?P<said>{WRITTEN})\b|(?<!\bof )(?<!\bof the )\b(?P<more>{WRITTEN})(?: [a-z-]+)? (?:{THINGS})\b", re.IGNORECASE
)
ENTRY = re.compile(r"(?:[-*+]|\d+[.)]) +\S")


def check_changed_counts(manual: Manual, pages: Iterable[PageFile], stood: Stood) -> Iterator[Diagnostic]:
    """Yield each number that counts the entries of a list as they were, and each that stands where the manual counted by itself."""
    for page in pages:
        lines = page.body.split("\n")
        for before in _bodies(stood.get(f"docs/{page.path}", ())):
            yield from _of_lists(page, lines, before)
            yield from _by_hand(manual, page, lines, before)


def _bodies(texts: Iterable[str]) -> Iterator[list[str]]:
    for text in texts:
        try:
            yield split(text).body.split("\n")
        except DiagnosticError:
            continue


def _of_lists(page: PageFile, lines: list[str], before: list[str]) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines):
        match = next(OF_A_LIST.finditer(line), None)
        now = _entries(lines, number) if match and before.count(line) == lines.count(line) == 1 else 0
        said = _value(match["said"] or match["more"]) if now else 0
        if now and said != now and said == _entries(before, before.index(line)):
            word = match["said"] or match["more"]
            right = str(now) if word.isdigit() else spelt(now)
            right = right.capitalize() if word[0].isupper() else right
            start = match.start("said" if match["said"] else "more")
            what = f"says “{match[0]}”, as many as the list below it had, and it has {now} now"
            fix = f"write {right}, or leave out what is one too many; where another page counts them as well, correct it there too"
            yield page_problem(page, page.body_line + number, "text", what, fix, line[:start] + right + line[start + len(word) :])


def _entries(lines: Sequence[str], number: int) -> int:
    """Return how many entries the list has that stands straight below a line; 0 if none does."""
    below = number + 1
    while below < len(lines) and not lines[below].strip():
        below += 1
    found = 0
    while below < len(lines) and (not lines[below].strip() or lines[below].startswith("  ") or ENTRY.match(lines[below])):
        found += bool(ENTRY.match(lines[below]))
        below += 1
    return found


def _value(written: str) -> int:
    return NUMBERS.get(written.lower()) or int(written)


def _by_hand(manual: Manual, page: PageFile, lines: list[str], before: list[str]) -> Iterator[Diagnostic]:
    """Yield each line that is as it was but for a number in the place of a call that counts."""
    calls = [line for line in before if COUNT.search(line) and line not in lines]
    for number, line in enumerate(lines if calls else ()):
        for old in calls:
            call, match = COUNT.search(old), re.fullmatch(_form(old), line, re.IGNORECASE)
            total = len(counted(manual, call[1])) if match and call[1] in KINDS else 0
            if match and match[1].lower() not in (str(total), spelt(total)):  # today's own number is told with all that are typed
                what = f"says {match[1]} where the manual counted by itself, and it counts {total}"
                yield page_problem(page, page.body_line + number, "text", what, f"write {call[0]} again", old)


def _form(line: str) -> str:
    """Return the form of a line that holds a number in the place of each call."""
    return rf"({WRITTEN})".join(map(re.escape, COUNT.sub("\0", line).split("\0")))
