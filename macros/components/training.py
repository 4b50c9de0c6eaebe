"""Macros on training modules, programmes and courses."""

from typing import Annotated

from ..models.courses import Subject
from ..models.fields import ModuleId, PageRef, Refers, Theme
from ..models.manual import Manual
from ..queries import exercises, training
from ..queries import register as query
from ..queries.courses import courses
from ..queries.titles import page_title
from ..rendering.environment import render

ProgrammeId = Annotated[str, Refers("programmes")]
ExerciseId = Annotated[str, Refers("exercises")]


def module_catalogue(manual: Manual) -> str:
    """Block: every training module; can be filtered by audience, length, level and topic."""
    return render(manual, "module/catalogue.html", rows=query.modules_on(manual, None))


def module_list(manual: Manual, theme: Theme) -> str:
    """Block: the training modules on a theme."""
    return render(manual, "module/list.html", rows=query.modules_on(manual, theme))


def module_plan(manual: Manual, code: ModuleId) -> str:
    """Block: what a module needs and asks for first, its objectives and its session plan."""
    module = manual.modules[code]
    return render(manual, "module/plan.html", code=code, module=module, steps=training.timed_steps(module))


def module_questions(manual: Manual, code: ModuleId) -> str:
    """Block: a module's check questions, with answers and the passages they rest on."""
    return render(manual, "module/questions.html", code=code, module=manual.modules[code])


def programme(manual: Manual, id: ProgrammeId) -> str:
    """Block: modules put together, with clock times."""
    record = manual.programmes[id]
    return render(manual, "module/programme.html", id=id, programme=record, plan=training.builder_address(manual, record))


def session_builder(manual: Manual) -> str:
    """Block: choose modules and get an agenda; without scripts, the ready programmes."""
    plans = {id: training.builder_address(manual, record) for id, record in manual.programmes.items()}
    return render(manual, "module/session_builder.html", rows=query.modules_on(manual, None), programmes=manual.programmes, plans=plans)


def course_list(manual: Manual, subject: Subject | None = None) -> str:
    """Block: public training that others offer, all or that on a subject, with everything on record."""
    return render(manual, "course/list.html", courses=courses(manual, subject), subject=subject)


def course_index(manual: Manual, subject: Subject, page: PageRef) -> str:
    """Block: the training on a subject in short, each with the way to what is on record of it, which stands on another page."""
    return render(manual, "course/index.html", courses=courses(manual, subject), page=page)


def exercise_list(manual: Manual) -> str:
    """Block: the tabletop exercises, each with what it gives and how long it takes."""
    return render(manual, "exercise/list.html", exercises=manual.exercises)


def exercise_profile(manual: Manual, id: ExerciseId) -> str:
    """Block: everything of a tabletop exercise: setting, roles, cards, notes for the facilitator, debrief."""
    exercise = manual.exercises[id]
    cards, ways = exercises.cards(exercise), exercises.ways(exercise)
    return render(
        manual,
        "exercise/profile.md",
        exercise=exercise,
        cards=cards,
        numbers={card.id: card.number for card in cards},
        names=exercises.names(exercise),
        pages={page: page_title(manual, page) for page in exercises.pages(exercise)},
        ways=ways,
        most=max(len(way.numbers) for way in ways),
    )
