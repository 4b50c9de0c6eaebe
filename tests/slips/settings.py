"""Slips in settings, vocabularies, forms, exercises, placement, counts and tables of states. The form is that of `base.py`, and so is the manual."""

from slips.base import COUNTRIES, GLOSSARY, HUB, LAST, MODULE, REVIEWS, SETTINGS, Slip

S = Slip
QUARRY, LOG, WARNING = "data/exercises/quarry.yml", "data/forms/log.yml", "data/forms/warning.yml"
OPTIONS, QUESTIONS = "data/placement-options.yml", "data/placement-questions.yml"
COUNTS, FORCES = "data/network-counts.yml", "data/vocabularies/forces.yml"
CALM, COSTS = "page: placement/centre.md#gives, begins: Calm.", "    costs: {text: Few hands., editors: true}\n"
NIGHT = "{text: Fall silent, next: night}"
RED, MAY = '"TLP:RED, the recipients named and nobody else", "TLP:CLEAR, ', "would like, desire]\n  barred: [must"
MARKING = f'begins: "TLP:CLEAR, anybody", choices: [{RED}anybody"]'
SLOVENIA = "SI,SVN,Slovenia,Slovénie,Eslovenia,سلوفينيا,"


def card(name: str, wrong: str, says: str = "write night") -> Slip:
    """Return a slip of the card that follows."""
    return S(f"a card as {name}", QUARRY, NIGHT, NIGHT.replace("night", wrong), says)


def taken(name: str, wrong: str, says: str = "asked.calls") -> Slip:
    """Return a slip of the field of another part."""
    return S(f"a field of another part {name}", WARNING, "takes: asked.calls", f"takes: {wrong}", says)


def reviewed(name: str, wrong: str, says: str) -> Slip:
    """Return a slip of the name of a file of records."""
    return S(f"a file of records {name}", REVIEWS, "countries: {", f"{wrong}: {{", says)


