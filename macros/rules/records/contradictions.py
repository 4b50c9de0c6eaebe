"""What a record says and takes back: a gap that is filled, a remark of one empty word, rows that nobody sees, two meetings of one name.

In: the manual and where its records stand. Out: problems.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ...models.formatting import ORDINALS
from ...models.gaps import filled, without_a_date
from ...models.manual import DATA_KINDS, Manual
from ...models.meetings import Meeting
from ...queries.names_of_states import names_of_states
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ...reading.nearest import fold
from ...reading.tables.country_codes import by_alpha3
from ..names import names_of_countries

PLEDGE = "political-commitment"
LONGEST_CODE, STEM, LONGEST_NAME = 3, 4, 6  # letters, letters, words
REMARKS = ("note", "situation", "result", "lesson", "title_note", "date_note", "url_note", "status_note", "official_theme", "join")
EMPTY_WORDS = {"none", "nil", "nothing", "no", "null", "unknown", "not known", "not available", "not applicable", "no remark", "no note", "empty"}
VERB = r"(?:is|are|was|were|do|does|did|can|could|may|must|shall|should|will|would|has|have)"
ASKS = re.compile(rf"(?:(?:who|what|when|where|which|why|how)\s+(?:many\s+\w+\s+|much\s+|long\s+|often\s+)?{VERB}|{VERB})\s", re.IGNORECASE)
COUNTED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE
)
FOCAL_POINTS = r"(?:(?:National )?R2P (?:National )?Focal Points|(?:National )?Focal Points (?:for|on) (?:R2P|the Responsibility))"
COUNTED_MEETING = re.compile(
    rf"^(?:The )?(?:{COUNTED.pattern})(?: (?:Annual|Regional|European|African|Asian|Global|International)){{0,2}} Meeting of (?:the )?(?:(?:Global )?Network of )?(?:National )?{FOCAL_POINTS}|^(?:The )?(?:{COUNTED.pattern})(?: \w+){{0,2}} {FOCAL_POINTS} Meeting",
    re.IGNORECASE,
)


def check_contradictions(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield what one record, or two of a kind, cannot both mean."""
    yield from _filled_gaps(manual, locations)
    yield from _known_days(manual, locations)
    yield from _empty_remarks(manual, locations)
    yield from _unseen_rows(manual, locations)
    yield from _questions(manual, locations)
    yield from _meetings_of_a_name(manual, locations)
    yield from _meetings_of_another_number(manual, locations)
    yield from _meetings_as_events(manual, locations)
    yield from _codes_of_three(manual, locations)
    yield from _pledges_that_bind(manual, locations)
    yield from _reports_of_nothing(manual, locations)
    yield from _practices_of_others(manual, locations)


