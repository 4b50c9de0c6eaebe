"""Words that are tied to the look of the manual. In: the manual and where its words stand. Out: a problem for each that the look does not know.

An engineer who gives a new word its look, in docs/assets/manual.css and overrides/, adds it here.
"""

from collections.abc import Iterator

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

KNOWN = {
    "standings": ("agreed-text", "network", "member-practice", "research", "official", "press", "editors"),
    "page-kinds": (
        "chapter",
        "landing",
        "route",
        "reference",
        "recommendation",
        "practice",
        "paper",
        "module",
        "member",
        "meeting",
        "tool",
        "instrument",
        "state",
        "source",
        "guide",
    ),
}


def check_words_of_the_look(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each word that was added to such a vocabulary; where one of its own is gone, the new one is that under another name, and told as that."""
    for name, known in KNOWN.items():
        words = manual.vocabularies.get(name, {})
        broken = any(manual.is_broken(f"vocabulary {name}", id) for id in known)
        for id in words if words.keys() >= set(known) and not broken else ():
            if id not in known:
                place = locations[f"vocabulary {name}", id].document.place((id,), key=True)
                what = f"“{id}” is a new word, and the words of this file are tied to the look of the manual"
                fix = f"take it out, and use one of {', '.join(known)}; or ask an engineer first, docs/contributing/add-a-word.md"
                yield Diagnostic(f"data/vocabularies/{name}.yml", place.line, place.column, id, what, fix)
