"""What a check found in a proposal, as comments of a review that GitHub can commit with one click. In: what the check wrote, and the proposal's diff.

What comes from a proposal's own run is only text here: it is held to its form, cut to a length, and stands in a comment inert or as code.
A comment can stand only at lines that the proposal shows, and that are still what was checked; the others are left to the summary of the check.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...models.formatting import shortened
from ..quiet import quiet

MOST_COMMENTS = 30
MOST_LETTERS = 2000
HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
NEW = re.compile(r'^\+\+\+ (?:"?b/)(.*?)"?\t?$')
TEXTS, NUMBERS = ("path", "field", "what", "fix", "mended", "stands"), ("line", "column", "replaces")
HEAD = "The check of this proposal found what is written below. A suggestion can be committed with one click; look at it first."


class Comment(NamedTuple):
    """A comment at lines of a file."""

    path: str
    first: int
    last: int
    body: str

    def as_data(self) -> dict[str, object]:
        """Return the comment as GitHub takes it."""
        lines = {"start_line": self.first, "start_side": "RIGHT"} if self.first < self.last else {}
        return {"path": self.path, "line": self.last, "side": "RIGHT", **lines, "body": self.body}


def review(found: object, diff: str, commit: str, posted: Sequence[Mapping] = ()) -> dict[str, object] | None:
    """Return a review of a proposal with a comment for each fault at a line that it shows, without those posted before; None if there are none."""
    shown = shown_lines(diff)
    before = {(comment.get("path"), str(comment.get("body")).strip()) for comment in posted}
    comments = [comment for comment in comments_of(_sound(found), shown) if (comment.path, comment.body.strip()) not in before]
    if not comments:
        return None
    return {"commit_id": commit, "event": "COMMENT", "body": HEAD, "comments": [comment.as_data() for comment in comments[:MOST_COMMENTS]]}


def _sound(found: object) -> Iterator[Mapping]:
    """Yield the entries of a list that have the form of a diagnostic."""
    for entry in found if isinstance(found, list) else ():
        if (
            isinstance(entry, dict)
            and all(isinstance(entry.get(name), str) for name in TEXTS)
            and all(type(entry.get(name)) is int for name in NUMBERS)
        ):
            yield entry


def comments_of(found: Iterable[Mapping], shown: Mapping[str, Mapping[int, str]]) -> Iterator[Comment]:
    """Yield a comment for each fault at lines that a proposal shows; with the lines as they should be, where these are known."""
    for entry in found:
        lines, first = shown.get(entry["path"], {}), entry["line"]
        stands = entry["stands"].split("\n")
        if len(stands) == max(1, entry["replaces"]) and all(lines.get(number) == text.rstrip("\r") for number, text in enumerate(stands, first)):
            yield Comment(entry["path"], first, first + len(stands) - 1, _body(entry))


def _body(entry: Mapping) -> str:
    said = f"**{_inert(entry['field'])}** {_inert(entry['what'])}. Fix: {_inert(entry['fix'])}"
    if not entry["replaces"] or len(entry["mended"]) > MOST_LETTERS:
        return said
    ticks = max((len(run) for run in re.findall("`+", entry["mended"])), default=0)
    fence = "`" * max(3, ticks + 1)
    text = entry["mended"] + "\n" if entry["mended"] else ""
    return f"{said}\n\n{fence}suggestion\n{text}{fence}\n"


def _inert(text: str) -> str:
    """Return text in which GitHub finds no markup, no name and no number to link."""
    return quiet(" ".join(shortened(text, MOST_LETTERS).split())).replace("://", ":&#47;/")


def shown_lines(diff: str) -> dict[str, dict[int, str]]:
    """Return the lines of each file, as it is after the change, that a unified diff shows, by number."""
    found: dict[str, dict[int, str]] = {}
    path, number, left = "", 0, 0
    for line in diff.split("\n"):
        if left > 0 and line[:1] in ("+", " ", ""):
            found.setdefault(path, {})[number] = line[1:].rstrip("\r")
            number, left = number + 1, left - 1
        elif match := HUNK.match(line):
            number, left = int(match[1]), int(match[2] or 1)
        elif not left and (match := NEW.match(line)):
            path = match[1]
    return found
