"""A module as slides. In: its record and the sections of its built page. Out: slides in the order in which a session runs.

Each step of the plan is a slide, with what the facilitator does as its notes; key messages follow the first talk, the exercise
follows the first work of participants, the worked answer the last discussion after it, the check questions the quiz.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml.html import HtmlElement
from markupsafe import Markup

from ...models.pages import Module, Question
from ...queries.training import TimedStep, timed_steps
from .sections import Part, Source, html_of, inner, words

WORK = {"exercise", "group-work", "role-play"}
TALK = {"discussion", "plenary"}
MOST_WORDS, MOST_IN_TABLE, MOST_SOURCES = 72, 110, 8
DENSE = (28, 48, 68)
LISTS = {"ul", "ol"}
NOTHING = Markup("")


@dataclass
class Slide:
    """A slide: its id, what kind it is, its title, its text, the speaker's notes and how full it is (0 to 3)."""

    id: str
    kind: str
    title: str
    body: Markup = NOTHING
    notes: Markup | str = ""
    dense: int = 0
    step: TimedStep | None = None
    question: Question | None = None
    sources: tuple[Source, ...] = ()


class _Unit(NamedTuple):
    """A piece that stands on one slide: a paragraph, an entry of a list or a row of a table (of `parent`)."""

    node: HtmlElement
    parent: HtmlElement | None
    number: int

    @property
    def weight(self) -> int:
        """The room it takes, in words; the fullest cell decides how high a row is."""
        count = words([self.node])
        cells = [words([cell]) for cell in self.node.iterchildren("td", "th")]
        return (count + max(cells) * len(cells)) // 2 + 4 if cells else count


def deck(module: Module, parts: dict[str, Part], sources: Mapping[str, Source]) -> list[Slide]:
    """Return the slides of a module; `sources` are those that its page cites, by the ids that numbers lead to."""
    slides = [
        Slide("title", "title", module.title, notes=parts["notes"].html if "notes" in parts else ""),
        *_text(parts, "why"),
        Slide("objectives", "objectives", "Afterwards you can"),
        Slide("plan", "plan", parts["plan"].title if "plan" in parts else "Plan"),
    ]
    after = _after(module)
    for timed in timed_steps(module):
        slides.append(Slide(f"step-{timed.number}", "step", timed.record.title, notes=timed.record.facilitator, step=timed))
        for section in after.get(timed.number, ()):
            slides += _section(module, parts, section)
    slides += [*_section(module, parts, "handout"), *_text(parts, "further")]
    for slide in slides:
        slide.sources = _led_to(slide.body, sources) if slide.kind == "message" else ()
    return [*slides, *_sources(_led_to("".join(f"{slide.body}{slide.notes}" for slide in slides), sources))]


