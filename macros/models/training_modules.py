"""Front matter of a training module, which is a chapter with a plan, and the programmes that put modules together."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from .fields import FieldError, HeadingId, ModuleId, Names, PageRef, Record, Slug, Text, WholeNumber, Word
from .pages import Page

# Nobody can see or test these in a room; whoever knows or understands can name, explain or draft something.
UNSEEN = ("understand", "know", "learn", "appreciate", "realise", "realize", "grasp", "be aware", "become aware", "be familiar", "become familiar")
MODULES = "training/modules/"
MODULE_FILE = re.compile(rf"^{MODULES}fp-\d\d+\.md$")
SECTIONS = {
    "why": "Why it matters",
    "plan": "Session plan",
    "notes": "Facilitator notes",
    "messages": "Key messages",
    "exercise": "Exercise",
    "answer": "Worked answer",
    "check": "Check questions",
    "handout": "Handout",
    "further": "Further reading",
}


def is_module(path: str) -> bool:
    """Tell whether a page below docs/ is, or was meant to be, a training module: all in their folder but an index."""
    return path.startswith(MODULES) and not path.endswith("/index.md")


def _observable(text: str) -> str:
    if match := re.match(rf"({'|'.join(UNSEEN)})\b", text, re.IGNORECASE):
        raise FieldError(
            f"begins with “{match[0]}”, which nobody can see", "begin with what participants do to show it: name, explain, draft, compare"
        )
    return text


def _exact(passage: str) -> str:
    if "#" not in passage:
        raise FieldError("names a page and no heading", f"add the heading it rests on: {passage}#id-of-the-heading")
    return passage


MARKED = re.compile(
    r"^\s*(?:[(]?[A-Ea-e][.)]|[✓✔✅☑*])\s*(?=\S)|\s*(?:\((?:correct|right|true|richtig|correcte|correcta|x)\)|[✓✔✅☑*])\s*$", re.IGNORECASE
)
AS_OTHERS = re.compile(r"[a-z]\d+")  # the ids of objectives as they are written everywhere


class Objective(Record):
    """What a participant can do afterwards."""

    id: HeadingId = Field(description="id in this module: o1")
    text: Annotated[Text, AfterValidator(_observable)] = Field(description="begins with an observable verb: name, explain, draft, compare")


class Step(Record):
    """One step of the session plan."""

    title: Text = Field(description="name of the step")
    minutes: WholeNumber = Field(ge=1, le=240, description="minutes")
    method: Annotated[Slug, Word("methods")] = Field(description="how it is done (vocabulary: methods)")
    facilitator: Text = Field(description="what the facilitator does")
    objectives: tuple[HeadingId, ...] = Field((), description="objectives it serves: o1")
    messages: tuple[WholeNumber, ...] = Field((), description="numbers of the key messages presented in it, as the slides show them: 1")


class Question(Record):
    """A check question with its answer and the passage it rests on."""

    id: HeadingId = Field(description="id in this module: q1")
    question: Text = Field(description="the question")
    options: tuple[Text, ...] = Field(min_length=2, max_length=5, description="possible answers")
    answer: WholeNumber = Field(ge=1, le=5, description="number of the right answer, from 1")
    why: Text = Field(description="why it is right, in one or two sentences")
    passage: Annotated[PageRef, AfterValidator(_exact)] = Field(description="page and heading it rests on: roles/hub.md#what")

    @model_validator(mode="after")
    def _options_differ(self) -> "Question":
        for number, option in enumerate(self.options):
            if match := MARKED.search(option):
                raise FieldError(
                    f"marks itself with {match[0].strip()}, which every participant would see",
                    "write the words alone; answer holds the number of the right one",
                    ("options", number),
                    MARKED.sub("", option).strip(),
                )
            if option in self.options[:number]:
                raise FieldError(f"is the same as option {self.options.index(option) + 1}", "write another answer", ("options", number))
        return self


def _no_objective(id: str, known: list[str], left: list[str], where: tuple[str | int, ...]) -> FieldError:
    """Return what is wrong where a step serves `id`, which no objective has; `left` are those that no step serves."""
    what, one = f"“{id}” is no objective of this module", f"write one of: {', '.join(known)}"
    if len(left) != 1:
        return FieldError(what, one, where)
    if AS_OTHERS.fullmatch(id) and not AS_OTHERS.fullmatch(left[0]):
        return FieldError(
            f"is served by no step, and a step serves {id}, which no objective is", f"write {id}", ("objectives", known.index(left[0]), "id"), id
        )
    return FieldError(what, f"write {left[0]}, which no step serves; or, if the id of that objective was changed, write {id} there again", where)


class Module(Page):
    """The front matter of a training module (`docs/training/modules/fp-01.md`)."""

    audiences: tuple[Annotated[Slug, Word("audiences")], ...] = Field(min_length=1, description="who it is for (vocabulary: audiences)")
    minutes: WholeNumber = Field(ge=10, le=480, description="length in minutes: the sum of the steps")
    level: Annotated[Slug, Word("module-levels")] = Field(description="level (vocabulary: module-levels)")
    formats: tuple[Annotated[Slug, Word("formats")], ...] = Field(min_length=1, description="how it can be given (vocabulary: formats)")
    prerequisites: tuple[ModuleId, ...] = Field((), description="modules to take first")
    objectives: tuple[Objective, ...] = Field(min_length=2, description="what participants can do afterwards")
    materials: tuple[Text, ...] = Field((), description="what to bring")
    plan: tuple[Step, ...] = Field(min_length=3, description="the session plan")
    questions: tuple[Question, ...] = Field(min_length=6, description="six or more check questions")
    edition: Text = Field(description="edition of the module: 1")

    @model_validator(mode="after")
    def _adds_up(self) -> "Module":
        total = sum(step.minutes for step in self.plan)
        if total != self.minutes:
            raise FieldError(f"says {self.minutes}, the steps add up to {total}", f"write {total}, or change the minutes of a step", ("minutes",))
        self._served()
        for number, question in enumerate(self.questions):
            if question.answer > (most := len(question.options)):
                raise FieldError(
                    f"{question.id} has no option {question.answer}", f"write a number from 1 to {most}", ("questions", number, "answer")
                )
        return self

    def _served(self) -> None:
        """Refuse a step that serves no objective of the module, and an objective that no step serves, each where it stands."""
        known = [objective.id for objective in self.objectives]
        served = {id for step in self.plan for id in step.objectives}
        left = [id for id in known if id not in served]
        for number, step in enumerate(self.plan):
            for place, id in enumerate(step.objectives):
                if id not in known:
                    raise _no_objective(id, known, left, ("plan", number, "objectives", place))
        for id in left:
            raise FieldError(f"no step serves {id}", "name it in the objectives of a step", ("objectives", known.index(id), "id"))

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return the code as people write and say it."""
        number = int(id.rpartition("-")[2])
        return [id.upper(), f"FP{number}", f"FP {number}", f"module {number}"]


