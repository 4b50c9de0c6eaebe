"""What desk officers write in a second year of proposals: a remark where a value stands, words that a program or a sample left, a person beside an office.

Found by people who had seen no table of slips, with what another person would write in their place. The form is that of `base.py`.
"""

from slips.base import EVENTS, HUB, NORWAY, PRACTICE, SEOUL, VIENNA, Slip

FORM, COUNTS, KOREA, INSTRUMENT = "data/forms/note.yml", "data/network-counts.yml", "data/members/kr.yml", "data/instruments/att.yml"
BROWN_BAG, TOOL = "data/practices/kr-brown-bag.yml", "data/tools/risk-list.yml"
URL, THEMES = "url: https://example.org/seoul\n", "themes: [awareness]\n"
CITY, LESSON = "city: Vienna\n", "A short note reaches more desks than a long report"
WHOM = "      - {id: whom, label: Of whom, kind: line}\n"
LAST_COUNT = "last: {measure: appointed, date: 2012-05-11,"
DATES = "adopted: 2013-04-02\n"
OF_REVIEW = "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
CHANGE = "data/changes/2026-11-26-seoul.yml"
CHANGE_TEXT = "date: 2026-11-20\nkind: data\ntext: The meeting in Seoul has its attendance.\npages: [network/meetings/2016-seoul.md]\n"
LUNCH = "Colleagues of several departments talked about early signs over lunch"
END = "owner: editors\nreviewed: 2026-11-20\nreview_by: 2027-11-20\n"
OFFICE = "Section for Human Rights, Ministry of Foreign Affairs"


def beside(name: str, given: str, url: str, note: str) -> Slip:
    """Return a slip of words beside the address of a source, which its field for remarks takes."""
    return Slip(name, SEOUL, URL, f"url: {given}\n", f"and url_note: {note}", meant=f"url: {url}\nurl_note: {note}\n")


def person(name: str, given: str, meant: str = OFFICE) -> Slip:
    """Return a slip of a person in the office of a member."""
    wrong, right = (f'offices:\n  - {{text: "{text}", as_of: "2016", source: seoul}}\nevidence:\n' for text in (given, meant))
    says = "and the manual names none. Fix: name the office or the post instead, without the person"
    return Slip(name, NORWAY, "evidence:\n", wrong, says, at="text:", act=(given, meant), meant=right)


def left(name: str, given: str, says: str = "the mark of a program that writes texts", end: str = "") -> Slip:
    """Return a slip of what a program left in a text of a practice."""
    return Slip(name, PRACTICE, THEMES, f"lesson: {given}\n{THEMES}", says, meant=f"lesson: {LESSON}{end}\n{THEMES}")


def not_held(name: str, status: str, field: str, says: str) -> Slip:
    """Return a slip of what only a meeting that was held has, in one that was not."""
    head = f"status: {status}\n{CITY}"
    return Slip(name, VIENNA, CITY, f"{head}{field}\n", says, line=9 if "\n" in field else 8, act=(f"{field}\n", ""), meant=head)


def field(name: str, given: str, says: str, act: tuple[str, ...], meant: str) -> Slip:
    """Return a slip of a field of a form."""
    return Slip(name, FORM, WHOM, f"{WHOM}      - {{id: urgent, label: How urgent{given}}}\n", says, at="urgent", act=act, meant=f"{WHOM}{meant}")


def count(name: str, given: str, meant: str) -> Slip:
    """Return a slip of a figure that is no whole number."""
    wrong, right = (
        f"seoul: {{measure: participants, date: 2016-06, value: {value}, unit: countries, meeting: 2016-seoul, source: seoul}}\n{LAST_COUNT}"
        for value in (given, meant)
    )
    return Slip(name, COUNTS, LAST_COUNT, wrong, "write 50, and bound: more-than beside it", meant=right)