def _led_to(html: str, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    return tuple(source for id, source in sources.items() if f'#{id}"' in html)


def _sources(sources: tuple[Source, ...]) -> list[Slide]:
    """Return the list of sources as the last slides."""
    starts = range(0, len(sources), MOST_SOURCES)
    return [Slide(_id("sources", number), "sources", "Sources", dense=len(DENSE), sources=sources[start : start + MOST_SOURCES])
            for number, start in enumerate(starts, 1)]


def _after(module: Module) -> dict[int, list[str]]:
    """Return the sections that follow each step, by its number; what has no place of its own follows the last step."""
    methods = {number: step.method for number, step in enumerate(module.plan, 1)}
    last = len(methods)
    first = {name: min((n for n, method in methods.items() if method in wanted), default=last)
             for name, wanted in (("messages", {"talk"}), ("exercise", WORK), ("check", {"quiz"}))}
    answer = max((n for n, method in methods.items() if method in TALK and n > first["exercise"]), default=first["exercise"])
    placed: dict[int, list[str]] = {}
    for name, number in (first | {"answer": answer}).items():
        placed.setdefault(number, []).append(name)
    order = ("messages", "exercise", "answer", "check")
    return {number: sorted(names, key=order.index) for number, names in placed.items()}


def _section(module: Module, parts: dict[str, Part], id: str) -> list[Slide]:
    if id == "messages":
        return _messages(parts)
    if id == "check":
        return [Slide(question.id, "question", f"Question {number}", question=question, dense=_dense(_question_words(question)))
                for number, question in enumerate(module.questions, 1)]
    if id == "handout":
        return [Slide("handout", "handout", parts["handout"].title)] if "handout" in parts else []
    return _text(parts, id)


def _question_words(question: Question) -> int:
    return len(" ".join((question.question, *question.options, question.why)).split())


def _messages(parts: dict[str, Part]) -> list[Slide]:
    part = parts.get("messages")
    items = [item for block in (part.blocks if part else ()) for item in plain([block])[0].iter("li")]
    return [_message(_id("messages", number), part.title, item) for number, item in enumerate(items, 1)]


def _message(id: str, title: str, item: HtmlElement) -> Slide:
    """Return one message as a slide."""
    return Slide(id, "message", title, inner(item), dense=_dense(words([item])))


def _id(section: str, number: int) -> str:
    return section if number == 1 else f"{section}-{number}"


def _text(parts: dict[str, Part], id: str) -> list[Slide]:
    """Return a section as slides of a readable length; an inner heading begins a slide and gives it its title and id."""
    part, slides = parts.get(id), []
    for heading, blocks in _headed(plain(part.blocks)) if part else ():
        title, start = (heading.text_content(), heading.get("id")) if heading is not None else (part.title, id)
        for number, group in enumerate(_groups(list(_units(blocks))), 1):
            body = html_of(_rebuilt(group))
            slides.append(Slide(_id(start, number), "text", title, body, dense=_dense(_weight(group))))
    return slides


def plain(blocks: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Return copies of blocks without the text that follows them."""
    copies = [copy.deepcopy(block) for block in blocks]
    for block in copies:
        block.tail = None
    return copies


def _headed(blocks: list[HtmlElement]) -> Iterator[tuple[HtmlElement | None, list[HtmlElement]]]:
    heading, below = None, []
    for block in blocks:
        if block.tag in ("h3", "h4"):
            if below:
                yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    if below:
        yield heading, below


def _units(blocks: list[HtmlElement]) -> Iterator[_Unit]:
    for block in blocks:
        table = block if block.tag == "table" else next(block.iter("table"), None)
        if table is not None:
            rows = table.xpath("./tbody/tr") or table.xpath("./tr")
            yield from (_Unit(row, table, number) for number, row in enumerate(rows))
        elif block.tag in LISTS:
            yield from (_Unit(item, block, number) for number, item in enumerate(block.iterchildren("li")))
        else:
            yield _Unit(block, None, 0)


def _groups(units: list[_Unit]) -> list[list[_Unit]]:
    """Put units together up to what a slide holds: a list or table whole if it can be, with the paragraph that introduces it."""
    groups: list[list[_Unit]] = [[]]
    for unit in units:
        whole = [other for other in units if other.parent is unit.parent] if unit.parent is not None and not unit.number else [unit]
        kept = whole if _fits(whole) else [unit]
        if groups[-1] and not _fits([*groups[-1], *kept]):
            groups.append([])
            last = groups[-2][-1]
            if last.parent is None and unit.parent is not None and len(groups[-2]) > 1:
                groups[-1].append(groups[-2].pop())
        groups[-1].append(unit)
    return [group for group in groups if group]


def _fits(group: list[_Unit]) -> bool:
    return _weight(group) <= (MOST_IN_TABLE if group[-1].node.tag == "tr" else MOST_WORDS)


def _weight(group: list[_Unit]) -> int:
    headed = any(unit.node.tag == "tr" for unit in group)
    return sum(unit.weight for unit in group) + 6 * headed


def _rebuilt(group: list[_Unit]) -> list[HtmlElement]:
    """Return the elements of a group; entries and rows get a list or table around them again."""
    elements: list[HtmlElement] = []
    current = None
    for unit in group:
        if unit.parent is None:
            elements.append(unit.node)
        elif unit.parent is not current:
            elements.append(_shell(unit))
        if unit.parent is not None:
            body = elements[-1].find("tbody")
            (elements[-1] if body is None else body).append(copy.deepcopy(unit.node))
        current = unit.parent
    return elements


def _shell(unit: _Unit) -> HtmlElement:
    """Return an empty list or table like the one that a unit comes from, numbered on; a table keeps its caption and its head."""
    shell = unit.parent.makeelement(unit.parent.tag)
    if shell.tag == "ol":
        shell.set("start", str(int(unit.parent.get("start", "1")) + unit.number))
    if shell.tag == "table":
        shell.extend(copy.deepcopy(part) for part in unit.parent if part.tag in ("caption", "thead"))
        shell.append(shell.makeelement("tbody"))
    return shell


def _dense(count: int) -> int:
    return sum(count > most for most in DENSE)
