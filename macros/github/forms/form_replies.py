"""What the manual answers to a form, as Markdown. In: an `Outcome` and what the check says. Out: the answer, and the text of a proposal.

What others typed stays inside code. A link is given only to what exists: a form to make a file, or a file to edit.
"""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote, urlencode

from ...reading.diagnostics import Diagnostic
from ..quiet import quiet
from ..records.proposed import Draft, Outcome
from ..records.record_lines import Edit
from .form_questions import question_of

MOST_ADDRESS = 7000
MOST_REPLY = 60_000
MOST_FIELDS = 60
MOST_SHOWN = 12
CUT = "\n\nThis answer was longer than GitHub takes; the rest of it is left out here.\n"
EDIT_ABOVE = "Press the three dots beside your own text above, then “Edit”. The answer is made anew."
FORK = (
    "If you may not write to the manual, GitHub makes a copy of it under your name (a fork) when you press “Propose changes”. "
    "You need an account there and nothing else."
)
PROPOSED = (
    "Thank you. What you wrote is now a proposal, and the link above leads to it. A colleague reads it and decides; you need do nothing more. "
    "To correct it, press the three dots beside your own text above, then “Edit”: the proposal follows."
)
READERS = "**What is different for readers**"


def reply(outcome: Outcome, faults: Sequence[Diagnostic | str], asked: Mapping[str, str], cut: Sequence[str], repository: str) -> str:
    """Return the answer to a form where nothing is proposed: what is missing, and every step to do it by hand."""
    lines = ["Thank you.", ""]
    if faults:
        lines += [
            "Nothing is proposed yet, because the check asks for a correction first:",
            "",
            *code("\n".join(fault_line(fault, asked) for fault in faults), "text"),
            "",
            EDIT_ABOVE,
            "",
        ]
    lines += [*_remarks(outcome, cut), *_suggested(outcome, repository), *_way(outcome, repository)]
    if not faults and outcome.files:
        lines += [*_files(outcome, repository)]
    return shorter("\n".join(lines) + "\n")


def proposed(outcome: Outcome, cut: Sequence[str], repository: str) -> str:
    """Return the answer to a form whose files are proposed; the link to the proposal is put above it by who makes it."""
    return shorter("\n".join([PROPOSED, "", *_remarks(outcome, cut), *_suggested(outcome, repository), *_shown(outcome)]) + "\n")


def proposal(outcome: Outcome, number: int) -> tuple[str, str]:
    """Return the title and the description of a proposal."""
    names = [file.path.removeprefix("data/").removesuffix(".yml") for file in outcome.files]
    title = f"Form {number}: {names[-1]}" + (f" and {len(names) - 1} more" if len(names) > 1 else "")
    body = [
        READERS,
        "",
        quiet(outcome.sentence),
        "",
        "**Why, and on which source**",
        "",
        f"From a form. The answers stand in #{number}, which closes when this is accepted.",
        "",
        *(line for each in outcome.for_colleague for line in ("**Before you accept it**", "", quiet(each), "")),
        f"Closes #{number}",
        "",
    ]
    return title, "\n".join(body)


def fault_line(fault: Diagnostic | str, asked: Mapping[str, str]) -> str:
    """Return a fault with the question of the form that it is about."""
    if isinstance(fault, str):
        return fault
    label = asked.get(question_of(fault.path, fault.field) or "")
    return f"“{label}”: {fault.what}. Fix: {fault.fix}" if label else str(fault)


def _remarks(outcome: Outcome, cut: Sequence[str]) -> Iterator[str]:
    for remark in outcome.remarks:
        yield from (quiet(remark), "")
    if cut:
        yield from (f"Too long, so only the first 2,000 letters were read: {', '.join(f'“{label}”' for label in cut)}.", "")


def _suggested(outcome: Outcome, repository: str) -> Iterator[str]:
    for path, edit in outcome.suggestions:
        yield from (f"In [`{path}`]({edit_address(repository, path)}), line {edit.line}:", "", *_lines(edit), "")


