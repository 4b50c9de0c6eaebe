"""A module as slides. In: its record, the sections of its built page, a figure. Out: few slides, one idea each, in the order of a session.

A key message is a slide, at the step that presents it; a question is followed by its answer. What is said beside them (the steps of the plan, the messages whole, why it
matters) are the speaker's notes. Text is chosen to fit and never shrunk: see slide_text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement
from markupsafe import Markup

from ...models.training_modules import Module, Question
from ...queries.training import TimedStep, timed_steps
from .sections import Part
from .slide_text import MOST_LETTERS, Item, Statement, cut, first_fitting, fitting, lines_of, named, parted, sources_of, statement, text_of

WORK = {"exercise", "group-work", "role-play"}
TALK = {"discussion", "plenary"}
MOST_SLIDES = ((60, 16), (90, 18), (120, 20))  # slides for modules of so many minutes
MOST_EVER = 22
FEWEST_QUESTIONS = 2
MINUTES_A_QUESTION = 2
QUESTION_LINES, QUESTION_LINE, OPTION_LINE = 9, 42, 52
MOST_LINES = {"objectives": 10, "exercise": 7, "answer": 9}
SCENE = 140  # letters
NOTHING = Markup("")


@dataclass
class Slide:
    """A slide: its id, what kind it is, its title, what it says, the steps it stands for and what the speaker has in hand."""

    id: str
    kind: str
    title: str = ""
    said: Statement = Statement("")
    items: list[Item] = field(default_factory=list)
    question: Question | None = None
    number: int = 0
    figure: Markup = NOTHING
    sources: list[str] = field(default_factory=list)
    notes: Markup = NOTHING
    step: TimedStep | None = None
    steps: list[TimedStep] = field(default_factory=list)


@dataclass(frozen=True)
class Figure:
    """A drawing of the manual: what it shows, the drawing, for a broad and for a narrow screen, and the sources that it rests on."""

    title: str
    drawing: Markup
    sources: list[str]


def deck(module: Module, parts: dict[str, Part], figure: Figure | None = None) -> list[Slide]:
    """Return the slides of a module."""
    at, steps = _places(module), timed_steps(module)
    messages, work = _messages(module, parts), _work(parts)
    room = _most(module) - len(work) - 3 - bool(figure)
    asked = _asked(module, (room - len(messages)) // 2)
    drawn = [Slide("figure", "figure", figure.title, figure=figure.drawing, sources=figure.sources)] if figure else []
    placed = [
        (1, _opening(module, parts)),
        *_presented(module, at["messages"], drawn, messages[: room - 2 * len(asked)]),
        *((at[slide.id], [slide]) for slide in work),
        (at["check"], [slide for pair in asked for slide in _pair(*pair)]),
        (len(steps), [Slide("handout", "handout", parts["handout"].title if "handout" in parts else "Handout")]),
    ]
    return _timed([(number, slide) for number, slides in sorted(placed, key=_number) for slide in slides], steps)


def _opening(module: Module, parts: dict[str, Part]) -> list[Slide]:
    return [
        Slide("title", "title", module.title, notes=_html(parts, "notes")),
        Slide("objectives", "objectives", "Afterwards you can", items=_objectives(module), notes=_html(parts, "why")),
    ]


def _objectives(module: Module) -> list[Item]:
    return fitting([Item("", objective.text) for objective in module.objectives], MOST_LINES["objectives"])


def _number(pair: tuple[int, object]) -> int:
    return pair[0]


def _most(module: Module) -> int:
    return next((slides for minutes, slides in MOST_SLIDES if module.minutes <= minutes), MOST_EVER)


def _places(module: Module) -> dict[str, int]:
    """Return the number of the step at which each section is shown; what has no step of its own is shown at the last."""
    methods = {number: step.method for number, step in enumerate(module.plan, 1)}
    last = len(methods)
    first = {
        name: min((n for n, method in methods.items() if method in wanted), default=last)
        for name, wanted in (("messages", {"talk"}), ("exercise", WORK), ("check", {"quiz"}))
    }
    return first | {"answer": max((n for n, method in methods.items() if method in TALK and n > first["exercise"]), default=first["exercise"])}


def _timed(placed: list[tuple[int, Slide]], steps: list[TimedStep]) -> list[Slide]:
    """Give each slide its step; a step's words for the speaker go with its first slide, or with the last before it."""
    for number, slide in placed:
        slide.step = steps[number - 1]
    for step in steps:
        own = [slide for number, slide in placed if number == step.number]
        before = [slide for number, slide in placed if number < step.number]
        (own[0] if own else before[-1]).steps.append(step)
    return [slide for _, slide in placed]


def _html(parts: dict[str, Part], id: str) -> Markup:
    return parts[id].html if id in parts else NOTHING


