"""Slips in the fields of a record: a colon, a name, a quote or brackets lost within braces, the code of Norway read as no, the two addresses of a move.

The form is that of `slips.py`, and so is the manual.
"""

from slips import GLOSSARY, NORWAY, PRACTICE, STATUS, VIENNA, Slip

S = Slip
MOVED = "data/addresses/moved.yml"
THEME = "{text: prevention in the region, source: seoul}"
YEAR = "{year: 2014, source: brief}"
ALIASES = "aliases: [desk, centre]"
HOSTS = "hosts:\n  governments: [AT, SI]\n  note: announced in Ljubljana\n  sources: [seoul]\n"
NO_COLON, NORWAYS, QUOTE, MOVE = "has no colon after", "NO for Norway", "put the text in other quotes", "/roles/old-hub/: /roles/hub/"


def theme(name: str, wrong: str, says: str, **more: object) -> Slip:
    return S(f"a theme {name}", VIENNA, THEME, wrong, says, **more)


def alias(name: str, wrong: str, meant: str) -> Slip:
    return S(f"names with {name}", GLOSSARY, ALIASES, f"aliases: {wrong}", QUOTE, meant=f"aliases: {meant}")


BRACES = [
    theme("whose source has no colon", "{text: prevention in the region, source seoul}", NO_COLON),
    theme("whose source has a dash for a colon", "{text: prevention in the region, source - seoul}", NO_COLON),
    theme("whose text has no colon", "{text prevention in the region, source: seoul}", NO_COLON),
    theme("whose last text has no colon", "{source: seoul, text prevention in the region}", NO_COLON),
    theme(
        "whose source has no name",
        "{text: prevention in the region, seoul}",
        "write source: seoul, if that is its source",
        act=("region, seoul", "region, source: seoul"),
    ),
    theme(
        "with two sources",
        "{text: prevention in the region, sources: seoul, brief}",
        "the field source of this group names one",
        act=("sources: seoul, brief", "source: seoul"),
    ),
    theme(
        "whose text holds the name of a field",
        "{text: prevention, source of peace, source: seoul}",
        "a comma that cuts a text in two",
        meant='{text: "prevention, source of peace", source: seoul}',
    ),
    S("no colon at all", NORWAY, YEAR, "{year 2014, source brief}", NO_COLON),
    S("a year, and a source without a colon", NORWAY, YEAR, "{year: 2014, source brief}", NO_COLON),
    S("a year, and a source without its name", NORWAY, YEAR, "{year: 2014, brief}", "write source: brief"),
    S(
        "several sources without brackets",
        VIENNA,
        HOSTS,
        "hosts: {governments: [AT, SI], sources: seoul, brief}\n",
        "write sources: [seoul, brief]",
        meant="hosts: {governments: [AT, SI], sources: [seoul, brief]}\n",
    ),
]
COUNTRIES = [
    *(
        S(f"Norway without brackets, as {given}", PRACTICE, "countries: [NO]", f"countries: {given}", "[NO] for Norway")
        for given in ("NO", "FALSE", "off")
    ),
    S("no, or Norway", PRACTICE, "countries: [NO]", "countries: no", "write [NO] if Norway is meant", act=("countries: no", "countries: [NO]")),
    *(S(f"Norway in brackets, as {given}", PRACTICE, "countries: [NO]", f"countries: [{given}]", NORWAYS) for given in ("no", "false")),
    *(S(f"the member Norway as {given}", NORWAY, "iso: NO", f"iso: {given}", NORWAYS) for given in ("No", "false", "off")),
    *(S(f"the row of Norway as {given}", STATUS, "NO,att", f"{given},att", NORWAYS) for given in ("FALSE", "FAUX", "No")),
]
QUOTES = [
    alias("an apostrophe in the first", "['ministry's desk', centre]", "[ministry's desk, centre]"),
    alias("an apostrophe in the last", "[desk, 'ministry's desk']", "[desk, ministry's desk]"),
    alias("an apostrophe of many", "[desk, 'the states' wish', centre]", "[desk, the states' wish, centre]"),
    alias("quotes in quotes", '[desk, "the "hub" of it"]', "[desk, 'the \"hub\" of it']"),
    S(
        "an apostrophe in a title",
        VIENNA,
        "title: Twelfth Annual Meeting",
        "title: 'The ministry's desk'",
        "in other quotes",
        meant='title: "The ministry\'s desk"',
    ),
    theme("with an apostrophe", "{text: 'it's known', source: seoul}", QUOTE, meant='{text: "it\'s known", source: seoul}'),
    theme(
        "with two apostrophes and a comma",
        "{text: 'the state's wish, and it's known', source: seoul}",
        QUOTE,
        meant="{text: \"the state's wish, and it's known\", source: seoul}",
    ),
    theme("with quotes in quotes", '{text: "a "hub" of it", source: seoul}', QUOTE, meant="{text: 'a \"hub\" of it', source: seoul}"),
]
MOVES = [
    S(f"a move as {given}", MOVED, "", f"{given}\n", f"write {MOVE}", at=given, meant=f"{MOVE}\n")
    for given in (
        "roles/old-hub.md: roles/hub.md",
        "docs/roles/old-hub.md: docs/roles/hub.md",
        "roles/old-hub: roles/hub",
        "/roles/old-hub: /roles/hub",
        "https://example.org/roles/old-hub/: https://example.org/roles/hub/",
        "https://example.org/manual/roles/old-hub/: https://example.org/manual/roles/hub/",
        "/roles/old-hub/ => /roles/hub/",
        "roles/old-hub.md -> roles/hub.md",
        "/roles/old-hub/:/roles/hub/",
        "- /roles/old-hub/: /roles/hub/",
    )
]
FIELDS = {"braces": BRACES, "Norway": COUNTRIES, "quotes in quotes": QUOTES, "moves": MOVES}
# What somebody will write in the meeting of Vienna, and what is told of nothing: (what stood, what stands).
TRUE_LINES = [
    ("governments: [AT, SI]", "governments: [NO]"),
    ("country: AT", "country: NO"),
    (THEME, "{text: \"the state's wish, and it's known\", source: seoul}"),
    (THEME, "{text: the ministry's source of peace, source: seoul}"),
    (THEME, "{text: 'a \"hub\" of it', source: 'seoul'}"),
]