EDITION = [
    S("an edition with letters", SETTINGS, "edition: 2", "edition: 2nd", "“2nd” is not the number of an edition. Fix: write 2"),
    S("an edition as a title", SETTINGS, "edition: 2", "edition: Edition 2", "Fix: write 2"),
    S(
        "a page twice in the navigation",
        SETTINGS,
        "      - A to Z: reference/a-z.md",
        "      - Glossary: reference/glossary.md\n      - A to Z: reference/a-z.md",
        "stands in the navigation twice; the first is on line",
        "reference/glossary.md",
        ("      - Glossary: reference/glossary.md\n", ""),
    ),
]
WORDS = [
    S(
        "a verb that is barred",
        FORCES,
        MAY,
        f"{MAY}, asked",
        "“asked” is barred here, and is one of the verbs",
        "must, asked",
        act=("must, asked", "must"),
    ),
    S("a verb barred in part", FORCES, MAY, f"{MAY}, would", "stands in “would like”", "must, would", act=("must, would", "must")),
    S("quoted names between commas", GLOSSARY, "aliases: [desk, centre]", 'aliases: "desk", "centre"', "a list without its brackets"),
    S("one of the names in quotes", GLOSSARY, "aliases: [desk, centre]", "aliases: 'desk', centre", "a list without its brackets"),
    *(
        S(f"names between commas {number}", GLOSSARY, "aliases: [desk, centre]", f"aliases: {given}", "Fix: write [desk, centre]")
        for number, given in enumerate(("desk, centre", "desk; centre", "(desk, centre)"))
    ),
]
FORMS = [
    S("a kind of field from a web form", LOG, "kind: choice", "kind: dropdown", "Fix: write choice"),
    S("ticks as boxes", WARNING, "kind: ticks", "kind: checkboxes", "Fix: write ticks"),
    S("a column by another name", LOG, "sort: day", "sort: date", "write one of: day, grade, what", act=("sort: date", "sort: day")),
    S("a column by its label", LOG, "sort: day", "sort: Day", "“Day” is no id of a field. Fix: write day"),
    S(
        "an id of a part twice",
        WARNING,
        "  - id: seen\n",
        "  - id: asked\n",
        "is the id of “What is asked”",
        act=("id: asked\n    title: What is seen", "id: seen\n    title: What is seen"),
    ),
    S(
        "an id of a field twice",
        LOG,
        "id: grade",
        "id: day",
        "“day” is the id of “Day”, above it, as well",
        act=("id: day, label: Grade", "id: grade, label: Grade"),
    ),
    S(
        "a choice that was renamed",
        WARNING,
        MARKING,
        MARKING.replace(f"{RED}anybody", f"{RED}everybody"),
        "did you mean TLP:CLEAR, everybody?",
        "begins",
        meant=MARKING.replace("anybody", "everybody"),
    ),
    S("a day to begin with", WARNING, "begins: today", "begins: now", "write today", act=("begins: now", "begins: today")),
    taken("without its part", "calls"),
    taken("by its label", "Calls"),
    taken("with a stroke", "asked/calls"),
    taken("with a slip in the part", "ask.calls"),
    taken("by its titles", "What is asked › Calls"),
]
STORY = [
    card("its title", "The night"),
    card("its title, in the form of an id", "the-night"),
    card("a slip", "nigth", "did you mean night?"),
    S("the first card by its title", QUARRY, "start: call", "start: A call", "Fix: write call"),
    S(
        "a time that turns back",
        QUARRY,
        "when: Day 1, 19:00",
        "when: Day 1, 09:00",
        "is before the card that leads here",
        act=("Day 1, 09:00", "Day 1, 19:00"),
    ),
    S(
        "a first time that is too late",
        QUARRY,
        "when: Day 1, 08:00",
        "when: Day 2, 08:00",
        "is after the cards to which it leads",
        act=("Day 2, 08", "Day 1, 08"),
    ),
    S("a card with a capital", QUARRY, "  evening:\n", "  Evening:\n", "write evening", at="Evening:", meant="  evening:\n"),
    S("no time of a day", QUARRY, "when: Day 1, 19:00", "when: Day 1, 29:00", "is no time of a day", act=("29:00", "19:00")),
]
PLACES = [
    S("a point misspelt", OPTIONS, COSTS, COSTS.replace("costs", "cost"), "did you mean costs?", at="cost:", meant=COSTS),
    S("a point by its capital", OPTIONS, COSTS, COSTS.replace("costs", "Costs"), "costs", at="Costs:", meant=COSTS),
    S(
        "a point misspelt above its answer",
        OPTIONS,
        COSTS,
        "    coasts:\n      text: Few hands.\n      editors: true\n",
        "did you mean costs?",
        at="coasts:",
        meant="    costs:\n      text: Few hands.\n      editors: true\n",
    ),
    S("first words misspelt", QUESTIONS, CALM, CALM.replace("Calm", "Clam"), "did you mean Calm.?"),
    S("first words in small letters", QUESTIONS, CALM, CALM.replace("Calm.", "calm"), "write Calm."),
    S(
        "first words of another heading",
        QUESTIONS,
        "page: placement/centre.md#costs, begins: Noise.",
        "page: placement/centre.md#gives, begins: Noise.",
        "but one below placement/centre.md#costs",
        act=("placement/centre.md#gives, begins: Noise.", "placement/centre.md#costs, begins: Noise."),
    ),
    S("a heading that is none", QUESTIONS, CALM, CALM.replace("gives", "give"), "did you mean gives?"),
    S(
        "a point without an answer",
        QUESTIONS,
        "place: centre, criterion: gives",
        "place: centre, criterion: focus",
        "on which it does: gives, costs",
        act=("criterion: focus", "criterion: gives"),
    ),
    S(
        "an answer from nowhere",
        OPTIONS,
        COSTS,
        f"{COSTS}    visibility: {{text: Every ministry sees the post.}}\n",
        "add source: and locator:, or editors: true",
        "visibility",
        ("the post.}", "the post., editors: true}"),
        f"{COSTS}    visibility: {{text: Every ministry sees the post., editors: true}}\n",
    ),
]
FIGURES = [
    *(
        S(
            f"a figure as {given}",
            COUNTS,
            "value: 61",
            f"value: {given}",
            "write 61, and bound: more-than beside it",
            meant="value: 61, bound: more-than" + (f", wording: {given}" if given[0].isalpha() else ""),
        )
        for given in ("61+", "more than 61", "over 61", '">61"')
    ),
    S(
        "a figure as at least 61",
        COUNTS,
        "value: 61",
        "value: at least 61",
        "write 61, and wording: at least 61",
        act=("at least 61", "61"),
        meant="value: 61",
    ),
    S(
        "a name of a state left out",
        COUNTRIES,
        SLOVENIA,
        SLOVENIA.replace("Slovénie,", ""),
        "name_fr or name_es is missing",
        act=("Slovenia,Eslovenia", "Slovenia,Slovénie,Eslovenia"),
    ),
    S("a French name left empty", COUNTRIES, SLOVENIA, SLOVENIA.replace("Slovénie", ""), "the state has a name in French"),
    S("an Arabic name left empty", COUNTRIES, SLOVENIA, SLOVENIA.replace("سلوفينيا", ""), "the state has a name in Arabic"),
    S(
        "an Arabic name left out",
        COUNTRIES,
        SLOVENIA,
        SLOVENIA.replace("سلوفينيا,", ""),
        "name_ar is not there",
        act=("Slovénie,Eslovenia,", "Slovénie,Eslovenia,سلوفينيا,"),
    ),
]
GROWTH = "network/growth.md"


