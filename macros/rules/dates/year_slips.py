"""Years that contradict what the records know: of a role and its meeting, of a session and its month. In: the manual. Out: a problem for each, with its line."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from ...models.formatting import day
from ...models.manual import Manual
from ...models.members import Role
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from .dates import GRACE, LIES_AHEAD
from .own_date import is_misdated
from .source_dates import ANNOUNCED

ROWS = 2  # so many other rows have to agree


def check_year_slips(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each year of a role that its meeting or the day of the manual speaks against, and each session in another month than elsewhere."""
    for id, member in manual.members.items():
        for number, role in enumerate(member.roles):
            if found := _of_role(manual, role):
                yield locations["members", id].diagnostic(("roles", number, "year"), *found)
    yield from _sessions(manual, locations)


def _of_role(manual: Manual, role: Role) -> tuple[str, str] | None:
    meeting = manual.meetings.get(role.meeting) if role.meeting else None
    if not role.year:
        return None
    if meeting and meeting.start:
        what = f"is {role.year}, but {role.meeting} is of {meeting.start[:4]}"
        return (what, "correct the year or the meeting, or take the year out") if role.year != int(meeting.start[:4]) else None
    last = (manual.as_of + GRACE).year + (role.role == ANNOUNCED)  # what is announced may be for the year to come
    if role.year <= last or is_misdated(manual):
        return None
    return f"is {role.year}, {LIES_AHEAD}, {day(manual.as_of)}", f"correct the year, or write one no later than {last}"


def _sessions(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each review whose session is in another month than in the rows of the other states."""
    months, cycles = defaultdict(Counter), defaultdict(set)
    for review in manual.upr_reviews.values():
        if review.session:
            months[review.session][review.month] += 1
            cycles[review.cycle].add(review.session)
    for id, review in manual.upr_reviews.items():
        month, rows = months[review.session].most_common(1)[0] if review.session else (review.month, 0)
        if month == review.month or rows < ROWS or rows <= months[review.session][review.month]:
            continue
        beside = cycles[review.cycle] - {review.session}  # a slip in the number leads to another of its cycle
        other = next((session for session in sorted(beside) if months[session][review.month] >= ROWS), None)
        what = f"is {review.month}, but session {review.session} is of {month} in {rows} other rows"
        fix = f"write {month}; or correct the session, if it is session {other} of {review.month}" if other else f"write {month}"
        yield locations["upr_reviews", id].diagnostic(("month",), what, fix, "" if other else month)
