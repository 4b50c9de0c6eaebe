"""What is on record about one state. In: the tables by state. Out: its reviews, bodies and memberships; what is not on record is not there."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.bodies import Body
from ..models.fields import Record
from ..models.manual import Manual
from ..models.state_records import FollowUpMechanism, IhlBody, Membership, RightsInstitution, UprReview
from .names_of_states import names_of_states
from .network import folded


class Belongs(NamedTuple):
    """A body with its id, and what a state is in it."""

    id: str
    body: Body
    membership: Membership


class ListedState(NamedTuple):
    """A state that has a page: its code, name and regional group, and the other names by which people know it."""

    code: str
    name: str
    group: str
    others: tuple[str, ...]


class Session(NamedTuple):
    """A session of the Universal Periodic Review that lies ahead, with its month and the reviews of its states by their codes."""

    number: int
    month: str
    reviews: dict[str, UprReview]


@lru_cache(maxsize=32)
def by_state(manual: Manual, kind: str) -> Mapping[str, list[Record]]:
    """Return the rows of a table by the state that they are about, in the order of the table."""
    found: dict[str, list[Record]] = defaultdict(list)
    for row in getattr(manual, kind).values():
        found[row.country].append(row)
    return found


def reviews(manual: Manual, code: str) -> list[UprReview]:
    """Return the reviews of a state, held and ahead, by cycle."""
    return sorted(by_state(manual, "upr_reviews").get(code, []), key=lambda row: row.cycle)


def is_ahead(manual: Manual, review: UprReview) -> bool:
    """Tell whether a review is still to come at the manual's date: of this month or later, or put off without a date."""
    return review.month is None or review.month >= f"{manual.as_of:%Y-%m}"[: len(review.month)]


def past_reviews(manual: Manual, code: str) -> list[UprReview]:
    """Return the reviews of a state whose month is over, by cycle; some are only expected to have been held."""
    return [row for row in reviews(manual, code) if not is_ahead(manual, row)]


def next_review(manual: Manual, code: str) -> UprReview | None:
    """Return the review of a state that is still to come, if one is on record."""
    return next((row for row in reviews(manual, code) if is_ahead(manual, row)), None)


def sessions_ahead(manual: Manual) -> list[Session]:
    """Return the sessions that lie ahead, the next first, with their states by code."""
    found: dict[tuple[str, int], dict[str, UprReview]] = defaultdict(dict)
    for row in manual.upr_reviews.values():
        if row.session and is_ahead(manual, row):
            found[row.month, row.session][row.country] = row
    return [Session(number, month, rows) for (month, number), rows in sorted(found.items())]


def put_off(manual: Manual) -> dict[str, UprReview]:
    """Return the reviews that were put off and have no new date on record, by state."""
    return {row.country: row for row in manual.upr_reviews.values() if row.basis == "unknown"}


def follow_up_mechanism(manual: Manual, code: str) -> FollowUpMechanism | None:
    """Return how a state implements, reports and follows up, if a report classes it."""
    return manual.follow_up_mechanisms.get(code)


def ihl_body(manual: Manual, code: str) -> IhlBody | None:
    """Return the national body of a state on humanitarian law, if one is on record."""
    return manual.ihl_bodies.get(code)


def rights_institution(manual: Manual, code: str) -> RightsInstitution | None:
    """Return the accreditation of a state's human rights institution, if it is on record."""
    return manual.rights_institutions.get(code)


def belongs_to(manual: Manual, code: str) -> list[Belongs]:
    """Return the bodies in which a state is or was, in the order of the file of bodies."""
    rows = {row.body: row for row in by_state(manual, "memberships").get(code, [])}
    return [Belongs(id, body, rows[id]) for id, body in manual.bodies.items() if id in rows]


@lru_cache(maxsize=4)
def members_of(manual: Manual) -> Mapping[str, list[str]]:
    """Return the codes of the members of each body, by the names of the states; those that left or are contested are not among them."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in manual.memberships.values():
        if row.status in ("member", "withdrawal-announced"):
            found[row.body].append(row.country)
    return {body: sorted(codes, key=lambda code: manual.countries[code].name) for body, codes in found.items()}


class BodyRow(NamedTuple):
    """A body with its id, the codes of its members, and the sources of their memberships, that of most first."""

    id: str
    record: Body
    members: list[str]
    sources: list[str]


def bodies_by_kind(manual: Manual) -> Mapping[str, list[BodyRow]]:
    """Return the bodies of each kind, in the order of their file."""
    sources: dict[str, Counter] = defaultdict(Counter)
    for row in manual.memberships.values():
        sources[row.body].update([row.source] if row.source else [])
    found: dict[str, list[BodyRow]] = defaultdict(list)
    for id, body in manual.bodies.items():
        found[body.kind].append(BodyRow(id, body, members_of(manual).get(id, []), [source for source, _ in sources[id].most_common()]))
    return found


def looked(manual: Manual) -> dict[str, str]:
    """Return the days on which reviews and the network's own record were looked through last, for what was not found; empty if not known."""
    files = {"reviews": "upr-reviews", "network": "network"}
    return {name: str(manual.reviews[file].reviewed) if file in manual.reviews else "" for name, file in files.items()}


def listed(manual: Manual) -> list[ListedState]:
    """Return the states that have a page, by name."""
    names = names_of_states(manual)
    rows = [ListedState(code, names[code][0], manual.countries[code].group or "", names[code][1:]) for code in manual.published("countries")]
    return sorted(rows, key=lambda row: folded(row.name))