def picture(name: str, address: str, says: str = "write /assets/share.png") -> Slip:
    """Return a slip of the address of a picture that stands in the folder of pictures."""
    shown = "![Two offices and the hub between them]({})\n\n## What it is {{: #what }}"
    act = () if says.startswith("write /") else (f"({address})", "(/assets/share.png)")
    return Slip(name, HUB, "## What it is {: #what }", shown.format(address), says, act=act, meant=shown.format("/assets/share.png"))


def host(name: str, given: str, meeting: str, role: str) -> Slip:
    """Return a slip of a host whose meeting shows what the role is called."""
    wrong, right = (
        f"kind: state\niso: KR\nconfidence: named\nroles:\n  - {{role: {word}, meeting: {meeting}, source: seoul}}\nevidence:\n"
        f"  - {{text: hosted the meeting with its Focal Point in the chair, source: seoul}}\n{END}"
        for word in (given, role)
    )
    return Slip(name, KOREA, "", wrong, f"write {role}, since {meeting} is", line=5, meant=right)


def practice(name: str, done: str, says: str, act: tuple[str, ...] = (), meant: str = LUNCH) -> Slip:
    """Return a slip of a new practice in which the words of its sample were left."""
    wrong, right = (
        f"title: Brown bag in the foreign ministry\ncountries: [KR]\nyear: 2016\ndone: {text}\n{THEMES}sources: [seoul]\n{END}"
        for text in (done, meant)
    )
    return Slip(name, BROWN_BAG, "", wrong, says, line=4, act=act, meant=right)


WHY = "  why: It is the day of the convention\n  sources: [seoul]\n"
PRACTICES = '{{ practice_list(theme="awareness") }}'
NAIROBI = "data/meetings/2015-nairobi.yml"
NAIROBI_TEXT = (
    "type: workshop\ntitle: Workshop in Nairobi\nstart: 2015-03-10\nend: 2015-03-11\ncity: Nairobi\ncountry: KE\nhosts:\n  governments: [KE]\n"
    f"  organisations: [African Union]\n  sources: [seoul]\ngaps: [Outcomes]\nsources: [seoul]\n{END}"
)
CENTRE = "docs/placement/centre.md"
TITLE_OF_HUB = "## What it is {: #what }"


def remark(name: str, given: str, note: str) -> Slip:
    """Return a slip of a remark where the address of a source belongs."""
    right = f"url_note: {note}\n"
    return Slip(name, SEOUL, URL, f"url: {given}\n", f"and write {right.strip()}", act=(f"url: {given}\n", right), meant=right)


def invented(name: str, given: str, right: str, line: int) -> Slip:
    """Return a slip of a name of the sample in a meeting that was held."""
    wrong = NAIROBI_TEXT.replace(right, given)
    return Slip(name, NAIROBI, "", wrong, "is a name that the sample invented", line=line, act=(given, right), meant=NAIROBI_TEXT)


def one_line(name: str, sign: str) -> Slip:
    """Return a slip of two fields on a line, with a sign between them."""
    both = "city: {}{}country: AT\n"
    return Slip(
        name,
        VIENNA,
        both.format("Vienna", "\n"),
        both.format('"Vienna"', sign),
        "holds two fields, city and country",
        meant=both.format("Vienna", "\n"),
    )


def grouped(name: str, given: str, lines: str) -> Slip:
    """Return a slip of values straight where a group of links belongs."""
    return Slip(name, CENTRE, OF_REVIEW, f"{OF_REVIEW}related: {given}\n", " under pages", at="related", meant=f"{OF_REVIEW}related:\n{lines}\n")


def block(name: str, given: str, right: str, says: str) -> Slip:
    """Return a slip of a block macro as part of a list or a quotation."""
    return Slip(name, HUB, TITLE_OF_HUB, f"{given}\n{TITLE_OF_HUB}", says, at=PRACTICES, meant=f"{right}\n{TITLE_OF_HUB}")