def _messages(module: Module, parts: dict[str, Part]) -> list[Slide]:
    """Return the messages that the plan presents, in its order; all of them where it names none."""
    part = parts.get("messages")
    entries = dict(enumerate((entry for block in (part.blocks if part else ()) for entry in block.iter("li")), 1))
    named_ones = [number for step in module.plan for number in step.messages if number in entries]
    wanted = dict.fromkeys(named_ones or entries)
    return [_message(number, entries[number], first=place == 0) for place, number in enumerate(wanted)]


def _presented(module: Module, talk: int, drawn: list[Slide], messages: list[Slide]) -> Iterator[tuple[int, list[Slide]]]:
    """Yield the messages with the number of the step that presents each, the figure before the first of them."""
    steps = {number: place for place, step in reversed(list(enumerate(module.plan, 1))) for number in step.messages}
    yield steps.get(messages[0].number, talk) if messages else talk, drawn
    for message in messages:
        yield steps.get(message.number, talk), [message]


def _message(number: int, entry: HtmlElement, *, first: bool) -> Slide:
    """Return the slide of a message. Without bold words that name it, its title is what it says."""
    name, text = parted(entry)
    said = statement(text or name)
    left_out = len(said.first) + len(said.rest) < len(text) - 1
    return Slide(
        "messages" if first else f"messages-{number}",
        "message",
        name.rstrip(".:") if text and name else said.first,
        said,
        number=number,
        sources=sources_of(entry),
        notes=Markup("{}").format(text) if left_out else NOTHING,
    )


def _work(parts: dict[str, Part]) -> list[Slide]:
    """Return the exercise and its worked answer, a slide each."""
    return [make(parts[id]) for id, make in (("exercise", _exercise), ("answer", _answer)) if id in parts]


def _exercise(part: Part) -> Slide:
    scene = next((named(block) for block in part.blocks if block.tag == "p"), Item("", ""))
    told = Statement(part.title, scene.text if len(scene.text) <= SCENE else "")
    title = scene.name.rstrip(".:") or part.title
    return Slide("exercise", "work", title, told, fitting(list(_tasks(part.blocks)), MOST_LINES["exercise"]))


def _answer(part: Part) -> Slide:
    paragraphs = [block for block in part.blocks if block.tag == "p"]
    shown = [block for block in paragraphs if named(block).name] or paragraphs
    items = first_fitting([named(block) for block in shown], MOST_LINES["answer"])
    sources = dict.fromkeys(id for block in shown if named(block) in items for id in sources_of(block))
    return Slide("answer", "work", part.title, items=items, sources=list(sources))


def _tasks(blocks: list[HtmlElement]) -> Iterator[Item]:
    """Yield what participants do: the last numbered list, else the parts with headings of their own, else the last list."""
    last = {kind: max((place for place, block in enumerate(blocks) if block.tag == kind), default=-1) for kind in ("ol", "ul", "h3")}
    if last["ol"] > last["h3"]:
        yield from map(named, blocks[last["ol"]].iterchildren("li"))
    elif last["h3"] >= 0:
        yield from (Item(f"{text_of(block)}.", _below(blocks[place + 1 :])) for place, block in enumerate(blocks) if block.tag == "h3")
    elif last["ul"] >= 0:
        yield from map(named, blocks[last["ul"]].iterchildren("li"))


def _below(blocks: Iterable[HtmlElement]) -> str:
    first = next(iter(blocks), None)
    return named(first).text if first is not None and first.tag == "p" else ""


def _asked(module: Module, room: int) -> list[tuple[int, Question]]:
    """Return questions for the time that there is, numbered as they are shown: those that fit a slide, in order, else the shortest."""
    minutes = sum(step.minutes for step in module.plan if step.method == "quiz")
    count = max(FEWEST_QUESTIONS, min(minutes // MINUTES_A_QUESTION, room))
    best = sorted(module.questions, key=lambda question: max(_lines(question), QUESTION_LINES))[:count]
    return list(enumerate((question for question in module.questions if question in best), 1))


def _lines(question: Question) -> int:
    return lines_of(question.question, QUESTION_LINE) + sum(lines_of(option, OPTION_LINE) for option in question.options)


def _pair(number: int, question: Question) -> list[Slide]:
    """Return a question, and its answer as the slide after it."""
    room = max(len(question.options), QUESTION_LINES - lines_of(question.question, QUESTION_LINE))
    options = fitting([Item("", option) for option in question.options], room, OPTION_LINE)
    right = question.options[question.answer - 1]
    return [
        Slide(question.id, "question", f"Question {number}", statement(question.question), options, question),
        Slide(
            f"{question.id}-answer",
            "answer",
            f"Answer to question {number}",
            Statement(cut(right, MOST_LETTERS // 2), statement(question.why).first if len(question.why) > MOST_LETTERS else question.why),
            question=question,
        ),
    ]
