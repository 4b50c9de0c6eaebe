"""Macros on sources, the glossary, what is uncertain, and the manual itself."""

import inspect
from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from ..models.fields import PageRef, Refers, Vocabulary
from ..models.manual import Manual
from ..models.urls import CALENDAR
from ..queries import a_to_z, answers, changes, citations, excerpts, glossary, review_dates, usage
from ..queries.compendium import dated
from ..queries.meetings import dated_meetings
from ..queries.titles import page_title
from ..reading.markdown.call_reader import expand_calls
from ..rendering import exports
from ..rendering.environment import render
from ..rendering.markdown_extensions.raw_html import seal
from .registry import REGISTRY

QUOTED = {"figure"}
Figure = Literal[
    "alarm",
    "before-deployment",
    "enabling-steps",
    "first-two-years",
    "first-warning",
    "group-starts",
    "hub",
    "law-of-crimes",
    "mapping-layers",
    "mobilise",
    "network-functions",
    "network-not-coalition",
    "office-or-individual",
    "placement",
    "plan-steps",
    "political-or-career",
    "portfolio-fit",
    "programme-status",
    "review-steps",
    "risk-resilience",
    "three-kinds",
    "three-pillars",
    "two-councils",
    "two-directions",
    "two-roads",
    "upr-round",
    "warning-path",
    "warning-places",
    "warning-questions",
    "who-protects",
]
Days = Annotated[int, Field(ge=1, le=3650)]


def source_list(manual: Manual) -> str:
    """Block: the bibliography, each source with what cites it."""
    return render(manual, "source/list.html", rows=citations.sources(manual))


def citation_list(manual: Manual) -> str:
    """Block: the sources cited in more than two places, each with all of them; can be filtered by standing."""
    return render(manual, "citation/list.html", rows=citations.often_cited(manual))


def glossary_list(manual: Manual) -> str:
    """Block: terms and abbreviations."""
    titles = {page: page_title(manual, page) for term in manual.terms.values() for page in term.see}
    return render(manual, "glossary/list.html", letters=glossary.letters(manual), titles=titles)


def publication_list(manual: Manual, kind: Literal["step", "publication"]) -> str:
    """Block: steps in the story of the manual that members asked for, or publications near to it."""
    rows = sorted((item for item in manual.publications.items() if item[1].kind == kind), key=lambda pair: pair[1].date)
    return render(manual, "publication/list.html", rows=rows)


def uncertainty_list(manual: Manual) -> str:
    """Block: every conflict, unverified point and gap in the records."""
    return render(manual, "uncertainty/list.html", rows=citations.doubts(manual))


def answer_list(manual: Manual, not_here: bool = False) -> str:
    """Block: the questions that search answers first, by the section that answers them, or those of which it says that the manual does not hold it."""
    return render(manual, "answer/list.html", sections=answers.by_section(manual, not_here))


def search_results(manual: Manual) -> str:
    """Block: where the results of a search stand on a page of their own."""
    return render(manual, "answer/results.html")


def site_index(manual: Manual) -> str:
    """Block: everything in the manual from A to Z."""
    return render(manual, "reference/site_index.html", letters=a_to_z.letters(manual))


def downloads(manual: Manual) -> str:
    """Block: the records of the manual as data files, with their sizes, and its calendar."""
    return render(
        manual,
        "data/downloads.html",
        exports=exports.exports(manual),
        files=exports.files(manual),
        folder=exports.DATA,
        readme=exports.README,
        calendar=CALENDAR,
        dated=len(dated(manual)),
        meetings=len(dated_meetings(manual)),
    )


def release_files(manual: Manual) -> str:
    """Block: the place at which a release lists every file to take away; empty in a build without them."""
    return render(manual, "data/release_files.html")


def module_packages(manual: Manual) -> str:
    """Block: the place at which a release lists the packages of modules for learning systems; empty in a build without them."""
    return render(manual, "data/module_packages.html")


def change_list(manual: Manual) -> str:
    """Block: what changed, newest first; can be filtered by kind."""
    return render(manual, "change/list.html", rows=changes.changes(manual))


def review_list(manual: Manual, days: Days) -> str:
    """Block: pages, records and files whose review falls due within days of the manual's date, or is overdue."""
    rows = review_dates.due(manual, review_dates.after(manual.as_of, days), manual.as_of)
    return render(manual, "review/list.html", rows=rows, days=days, as_of=manual.as_of)


def figure(manual: Manual, name: Figure) -> str:
    """Block: a drawing with a text alternative."""
    return render(manual, "figures/figure.html", name=name)


def diagram(manual: Manual, id: Annotated[str, Refers("diagrams")]) -> str:
    """Block: a figure whose words stand in data/diagrams.yml, drawn in one of a few shapes, with a text alternative."""
    return render(manual, "diagram/diagram.html", id=id, diagram=manual.diagrams[id])


def extract(manual: Manual, page: PageRef) -> str:
    """Block: what stands above the first heading of another page, and the section named after `#`, with a link to the whole."""
    path, _, section = page.partition("#")
    text = expand_calls(excerpts.excerpt(manual.pages[path], section), _quoted(manual), seal) if path in manual.pages else ""
    return render(manual, "reference/extract.md", text=Markup(text), title=page_title(manual, path), path=path)


def _quoted(manual: Manual) -> dict[str, Callable[..., str]]:
    """Return the macros for an extract: those of a sentence and figures; diagrams, lists, tables and further extracts stay where they are."""
    kept = {name for name, macro in REGISTRY.items() if inspect.getdoc(macro).startswith("Inline") or name in QUOTED}
    return {name: partial(macro, manual) if name in kept else _nothing for name, macro in REGISTRY.items()}


def _nothing(*arguments: object, **values: object) -> str:
    return ""


def vocabulary_list(manual: Manual, name: Annotated[str, Vocabulary()]) -> str:
    """Block: the words of a vocabulary, with what each means."""
    return render(manual, "vocabulary/list.html", words=manual.vocabularies[name])


def macro_list(manual: Manual, place: Literal["inline", "block"]) -> str:
    """Block: the macros that may stand in a sentence (inline) or on a line of their own (block), with what each takes."""
    return render(manual, "macro/list.html", rows=usage.usages(REGISTRY, place.capitalize()))


def accessibility_results(manual: Manual) -> str:
    """Block: what the last full audit of accessibility looked at and found."""
    return render(manual, "accessibility/results.html", audit=manual.audits.get("accessibility"))