TOOL_TEXT = (
    "title: A list of risks\nowner_body: Global Centre for the Responsibility to Protect\ncategory: risk-framework\npurpose: What it is for\n"
    f"users: [Focal Points]\n{THEMES}sources: [brief]\n{END}"
)
ARCHIVED = "https://archive.example.org/2026/https://example.org/seoul"
URGENT = "      - {id: urgent, label: How urgent, kind: choice, choices: [today, later]}\n"

LATER = {
    "a remark beside an address": [
        beside("a remark in brackets behind an address", f"{ARCHIVED} (copy in a web archive)", ARCHIVED, "Copy in a web archive"),
        beside("a remark behind an address and a dash", "https://example.org/seoul - archived copy", "https://example.org/seoul", "Archived copy"),
        beside("a remark behind an address and a comma", "https://example.org/seoul, archived copy", "https://example.org/seoul", "Archived copy"),
        beside("a remark before an address", '"Archive copy: https://example.org/seoul"', "https://example.org/seoul", "Archive copy"),
        beside("a remark behind an address without https", "www.example.org/seoul (archived copy)", "https://www.example.org/seoul", "Archived copy"),
        Slip(
            "words behind an address that may belong to it",
            SEOUL,
            URL,
            "url: https://example.org/seoul archived version\n",
            "write the words under url_note; or, if they belong to the address, write %20 in the place of each space",
            act=(" archived version\n", "\nurl_note: Archived version\n"),
            meant=f"{URL}url_note: Archived version\n",
        ),
        Slip(
            "a second remark beside an address",
            SEOUL,
            URL,
            f"url: {ARCHIVED} (copy in a web archive)\nurl_note: The page was moved\n",
            f"write {ARCHIVED}, and add the words to url_note",
            act=(" (copy in a web archive)\nurl_note: The page was moved", "\nurl_note: The page was moved; copy in a web archive"),
            meant=f"url: {ARCHIVED}\nurl_note: The page was moved; copy in a web archive\n",
        ),
        Slip(
            "a remark beside the address of an instrument",
            INSTRUMENT,
            DATES,
            f"{DATES}url: https://example.org/att (list of parties)\n",
            "holds more than the address: “List of parties”",
            at="url",
            meant=f"{DATES}url: https://example.org/att\n",
        ),
    ],
    "a person beside an office": [
        person("a post and a person before an office", f"Policy Director Kari Nordmann, {OFFICE}"),
        person("a person at the head of an office", f"{OFFICE}, headed by Kari Nordmann"),
        person("a person and a post in brackets", f"Kari Nordmann (Policy Director), {OFFICE}"),
        person("a post with a colon and a person", f"{OFFICE} (Director: Kari Nordmann)"),
        person("a person to write to", f"{OFFICE}, contact: Kari Nordmann"),
        person("a post and an initial", f"Counsellor K. Nordmann, {OFFICE}"),
        person("a post and three names", f"{OFFICE}, Director General Juan Carlos Pérez", f"{OFFICE}, Director General"),
    ],
    "left by a program in a record": [
        left("the mark of an answer in a record", f"{LESSON}.【4†source】", end="."),
        left("the mark of an answer with a file", f"{LESSON}【12:3†report.pdf】"),
        left("the number of an answer in brackets", f"{LESSON} [1†source]"),
        left("the place of an answer in a record", f"{LESSON} :contentReference[oaicite:3]{{index=3}}"),
        left("the search of an answer in a record", f"{LESSON} (turn0search3)"),
        left("a citation of an answer in quotes", f'"{LESSON}. [cite: 12]"', end="."),
        left("the last words of an answer", f"{LESSON}. I hope this helps!", "the last words of a program that writes texts", end="."),
        left("a remark of Wikipedia in a record", f"{LESSON} [citation needed]", "a remark of Wikipedia"),
    ],
    "words of the sample": [
        practice(
            "the sample before what was done",
            f"An invented example that shows only the form. Here stands what was done, in our own words, in one or two sentences. {LUNCH}",
            "the words of the sample. Fix: take them away",
        ),
        practice("the sample behind what was done", f"{LUNCH}. An invented example that shows only the form", "take them away", meant=f"{LUNCH}."),
        practice("half of the sample", f"Here stands what was done, in our own words. {LUNCH}", "take them away"),
        practice(
            "the sample of the list of fields",
            f"One or two sentences on what was done, in our own words. They can run over several lines. {LUNCH}",
            "take them away",
        ),
        practice(
            "nothing but the sample in a practice of another title",
            "An invented example that shows only the form",
            "which say nothing of this record. Fix: write what is so",
            act=("An invented example that shows only the form", LUNCH),
        ),
        Slip(
            "the purpose as its form says it",
            TOOL,
            "",
            TOOL_TEXT,
            "“What it is for” is what the form says of this field",
            line=4,
            act=("What it is for", "to reason about risk in one country"),
            meant=TOOL_TEXT.replace("What it is for", "to reason about risk in one country"),
        ),
    ],
    "what does not go together": [
        not_held("an outcome of a cancelled meeting", "cancelled", "outcomes:\n  - {text: It was called off, source: seoul}", "stands under note"),
        not_held("an outcome of a postponed meeting", "postponed", "outcomes:\n  - {text: It was put off, source: seoul}", "under date_note"),
        not_held("attendance of a planned meeting", "planned", "attendance:\n  - {wording: 9, unit: states, source: seoul}", "stands under facts"),
        not_held("the existence of a cancelled meeting", "cancelled", "existence: {text: The host wrote of it, source: seoul}", "under note"),
        field(
            "a choice of nothing", ", kind: choice", "is missing beside kind: choice. Fix: add choices:", ("How urgent, kind: choice", "How urgent, kind: choice, choices: [today, later]"), URGENT
        ),
        field(
            "ticks of nothing", ", kind: ticks", "is missing beside kind: ticks. Fix: add choices:", ("How urgent, kind: ticks", "How urgent, kind: choice, choices: [today, later]"), URGENT
        ),
        field(
            "choices in a line", ", kind: line, choices: [today, later]", "stands beside kind: line", ("How urgent, kind: line", "How urgent, kind: choice"), URGENT
        ),
        field("choices in a field of no kind", ", choices: [today, later]", "write kind: choice", ("How urgent, choices", "How urgent, kind: choice, choices"), URGENT),
        field("choices under another name", ", kind: choice, options: [today, later]", "did you mean choices?", (), URGENT),
    ],
    "a picture of the manual": [
        picture("a picture as GitHub shows it", "https://github.com/example/focal-points-manual/blob/main/docs/assets/share.png"),
        picture("a picture as GitHub sends it", "https://raw.githubusercontent.com/example/focal-points-manual/main/docs/assets/share.png"),
        picture("a picture that GitHub lets save", "https://github.com/example/focal-points-manual/raw/main/docs/assets/share.png?raw=true"),
        picture("a picture of the site", "https://example.org/focal-points-manual/assets/share.png", "write ![what it shows](/assets/share.png)"),
        picture("a picture by its name", "share.png", "write ![what it shows](/assets/share.png)"),
    ],
    "a value in a place of another kind": [
        remark("a remark in the place of an address", "Page no longer online", "Page no longer online"),
        remark("a remark with a day in the place of an address", "no longer online, searched in November 2026", "No longer online, searched in November 2026"),
        remark("where a paper lies in the place of an address", "only in print", "Only in print"),
        Slip(
            "a remark in the place of an address beside another",
            SEOUL,
            URL,
            "url: Page no longer online\nurl_note: It was moved\n",
            "and add the words to url_note",
            act=("url: Page no longer online\nurl_note: It was moved\n", "url_note: It was moved; page no longer online\n"),
            meant="url_note: It was moved; page no longer online\n",
        ),
        invented("the city of the sample", "city: Exampleville", "city: Nairobi", 5),
        invented("the title of the sample of another city", "title: Workshop in Examplecity", "title: Workshop in Nairobi", 2),
        invented("the organisation of the sample", "  organisations: [Example Organisation]", "  organisations: [African Union]", 9),
        one_line("two fields on one line", ", "),
        one_line("two fields on one line and a semicolon", "; "),
        one_line("two fields on one line and a space", " "),
        Slip("two fields on one line of an entry", EVENTS, WHY, "  sources: [seoul], why: It is the day of the convention\n", "write why: on a line of its own", meant=WHY),
        grouped("a page in a group of links", "[roles/hub.md]", "  pages: [roles/hub.md]"),
        grouped("a page without brackets in a group of links", "roles/hub.md", "  pages: [roles/hub.md]"),
        grouped("a page and a module in a group of links", "[roles/hub.md, fp-99]", "  pages: [roles/hub.md]\n  modules: [fp-99]"),
        block("a block in a list", f"- One\n- {PRACTICES}\n", f"- One\n\n{PRACTICES}\n", "without the dash before it, below the list"),
        block("a block in a quotation", f"> One\n> {PRACTICES}\n", f"> One\n\n{PRACTICES}\n", "without the > before it, below the quotation"),
    ],
    "what the record itself shows": [
        Slip(
            "days of review that changed places, one of these days",
            HUB,
            OF_REVIEW,
            "reviewed: 2027-05-25\nreview_by: 2026-11-25\n",
            "if the two changed places, write reviewed: 2026-11-25 and review_by: 2027-05-25",
            act=("reviewed: 2027-05-25\nreview_by: 2026-11-25\n", OF_REVIEW),
        ),
        Slip(
            "a change of another day than its file, which lies ahead",
            CHANGE,
            "",
            CHANGE_TEXT,
            "call the file 2026-11-20-seoul.yml, or write 2026-11-26, if its name is right",
            line=1,
            act=("move", CHANGE.replace("26-seoul", "20-seoul")),
        ),
        count("a figure as its source words it", "more than 50", "50, bound: more-than, wording: more than 50"),
        count("a figure in another language", "mehr als 50", "50, bound: more-than, wording: mehr als 50"),
        count("a figure that has its wording", "over 50, wording: over 50", "50, bound: more-than, wording: over 50"),
        count("a figure with a plus", '"50+"', "50, bound: more-than"),
        host("a host of an annual meeting", "host", "2016-seoul", "annual-meeting-host"),
        host("a co-host of an annual meeting", "co-host", "2016-seoul", "annual-meeting-host"),
        host("an organiser of an annual meeting", "organiser", "2016-seoul", "annual-meeting-host"),
        host("a host of a meeting that is planned", "hosting", "2027-vienna", "announced-host"),
    ],
}  # fmt: skip

# True names of offices, which no rule may take for a person.
TRUE_OFFICES = """\
Director General for Political Affairs
Director General Political Affairs, Ministry of Foreign Affairs
Deputy Director Middle East and North Africa
Deputy Director Middle East
Irish Aid, Director General
Wilton Park, Director
Permanent Representative New York
Head of Mission Buenos Aires
Office of the Permanent Representative, Addis Ababa
Under-Secretary Bilateral Relations
Director Asia Pacific
Head Latin America
Chief of Staff Prime Minister
Officer Early Warning
Coordinator Bosnia Herzegovina
Consejera Derechos Humanos
Directeur Affaires Politiques
Focal Point: Human Rights Department
Advisor Women, Peace and Security
Minister Counsellor Political Section
""".splitlines()
ORDINARY = [
    "The Example of Ghana was an example convention, and its organisation an example organisation.",
    "It was headed by the Director General of Political Affairs, who met the Head of the Human Rights Section.",
    "They cited [the brief](/roles/hub.md) in turn, and searched for it in 2016.",
]