def entry(name: str, page: str, says: str) -> Slip:
    """Return a slip of an entry of the navigation that names a page by a name that its file does not have."""
    return S(f"an entry that was renamed {name}", SETTINGS, GROWTH, page, says)


WHAT = "## What it is {: #what }"
BEHIND = [
    S(f"behind the id of a heading: {given}", HUB, WHAT, f"{WHAT} {given}", says, meant=meant)
    for given, says, meant in (
        (f"A hub is also no switchboard.{LAST}", "put the paragraph below it", f"{WHAT}\n\nA hub is also no switchboard.{LAST}"),
        ("and why", "write them before it", "## What it is and why {: #what }"),
        ('{{ cite("seoul", "Awareness-raising") }}', "take it away; a heading shows no source", WHAT),
    )
]
SEARCHED = "data/vocabularies/search-words.yml"
GAMBIA = 'gambia: {label: Gambia, description: "The Gambia"}'
EXCHANGED = [
    S(
        f"an old name for that of today, {name}",
        SEARCHED,
        GAMBIA,
        f"{GAMBIA}\n{id}: {{label: {label}, description: {now}}}",
        f"label: {now}",
        at=f"{id}:",
        meant=f'{GAMBIA}\n{id}: {{label: {now}, description: "{label}"}}',
    )
    for name, id, label, now in (("of a state", "sri-lanka", "Ceylon", "Sri Lanka"), ("by its own id", "siam", "Siam land", "Thailand"))
]
ABOUT, NOTHING = "docs/reference/about.md", "Nothing but a test stands here."
ADOPTED = [
    S(f"adopted, and a notice: {said}", ABOUT, NOTHING, f"{said} {NOTHING}", "write notice: false in mkdocs.yml", act=(f"{said} ", ""))
    for said in (
        "The Secretariat adopted this manual in November 2026.",
        "This manual was adopted by the Secretariat.",
        "This manual is an official publication of the network.",
    )
]
NEW_WORDS = [
    S(
        "a word that has no line yet",
        MODULE,
        "audiences: [ministry-staff]",
        "audiences: [health-staff, ministry-staff]",
        "a new word needs a line of its own there first",
        act=("health-staff, ", ""),
    )
]
ENTRIES = [
    entry("alone", "network/how-it-grew.md", "or, if the page is to be called so, call its file docs/network/how-it-grew.md"),
    entry("into another folder", "roles/growth.md", "docs/network/growth.md stands nowhere in the navigation. Fix: write network/growth.md"),
    entry("with another ending", "network/how-it-grew.MD", "Fix: write network/growth.md"),
]
FILES = [
    reviewed("with its ending", "countries.csv", "countries"),
    reviewed("with its folder", "data/countries.csv", "countries"),
    reviewed("misspelt", "countrys", "did you mean countries?"),
    reviewed("by its title", "states", "did you mean countries, which has no entry?"),
]
SETTINGS_TABLE = {
    "editions": EDITION,
    "words that changed places": EXCHANGED,
    "adopted and not": ADOPTED,
    "new words": NEW_WORDS,
    "entries of the navigation": ENTRIES,
    "behind a heading": BEHIND,
    "words of a vocabulary": WORDS,
    "forms": FORMS,
    "stories": STORY,
    "placement": PLACES,
    "figures": FIGURES,
    "files of records": FILES,
}
# What somebody will write, and what is told of nothing: (file, what stood, what stands).
TRUE_SETTINGS = [
    *(
        (ABOUT, NOTHING, f"{said} {NOTHING}")
        for said in (
            "Once the Secretariat has adopted this manual, it can be called official.",
            "Nobody says that the network adopted this manual.",
            "The network adopted a workplan, and this manual tells it.",
            "If this manual is adopted by the Secretariat, the notice goes.",
        )
    ),
    (SEARCHED, GAMBIA, f'{GAMBIA}\nceylon: {{label: Sri Lanka, description: "Ceylon"}}'),
    (SEARCHED, GAMBIA, f'{GAMBIA}\nnordics: {{label: Nordic states, description: "Norway, Sweden"}}'),
    (QUARRY, "when: Day 1, 19:00", "when: Evening of the first day"),
    (QUARRY, "when: Day 1, 19:00", "when: Day 1, 12:00"),
    (QUARRY, "when: Day 1, 19:00", "when: Day 2, 07.15"),
    (OPTIONS, COSTS, COSTS.replace("editors: true", "source: brief, locator: Core roles, editors: true")),
    (FORCES, MAY, MAY.replace("would like", "would welcome")),
    (GLOSSARY, "aliases: [desk, centre]", "aliases: [desk and centre]"),
    (LOG, "label: Grade", "label: Day"),
]