class Programme(Record):
    """Modules put together (`data/training-programmes.yml`)."""

    title: Text = Field(description="title")
    text: Text = Field(description="who it is for and what it gives")
    audiences: tuple[Annotated[Slug, Word("audiences")], ...] = Field(min_length=1, description="who it is for")
    days: tuple["ProgrammeDay", ...] = Field(min_length=1, description="one list of slots per day")


class Slot(Record):
    """A place in a programme's day: a module, which brings its own minutes, or a pause with title and minutes."""

    start: Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] = Field(description="clock time, 09:00")
    module: ModuleId | None = Field(None, description="the module: fp-01")
    title: Text | None = Field(None, description="for a pause or opening: what it is")
    minutes: WholeNumber | None = Field(None, ge=5, description="for a pause or opening: minutes, 5 or more")

    @model_validator(mode="after")
    def _module_or_pause(self) -> "Slot":
        beside = next((name for name in ("title", "minutes") if self.module and getattr(self, name)), None)
        if beside:
            raise FieldError("stands beside a module, which brings its own", f"take {beside} away, or the module", (beside,))
        if not self.module and not self.title:
            raise FieldError("names neither a module nor a pause", "write module: fp-01, or title: Pause and minutes: 20")
        if not self.module and not self.minutes:
            raise FieldError("has a title and no minutes", "add minutes: 20, as long as it takes")
        return self


ProgrammeDay = Annotated[tuple[Slot, ...], Field(min_length=1)]


Programme.model_rebuild()
