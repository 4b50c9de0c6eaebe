"""What a change of a module left behind: the number of an answer whose options moved, a length that its words go on to promise.

In: the manual, where its pages stand, and the earlier texts of their files. Out: problems. Only what stood otherwise before is told: what the right
answer is, and whether minutes in a description are those of the whole module, nobody can tell from one version alone.
"""

import re
from collections.abc import Iterator, Mapping

from ...models.manual import Manual
from ...models.training_modules import Module
from ...reading.diagnostics import Diagnostic, DiagnosticError
from ...reading.files.read_result import Stood
from ...reading.locations import Location
from ...reading.markdown.reader import split

MINUTES = re.compile(r"\b(\d{1,3})(?=[ -]minutes?\b)")


def check_changed_modules(manual: Manual, locations: Mapping[str, Location], stood: Stood) -> Iterator[Diagnostic]:
    """Yield what each module says as it said it before, where what it spoke of is another now."""
    for page in manual.pages.values():
        for before in _before(stood.get(f"docs/{page.path}", ())) if isinstance(page.meta, Module) else ():
            yield from _answers(page.meta, before, locations[page.path])
            yield from _lengths(page.meta, before, locations[page.path])


def _before(texts: tuple[str, ...]) -> Iterator[dict]:
    """Yield the front matter of earlier versions, of those that can be read."""
    for text in texts:
        try:
            front = split(text).front.value
        except DiagnosticError:
            continue
        if isinstance(front, dict):
            yield front


def _answers(module: Module, before: dict, home: Location) -> Iterator[Diagnostic]:
    """Yield each answer whose number stayed while its option got another place in the list."""
    asked = {each["question"]: each for each in _entries(before, "questions") if isinstance(each.get("question"), str)}
    for number, question in enumerate(module.questions):
        old = asked.get(question.question, {})
        options, answer = old.get("options"), question.answer
        if not isinstance(options, list) or str(old.get("answer")) != str(answer) or answer > len(options):
            continue
        right = options[answer - 1]
        if right in question.options and right != question.options[answer - 1] and old.get("why") == question.why:
            now = str(question.options.index(right) + 1)
            what = f"is {answer} as before, and the option that was number {answer} is now number {now}: “{right}”"
            yield home.diagnostic(("questions", number, "answer"), what, f"write {now}", now)


def _lengths(module: Module, before: dict, home: Location) -> Iterator[Diagnostic]:
    """Yield each title and description that promised the length of the module, and promises one that it does not have."""
    for field in ("title", "description"):
        said = MINUTES.findall(getattr(module, field))
        promised = str(before.get("minutes")) in MINUTES.findall(str(before.get(field)))
        if promised and said and str(module.minutes) not in said and before.get("minutes") != module.minutes:
            yield _length(module, field, said, str(before["minutes"]), home)


def _length(module: Module, field: str, said: list[str], before: str, home: Location) -> Diagnostic:
    text = getattr(module, field)
    right = re.sub(rf"\b{before}(?=[ -]minutes?\b)", str(module.minutes), text) if before in said else ""
    elsewhere = "; its name in the navigation and the words of its steps may say it as well" if field == "title" else ""
    return home.diagnostic(
        (field,),
        f"promises {before if before in said else said[0]} minutes, and the module takes {module.minutes}",
        f"write {module.minutes} minutes{elsewhere}",
        right,
    )


def _entries(front: dict, field: str) -> list[dict]:
    return [each for each in front.get(field) or () if isinstance(each, dict)] if isinstance(front.get(field), list) else []