def _way(outcome: Outcome, repository: str) -> Iterator[str]:
    """Yield the way to the file behind a page, and its fields where none was named."""
    if outcome.changes or outcome.drafts or not outcome.about:
        return
    if not outcome.suggestions:
        yield from (f"The file behind the page: [`{outcome.about}`]({edit_address(repository, outcome.about)}). The link opens it for writing.", "")
    if outcome.fields:
        yield from (
            "Name one of these fields in the form, or change its line there:",
            "",
            *code("\n".join(f"{name}: {value}" for name, value in outcome.fields[:MOST_FIELDS]), "yaml"),
            "",
        )
        if len(outcome.fields) > MOST_FIELDS:
            yield from (f"And {len(outcome.fields) - MOST_FIELDS} more.", "")
    yield from ("In the file press “Commit changes”, then “Propose changes”, then “Create pull request”. " + FORK, "")


def _files(outcome: Outcome, repository: str) -> Iterator[str]:
    """Yield the files to propose by hand, the first with a link that opens it."""
    first, *others = outcome.files
    changed = {change.path for change in outcome.changes}
    address = edit_address(repository, first.path) if first.path in changed else new_address(repository, first)
    yield from (
        "To propose it by hand:",
        "",
        f"1. Open [`{first.path}`]({address}).",
        "2. Press “Commit changes”, then “Propose changes”, then “Create pull request”.",
    )
    if others:
        page = f"{repository}/blob/main/docs/contributing/index.md"
        yield f"3. Add the other files to the same proposal: {', '.join(f'`{file.path}`' for file in others)}. [How]({page})."
    yield from ("", FORK, "", *_shown(outcome))


def _shown(outcome: Outcome) -> Iterator[str]:
    """Yield the files, new ones whole and changed ones by their lines."""
    for draft in outcome.drafts[:MOST_SHOWN]:
        yield from (f"New: `{draft.path}`", "", *code(draft.text), "")
    for change in outcome.changes[:MOST_SHOWN]:
        for edit in change.edits:
            yield from (f"Changed: `{change.path}`, line {edit.line}", "", *_lines(edit), "")
    more = max(0, len(outcome.drafts) - MOST_SHOWN) + max(0, len(outcome.changes) - MOST_SHOWN)
    if more:
        yield from (f"And {more} more files.", "")


def _lines(edit: Edit) -> list[str]:
    """Return lines as they were and as they are to be."""
    return code("\n".join([*(f"- {line}" for line in edit.before), *(f"+ {line}" for line in edit.after)]), "diff")


def edit_address(repository: str, path: str) -> str:
    """Return the address at which GitHub opens a file of main for writing."""
    return f"{repository}/edit/main/{quote(path)}"


def new_address(repository: str, draft: Draft) -> str:
    """Return the address at which GitHub opens a new file, with its text where that is short enough."""
    whole = f"{repository}/new/main?" + urlencode({"filename": draft.path, "value": draft.text})
    return whole if len(whole) <= MOST_ADDRESS else f"{repository}/new/main?" + urlencode({"filename": draft.path})


def code(text: str, language: str = "yaml") -> list[str]:
    """Return text as code, in a fence that nothing in it can close."""
    fence = "```"
    while fence in text:
        fence += "`"
    return [f"{fence}{language}", *text.rstrip("\n").split("\n"), fence]


def shorter(text: str) -> str:
    """Return an answer that GitHub takes: cut between two paragraphs outside code, with a sentence that says so."""
    if len(text) <= MOST_REPLY:
        return text
    kept: list[str] = []
    fence, size = "", 0
    for line in text.split("\n"):
        size += len(line) + 1
        if size > MOST_REPLY:
            break
        kept.append(line)
        sign = line[: len(line) - len(line.lstrip("`"))]
        fence = "" if fence and line == fence else fence or (sign if len(sign) > 2 else "")
    return "\n".join([*kept, *([fence] if fence else [])]) + CUT