def _filled_gaps(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for kind in (kind.name for kind in DATA_KINDS if "gaps" in kind.model.model_fields):
        for id, record in getattr(manual, kind).items():
            for number, field in filled(kind, vars(record), record.gaps) if record.gaps else ():
                what = f"“{record.gaps[number]}” is no gap: {field} holds it"
                yield locations[kind, id].diagnostic(("gaps", number), what, "take this gap out, or say what is missing in it")


def _known_days(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each start of a meeting whose own record says that this day or month is not known."""
    for id, meeting in manual.meetings.items():
        start = meeting.start or ""
        said = ["date_note"] if without_a_date(meeting.date_note or "", start, is_gap=False) else []
        said += [f"gaps[{number}]" for number, gap in enumerate(meeting.gaps, 1) if without_a_date(gap, start, is_gap=True)]
        if said:
            what = f"is {start}, and by {' and '.join(said)} of the same record this is not known"
            less = "the year alone" if len(start) == len("2016-06") else "the month or the year alone"
            fix = f"write {less}; or, if a source gives it, take out what {' and '.join(said)} says of it"
            yield locations["meetings", id].diagnostic(("start",), what, fix)


def _pledges_that_bind(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, instrument in manual.instruments.items():
        if instrument.kind == PLEDGE and instrument.binding:
            what = f"is true, and the kind is {PLEDGE}, which binds nobody in law"
            yield locations["instruments", id].diagnostic(("binding",), what, "write false; or, if it binds, correct the kind", "false")


def _reports_of_nothing(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, item in manual.benchmarks.items():
        if item.status == "not-reported" and item.progress:
            fix = "write partly-reported or reported, with the day of that report under as_of; or, if nothing is reported, take progress: away"
            yield locations["benchmarks", id].diagnostic(("status",), "is not-reported, and progress says what is reported", fix)


def _practices_of_others(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each practice whose story begins with a state that is none of its own, and names none of those."""
    names = names_of_countries(manual)
    for id, item in manual.practices.items():
        told = f"{item.title} {item.done} {item.situation} {item.result}"
        begins = _first_state(names, item.done or "")
        if not item.countries or not begins or begins & set(item.countries) or _names_any(manual, item.countries, told):
            continue
        own = manual.countries[item.countries[0]].name if item.countries[0] in manual.countries else ""
        is_free = not id.startswith(f"{item.countries[0].lower()}-")  # a file called after the state is to be renamed as well
        now = next(iter(begins)) if is_free and len(begins) == len(item.countries) == 1 else ""
        name = manual.countries[min(begins)].name
        what = f"is {item.countries[0]}, which is {own}, and the text is about {name} and names {own} nowhere"
        fix = f"write {min(begins)}, and call the file after it; or, if it is a practice of {own}, say in the text what {own} did"
        yield locations["practices", id].diagnostic(("countries", 0), what, fix, now) if own else ()


def _first_state(names: Mapping[str, frozenset[str]], text: str) -> frozenset[str]:
    """Return the codes of the state with whose name a text begins, or whose office it names first; none where it begins otherwise."""
    words = re.findall(r"[\w-]+(?:[’'](?!s\b)\w+)?", text.removeprefix("The "))[:LONGEST_NAME]
    said = (" ".join(words[:number]) for number in range(len(words), 0, -1))
    return next((names[fold(name)] for name in said if len(name) > LONGEST_CODE and fold(name) in names), frozenset())


def _names_any(manual: Manual, codes: Iterable[str], text: str) -> bool:
    """Tell whether a text names one of the states by any of its names, or by a word that begins as one does: Swedish for Sweden."""
    said = f" {fold(text)}"
    known = (fold(name) for code in codes for name in names_of_states(manual).get(code, ()))
    return any(f" {name[:STEM]}" in said for name in known if len(name) > LONGEST_CODE)


def _empty_remarks(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for kind in DATA_KINDS:
        remarks = [field for field in REMARKS if field in kind.model.model_fields]
        for id, record in getattr(manual, kind.name).items() if remarks and kind.shape != "table" else ():
            for field in remarks:
                text = vars(record)[field]
                if isinstance(text, str) and fold(text) in EMPTY_WORDS:
                    what = f"“{text}” says nothing, and would be shown to readers"
                    yield locations[kind.name, id].diagnostic((field,), what, "leave the line out; what is not known stands under gaps")


def _unseen_rows(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    rows = Counter(row.instrument for row in manual.treaty_status.values())
    for id, instrument in manual.instruments.items():
        if rows[id] and not instrument.status_rows:
            what = f"is not true, and data/treaty-status.csv holds {rows[id]} of its rows, which its page would not show"
            yield locations["instruments", id].diagnostic(("status_rows",), what, "write status_rows: true, or take the rows out", "true")
        elif rows and instrument.status_rows and not rows[id] and rows.keys() <= manual.instruments.keys():
            what = f"says that data/treaty-status.csv holds its status by state, and no row of it names {id}"
            yield locations["instruments", id].diagnostic(
                ("status_rows",), what, "add the rows in the same change; until they are there, write status_rows: false", "false"
            )


def _questions(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, answer in manual.answers.items():
        if ASKS.match(answer.question) and not re.search(r"[?؟？]", answer.question):
            right = f"{answer.question.rstrip('.! ')}?"
            yield locations["answers", id].diagnostic(("question",), "asks without a question mark", f"write {right}", right)


def _meetings_of_a_name(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting whose title counts it as another one is counted, on another day or in another city: a line of its neighbour that was left."""
    seen = defaultdict(list)
    for id, meeting in manual.meetings.items():
        if meeting.title and COUNTED.search(meeting.title):
            seen[fold(meeting.title)].append(id)
    for first, *others in seen.values():
        for id in (other for other in others if _when(manual, other) != _when(manual, first)):
            what = f"“{manual.meetings[id].title}” is what {first} is called as well"
            yield locations["meetings", id].diagnostic(("title",), what, "keep one of the two, or give this one the name that tells them apart")


def _when(manual: Manual, id: str) -> tuple:
    """Return what makes two meetings one, which is told as that."""
    meeting = manual.meetings[id]
    return meeting.type, meeting.start, meeting.city


def _meetings_of_another_number(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting whose title counts it otherwise than its number does."""
    for id, meeting in manual.meetings.items():
        said = counted_by_title(meeting)
        if meeting.number and said and said != meeting.number:
            place, series = locations["meetings", id], _numbers_of_others(manual, id)
            if meeting.number in series and said not in series:
                what = f"is {meeting.number}, as in {locations['meetings', series[meeting.number]].path}, and the title counts it as number {said}"
                yield place.diagnostic(("number",), what, f"write {said}", str(said))
            else:
                yield place.diagnostic(("title",), f"counts it as number {said}, and number: is {meeting.number}", "correct one of the two")


def counted_by_title(meeting: Meeting) -> int:
    """Return the one number by which the title of a meeting counts it; 0 where there is none, or more than one."""
    said = [number for word in COUNTED.findall(meeting.title or "") if (number := counted(word))]
    return said[0] if len(said) == 1 else 0


def _numbers_of_others(manual: Manual, id: str) -> dict[int, str]:
    """Return the numbers of the other meetings of a series, with their ids."""
    own = manual.meetings[id]
    others = ((other, each) for other, each in manual.meetings.items() if other != id and (each.type, each.region) == (own.type, own.region))
    return {each.number: other for other, each in others if each.number}


def _meetings_as_events(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each event of the calendar whose title counts one meeting of the network: an event comes back, a meeting has a record of its own."""
    for id, event in manual.events.items():
        if COUNTED_MEETING.search(event.title):
            what = f"“{event.title}” is one meeting of the network, and an event of the calendar comes back"
            fix = "write it as data/meetings/<year>-<place>.yml, which the calendar shows by itself, and take it out here"
            yield locations["events", id].diagnostic(("title",), what, fix)


def _codes_of_three(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each code of three letters that another country has as well; of those that are known `country_codes.py` tells."""
    seen: dict[str, list[str]] = defaultdict(list)
    for code, country in manual.countries.items():
        seen["" if country.alpha3 in by_alpha3() else country.alpha3].append(code)
    for alpha3, codes in seen.items():
        for code in codes if alpha3 and len(codes) > 1 else ():
            what = f"is {alpha3}, as that of {' and '.join(other for other in codes if other != code)}"
            yield locations["countries", code].diagnostic(("iso_alpha3",), what, "correct the code of one of them")


def counted(word: str) -> int:
    """Return the number of an English word that counts, `twelfth` or `12th`; 0 for another."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS.index(word.lower()) + 1 if word.lower() in ORDINALS else 0
