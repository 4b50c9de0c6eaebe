"""Other names of the entries of a register, for its filter. In: the manual. Out: a script for each register, fetched when it is asked for words.

In the page they were more than the half of the list of states, which most readers only look through. A script also loads from a disk.
"""

import json
from collections import defaultdict

from ...models.manual import Manual
from ...queries.citations import often_cited
from ...queries.states import listed

STATES, SOURCES = "assets/state-names.js", "assets/source-titles.js"


def name_files(manual: Manual) -> dict[str, bytes]:
    """Return each script, by what an entry is called on its page: states by name, sources by short name, which two may share."""
    states = {state.name: " ".join(state.others) for state in listed(manual) if state.others}
    titles: dict[str, list[str]] = defaultdict(list)
    for row in often_cited(manual):
        titles[row.record.short].append(row.record.title)
    return {STATES: _script(states), SOURCES: _script({short: " ".join(named) for short, named in titles.items()})}


def _script(names: dict[str, str]) -> bytes:
    return f"namesOfEntries({json.dumps(names, ensure_ascii=False, separators=(',', ':'))});\n".encode()
