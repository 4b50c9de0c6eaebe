"""Slips of people who know no rule: a picture that was not uploaded, a brace too few, a line that was copied, a code that was changed, an address in words.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import COUNTRIES, GLOSSARY, HUB, MODULE, NORWAY, PRACTICE, SEOUL, SETTINGS, STATUS, VIENNA, Slip
from slips.desk import TEXT
from slips.meant import LAST

S = Slip
SHOWN = "![A calendar on a wall]"


def picture(name: str, address: str, says: str, meant: str = "/assets/share.png") -> Slip:
    """Return a slip of a picture that is not there; in the end one stands there that is."""
    act = (f"{SHOWN}({address})", f"{SHOWN}({meant})")
    return S(f"a picture {name}", HUB, TEXT, f"{SHOWN}({address})\n\n{TEXT}", says, act=act, meant=f"{SHOWN}({meant})\n\n{TEXT}")


UPLOADED = [
    picture("not uploaded", "/assets/calendar-2027.png", "upload the file to docs/assets/ as calendar-2027.png in the same change"),
    picture("not uploaded, in a folder", "/assets/images/wall.png", "upload the file to docs/assets/images/ as wall.png"),
    picture("of another kind", "/assets/calendar-2027.gif", "save it as JPEG or PNG, upload it to docs/assets/"),
    picture("by its name alone", "share.png", "write ![what it shows](/assets/share.png)"),
    picture("in a folder of pictures", "../images/share.png", "write ![what it shows](/assets/share.png)"),
    S(
        "a paper not uploaded",
        HUB,
        TEXT,
        f"[The plan](/assets/plan.pdf) is short.{LAST}\n\n{TEXT}",
        "upload the file to docs/assets/ as plan.pdf",
        act=("[The plan](/assets/plan.pdf)", "The plan"),
        meant=f"The plan is short.{LAST}\n\n{TEXT}",
    ),
]
NOTE, OWN = "docs/tools/note.md", "A note that is filled in on this page stays on it."
CALL = f"{OWN} {{{{ editors() }}}}"
BRACES = [
    *(
        S(f"a call as {given}", NOTE, CALL, f"{OWN} {given}", "call of editors that double braces do not enclose")
        for given in (
            "{ editors() }}",
            "{ editors() }",
            "{editors()}",
            "editors() }}",
            "(editors())",
            "[[ editors() ]]",
            "[{ editors() }]",
            "<< editors() >>",
        )
    ),
    *(S(f"a name as {given}", NOTE, CALL, f"{OWN} {given}", "name of editors in braces") for given in ("{ editors }}", "{ editors }")),
    S("a call with braces behind it", NOTE, CALL, f"{CALL} }}}}", "holds }} that no brace opens"),
    S("a call with a brace behind it", NOTE, CALL, f"{OWN} {{{{ editors() }} }}", "closed with one brace"),
    S("a call with a percent sign at its end", NOTE, CALL, f"{OWN} {{{{ editors() %}}", "closed with one brace"),
    S("a call with a percent sign at its beginning", NOTE, CALL, f"{OWN} {{% editors() }}}}", "around a call"),
]
KINDS, TREATY = "data/vocabularies/instrument-kinds.yml", 'un-policy: {label: UN policy, description: "A policy or agenda of the United Nations."}'
AUDIENCES, POLICE = "data/vocabularies/audiences.yml", "police: {label: Police,"


def copied(name: str, label: str, meaning: str, says: str, act: tuple[str, str]) -> Slip:
    """Return a slip of a word whose line is a copy of the line above it."""
    line = f'regional-treaty: {{label: {label}, description: "{meaning}"}}'
    right = line.replace(*act)
    return S(f"a copied line: {name}", KINDS, TREATY, f"{TREATY}\n{line}", says, "regional", (line, right), f"{TREATY}\n{right}")


COPIED = [
    copied("its label", "UN policy", "Binds a region.", "label of its own, such as Regional treaty", ("UN policy", "Regional treaty")),
    copied("its label in capitals", "UN Policy", "Binds a region.", "is the label of un-policy as well", ("UN Policy", "Regional treaty")),
    copied(
        "its meaning",
        "Regional treaty",
        "A policy or agenda of the United Nations.",
        "word for word what un-policy means",
        ("A policy or agenda of the United Nations.", "Binds a region."),
    ),
    S(
        "a copied line: label and meaning",
        KINDS,
        TREATY,
        f"{TREATY}\n{TREATY.replace('un-policy', 'un-policies')}",
        "keep one of the two",
        "un-policies",
        (f"{TREATY}\n{TREATY.replace('un-policy', 'un-policies')}", TREATY),
        TREATY,
    ),
    S(
        "a copied line above its first one",
        AUDIENCES,
        POLICE,
        f'health-staff: {{label: Police, description: "Staff of hospitals."}}\n{POLICE}',
        "is the label of health-staff as well",
        "police:",
        ("health-staff: {label: Police", "health-staff: {label: Health staff"),
        f'health-staff: {{label: Health staff, description: "Staff of hospitals."}}\n{POLICE}',
    ),
]
SEARCHED, GAMBIA = "data/vocabularies/search-words.yml", 'gambia: {label: Gambia, description: "The Gambia"}'


def second_line(id: str, label: str, words: str, says: str, more: str = "") -> Slip:
    """Return a slip of a line of its own for a word of another one; `more` is what goes to that one first."""
    line = f'{id}: {{label: {label}, description: "{words}"}}'
    both = f"{GAMBIA}\n{line}"
    goes = GAMBIA.replace("The Gambia", f"The Gambia, {more}") if more else GAMBIA
    return S(f"a second line for one word: {label} as {id}", SEARCHED, GAMBIA, both, says, f"{id}:", (both, goes) if more else (), goes)


SECOND_LINES = [
    second_line("czech-republic", "Czech Republic", "Czechia", "stands for Czechia, which has its line already (czechia), with all words"),
    second_line("burma", "Burma", "Myanmar", "stands for Myanmar"),
    second_line("ivory-coast", "Ivory Coast", "Côte d'Ivoire", "stands for Côte d'Ivoire"),
    second_line("holland", "Holland", "Dutch", "stands for Netherlands"),
    second_line("czech", "Czechia", "Czech Republic", "“Czechia” has its line already (czechia)"),
    second_line("banjul", "Gambia", "Banjul", "write Banjul into the description there", "Banjul"),
]
SWAZI = "SZ,SWZ,Eswatini,"


def code(name: str, right: str, wrong: str, says: str) -> Slip:
    """Return a slip of one of the two codes of a state."""
    return S(f"a code of a state: {name}", COUNTRIES, right, wrong, says)


CODES = [
    code("by its name", SWAZI, "SW,SWZ,Eswatini,", "is SW, and SWZ beside it goes with SZ. Fix: write SZ"),
    code("of another one", SWAZI, "SY,SWZ,Eswatini,", "goes with SZ. Fix: write SZ"),
    code("in small letters", SWAZI, "sz,SWZ,Eswatini,", "goes with SZ. Fix: write SZ"),
    code("of three letters twice", "NA,NAM,", "NAM,NAM,", "goes with NA. Fix: write NA"),
    code("of everyday use", "GB,GBR,", "UK,GBR,", "Fix: write GB"),
    code("of the European Union", "GR,GRC,", "EL,GRC,", "Fix: write GR"),
    code("that records name", "NO,NOR,", "NW,NOR,", "Fix: write NO"),
    code("three letters of none", SWAZI, "SZ,SWA,Eswatini,", "Fix: write SWZ"),
    code("three letters of old", "RO,ROU,", "RO,ROM,", "Fix: write ROU"),
]
HOUSE = "https://github.com/gn-r2pfp/focal-points-manual"
LIES = "repository: https://example.org/repository/focal-points-manual"
REPOSITORY = [
    *(
        S(f"a repository as {given}", SETTINGS, LIES, f"repository: {given}", f"write {HOUSE}", meant=f"repository: {HOUSE}")
        for given in (
            f"{HOUSE}/blob/main/mkdocs.yml",
            f"{HOUSE}/tree/main",
            f"{HOUSE}/issues/12",
            f"{HOUSE}?tab=readme-ov-file",
            f"{HOUSE}/settings",
            "github.com/gn-r2pfp/focal-points-manual/blob/main/mkdocs.yml",
            "https://raw.githubusercontent.com/gn-r2pfp/focal-points-manual/main/mkdocs.yml",
            "https://gn-r2pfp.github.io/focal-points-manual/",
            "git@github.com:gn-r2pfp/focal-points-manual.git",
        )
    ),
    S(
        "a repository as that of a file in another house",
        SETTINGS,
        LIES,
        "repository: https://gitlab.com/un/r2p/manual/-/blob/main/mkdocs.yml",
        "write https://gitlab.com/un/r2p/manual",
        meant="repository: https://gitlab.com/un/r2p/manual",
    ),
    S(
        "a repository as its account",
        SETTINGS,
        LIES,
        "repository: https://github.com/gn-r2pfp",
        "write https://github.com/gn-r2pfp/ and the name of the repository",
        act=("gn-r2pfp", "gn-r2pfp/focal-points-manual"),
        meant=f"repository: {HOUSE}",
    ),
    S(
        "a site as its repository",
        SETTINGS,
        "site_url: https://example.org/focal-points-manual/",
        f"site_url: {HOUSE}/",
        "is the address of the repository",
        act=(f"site_url: {HOUSE}/", "site_url: https://example.org/focal-points-manual/"),
    ),
    S("a site as its first page", SETTINGS, "focal-points-manual/\n", "focal-points-manual/index.html\n", "write that of its folder", at="site_url"),
]
GROWTH = "- Growth: network/growth.md"
ENTRIES = [
    S(f"an entry with {name}", SETTINGS, GROWTH, f"- Growth{sign}network/growth.md", says)
    for name, sign, says in (
        ("a colon and no space", ":", "has no space after the colon between the title and the page"),
        ("a colon in the middle", " :", "has no space after the colon"),
        ("a comma for a colon", ", ", "has no colon between the title and the page"),
        ("a colon of another script", "：", "has no colon between the title and the page"),
        ("an equals sign for a colon", " = ", "has no colon between the title and the page"),
    )
]
TIMES = "reviewed: 2026-01-31\nreview_by: 2027-01-31"
DAYS = [
    S(
        f"two days of a review: {name}",
        file,
        TIMES,
        "reviewed: 2026-01-31\nreviewed: 2027-01-31",
        "write review_by: 2027-01-31 here",
        at="reviewed: 2027",
    )
    for name, file in (("a record", PRACTICE), ("a page", HUB))
] + [
    S("two days of a review: a term", GLOSSARY, "review_by: 2027-01-31", "reviewed: 2027-01-31", "write review_by: 2027-01-31 here"),
    S(
        "two days of a review: by which twice",
        PRACTICE,
        TIMES,
        "review_by: 2026-01-31\nreview_by: 2027-01-31",
        "write reviewed: 2026-01-31 in the first of the two lines",
        at="review_by: 2027",
        act=("review_by: 2026", "reviewed: 2026"),
    ),
    S(
        "two days of a meeting",
        VIENNA,
        "end: 2027-05-11",
        "start: 2027-05-11",
        "if it is held until 2027-05-11, write end: 2027-05-11",
        act=("start: 2027-05-11", "end: 2027-05-11"),
    ),
    S(
        "two days of a review in braces",
        "data/reviews.yml",
        "treaty-status: {title: Status of states, reviewed: 2026-01-31, review_by:",
        "treaty-status: {title: Status of states, reviewed: 2026-01-31, reviewed:",
        "write review_by: 2027-01-31 here",
    ),
]
NAMED = "confidence: named\n"
FORMER = "former (a document says that it has no Focal Point any more; until says since when), unconfirmed (no document"
STATUSES = [
    S(
        f"a status of a member: {given}",
        NORWAY,
        NAMED,
        f"{NAMED}status: {given}\n",
        FORMER,
        f"status: {given}",
        (given, "unconfirmed"),
        f"{NAMED}status: unconfirmed\n",
    )
    for given in ("withdrawn", "inactive", "vacant")
] + [
    S(
        "a status of a practice",
        PRACTICE,
        "title: A practice for tests\n",
        "status: draft\ntitle: A practice for tests\n",
        "withdrawn (at a government's request; then nothing else is said)",
        act=("draft", "documented"),
        meant="status: documented\ntitle: A practice for tests\n",
    )
]
ROW = "AT,att,party,2014,2026-02-03,seoul,"
MONTHS = [
    S(
        f"a month as {given}",
        STATUS,
        ROW,
        ROW.replace("2026-02-03", given),
        "write 2026-02 if the month is meant",
        act=(given, "2026-02"),
        meant=ROW.replace("2026-02-03", "2026-02"),
    )
    for given in ("Feb 26", "Feb-26", "Feb ’26", "Feb. 26")
] + [
    S("a day in figures alone", STATUS, ROW, ROW.replace("2026-02-03", "3.2.26"), "or less if no more is known", act=("3.2.26", "2026-02-03")),
    S("a month where a day belongs", NORWAY, "reviewed: 2026-01-31", "reviewed: Jan-26", "a day belongs here", act=("Jan-26", "2026-01-31")),
]
ADDRESS = "url: https://example.org/seoul\n"
NO_ADDRESS = [
    S(f"an address in words: {given}", SEOUL, ADDRESS, f"url: {given}\n", "leave url out where there is none", act=(f"url: {given}\n", ""), meant="")
    for given in ("no longer available", "n/a", "not online", "404", "on file with the editors", "plus disponible", "TBC")
]
PASSAGE = "    passage: training/modules/fp-99.md#messages\nedition:"
QUESTION = (
    '  - id: q6\n    question: "How many sources does a record need?"\n    options: ["At least one", "None"]\n    answer: 1\n    why: "No less."\n'
)
TERM = "  term: Brown bag\n  meaning: An informal session over a meal break\n  sources: [seoul]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"
IDS = [
    S(
        "an objective with a nought for its letter",
        MODULE,
        "{id: o2, text: ",
        "{id: 02, text: ",
        "a step serves o2, which no objective is. Fix: write o2",
    ),
    S("an objective without its letter", MODULE, "{id: o2, text: ", "{id: 2, text: ", "a step serves o2, which no objective is. Fix: write o2"),
    S(
        "an objective with another number",
        MODULE,
        "{id: o2, text: ",
        "{id: o3, text: ",
        "write o3, which no step serves; or, if the id of that objective was changed, write o2 there again",
        act=("{id: o3, text: ", "{id: o2, text: "),
        at="objectives: [",
    ),
    S(
        "a question with the id of the last",
        MODULE,
        PASSAGE,
        PASSAGE.replace("edition:", f"{QUESTION}{PASSAGE}"),
        "give this one an id of its own: q7",
        "id: q6",
        (QUESTION, QUESTION.replace("q6", "q7")),
        PASSAGE.replace("edition:", f"{QUESTION.replace('q6', 'q7')}{PASSAGE}"),
    ),
    S(
        "a term with the id of the first",
        GLOSSARY,
        "hub:\n",
        f"hub:\n{TERM}hub:\n",
        "give the one that is new another id, such as brown-bag for “Brown bag”",
        act=(f"hub:\n{TERM}", f"brown-bag:\n{TERM}"),
        meant=f"brown-bag:\n{TERM}hub:\n",
    ),
    S(
        "NO for Norway as an id",
        SEARCHED,
        GAMBIA,
        f'NO: {{label: Norway, description: "Norge"}}\n{GAMBIA}',
        "single dashes: norway",
        meant=f'norway: {{label: Norway, description: "Norge"}}\n{GAMBIA}',
    ),
]
EXERCISES, DRAWN = "docs/training/exercises/index.md", "kind: reference\n"
PAGE_KINDS = [
    S(
        f"a kind of page: {given}",
        EXERCISES,
        DRAWN,
        f"kind: {given}\n",
        "reference (A table, list or register drawn from data)",
        act=(f"kind: {given}", "kind: reference"),
    )
    for given in ("exercise", "data", "exercises")
]
STANDINGS, LAST_WORD = "data/vocabularies/standings.yml", "editors:\n"
COURT = "court:\n  label: Court record\n  description: A judgment of a court.\n"
GUIDES = "guide:"
SHEET = 'sheet: {label: Sheet, description: "A sheet."}\n'
OF_THE_LOOK = [
    S("a word of the look", STANDINGS, LAST_WORD, f"{COURT}{LAST_WORD}", "ask an engineer first", "court:", (COURT, ""), LAST_WORD),
    S(
        "a kind of page of the look",
        "data/vocabularies/page-kinds.yml",
        GUIDES,
        f"{SHEET}{GUIDES}",
        "tied to the look",
        "sheet:",
        (SHEET, ""),
        GUIDES,
    ),
]
BRIEF, READ_WHOLE = "data/sources/brief.yml", "read: full\n"
OF_A_COPY = "url: https://example.org/brief\n"
COPIES = [
    S(
        f"a remark on no address: {remark}",
        BRIEF,
        READ_WHOLE,
        f"url_note: {remark}\n{READ_WHOLE}",
        "add url: and the address of the copy",
        act=("url_note:", f"{OF_A_COPY}url_note:"),
        meant=f"{OF_A_COPY}url_note: {remark}\n{READ_WHOLE}",
    )
    for remark in (
        "Copy in a web archive, as the publisher's own page no longer answers",
        "Address of a third-party copy",
        "Third-party copy",
        "Archived copy",
        "The copy in the Internet Archive",
        "Snapshot in the Wayback Machine",
    )
]
HELD, GROWN = "docs/network/growth.md", "reviewed: 2026-01-31\nreview_by: 2027-01-31"


def days(name: str, reviewed: str, review_by: str, says: str, meant: tuple[str, str], at: str = "reviewed:") -> Slip:
    """Return a slip of one or two years of a review."""
    wrong, right = (f"reviewed: {one}\nreview_by: {other}" for one, other in ((reviewed, review_by), meant))
    return S(f"years of a review: {name}", HELD, GROWN, wrong, says, at, (wrong, right), right)


YEARS = [
    days(
        "the next one, beside a day of these",
        "2026-11-25",
        "2026-05-25",
        "Fix: if the year of review_by is a slip, write review_by: 2027-05-25; if the two",
        ("2026-11-20", "2027-05-25"),
    ),
    days("the next one", "2026-11-20", "2026-05-25", "2027-05-25 if only the year", ("2026-11-20", "2027-05-25"), "review_by:"),
    days("both", "2027-11-20", "2028-05-25", "if review_by has the same slip, write 2027-05-25 there", ("2026-11-20", "2027-05-25")),
    days("both, two years on", "2028-01-31", "2029-01-31", "write 2027-01-31 there", ("2026-01-31", "2027-01-31")),
    days("both, with figures exchanged", "2062-01-31", "2063-01-31", "write 2027-01-31 there", ("2026-01-31", "2027-01-31")),
    days("the last one", "2027-01-31", "2027-07-31", "no later than 2026-11-21", ("2026-01-31", "2027-07-31")),
]
MOVES, CASE = "data/addresses/moved.yml", "/practices/cases/example-slip/"
MOVED = [
    S(f"a move to {given}", MOVES, "", f"{CASE}: {given}\n", "write its address, /practices/cases/", CASE, meant=f"{CASE}: /practices/cases/\n")
    for given in (
        "practices/cases/index.md",
        "docs/practices/cases/index.md",
        "practices/cases/",
        "/practices/cases/index.html",
        "practices/cases.md",
        "https://example.org/focal-points-manual/practices/cases/",
    )
]
ALIASES, MORE = "  aliases: [desk, centre]\n", "  aliases: [desk, centre, switchboard]\n"
COMPARED = [
    S(f"a comparison: {name}", GLOSSARY, ALIASES, given, says, meant=MORE)
    for name, given, says in (
        ("both lines", f"-{ALIASES}+{MORE}", "what went and what came in a comparison, and both stand here"),
        ("the new line", f"+{MORE}", "take the + away"),
        ("the new line below the old one", f"{ALIASES}+{MORE}", "and the line as it was"),
        ("both lines below the old one", f"{ALIASES}-{ALIASES}+{MORE}", "take the lines with - away"),
        ("with its head", f"@@ -3,1 +3,1 @@\n-{ALIASES}+{MORE}", "take the lines with - away"),
    )
] + [S("a comparison: a line of a record", SEOUL, "publisher: ", "+publisher: ", "take the + away")]
LATER_TEXT = {
    "pictures to upload": UPLOADED,
    "braces of a call": BRACES,
    "copied lines": COPIED,
    "second lines": SECOND_LINES,
    "codes of states": CODES,
    "addresses of the repository": REPOSITORY,
    "entries and their signs": ENTRIES,
    "two days under one name": DAYS,
    "statuses": STATUSES,
    "months": MONTHS,
    "addresses in words": NO_ADDRESS,
    "ids that are taken": IDS,
    "kinds of pages": PAGE_KINDS,
    "words of the look": OF_THE_LOOK,
    "copies without an address": COPIES,
    "years of a review": YEARS,
    "moves to a file": MOVED,
    "comparisons": COMPARED,
}
# What somebody will write, and what is told of nothing: sentences, and (file, what stood, what stands).
ORDINARY = (
    "A set {1, 2} has two members.",
    "The sign `}}` ends a call, and `editors()` is one.",
    "A form (the log) may help, and so may a route (short).",
)
TRUE_LATER = [
    (SETTINGS, LIES, "repository: https://gitlab.com/un/r2p/manual"),
    (SETTINGS, LIES, "repository: https://git.example.org/src/manual"),
    (SETTINGS, LIES, f"repository: {HOUSE}"),
    (SEARCHED, GAMBIA, f'{GAMBIA}\nseoul-meeting: {{label: Nordic states, description: "Norway, Sweden"}}'),
    (KINDS, TREATY, f'{TREATY}\nun-paper: {{label: UN paper, description: "A policy or agenda of the United Nations, not adopted."}}'),
    (SEOUL, ADDRESS, "url_note: The publisher's own page no longer answers, and no copy was found\n"),
    *(
        (SEOUL, ADDRESS, f"url_note: {remark}\n")
        for remark in (
            "Copy on file with the editors",
            "Copy in the archive of the ministry",
            "Third-party copy; its address is left out because it holds a person's name",
            "A copy in a web archive was not found",
        )
    ),
    (SEOUL, ADDRESS, f"{ADDRESS}url_note: Third-party copy\n"),
    (GLOSSARY, ALIASES, "  aliases:\n    - desk\n    - centre\n"),
]
