"""Macros on states and the bodies to which they belong."""

from ..models.fields import CountryCode
from ..models.manual import Manual
from ..models.urls import REVIEW_DESK
from ..queries import review_desk as desk_query
from ..queries import state_page as page
from ..queries import states as query
from ..queries.unlisted import list_followed
from ..rendering.environment import render


def body_list(manual: Manual) -> str:
    """Block: each body and group of states, what it offers for prevention, and its members on record."""
    return render(manual, "body/list.html", kinds=query.bodies_by_kind(manual))


def state_list(manual: Manual) -> str:
    """Block: every state that has a page, to be chosen by any of its names; can be filtered by regional group."""
    return render(manual, "state/list.html", states=query.listed(manual), followed=list_followed(manual))


def state_field(manual: Manual) -> str:
    """Block: a field to choose a state by, which leads to its page; with scripts off there is none, so a link to the list belongs beside it."""
    return render(manual, "state/field.html", states=query.listed(manual))


def state_profile(manual: Manual, code: CountryCode) -> str:
    """Block: everything on record about one state, and the worksheet to fill in."""
    groups = page.treaties(manual, code)
    return render(
        manual,
        "state/profile.html",
        state=manual.countries[code],
        groups=groups,
        treaty_counts=page.counts(groups, binding=True),
        commitment_counts=page.counts(groups, binding=False),
        past=query.past_reviews(manual, code),
        next=query.next_review(manual, code),
        follow=query.follow_up_mechanism(manual, code),
        ihl=query.ihl_body(manual, code),
        institution=query.rights_institution(manual, code),
        bodies=query.belongs_to(manual, code),
        network=page.in_network(manual, code),
        neighbours=page.neighbours(manual, code),
        looked=query.looked(manual),
    )


def review_desk(manual: Manual) -> str:
    """Block: the states of the coming sessions of the Universal Periodic Review, and what could be recommended to each."""
    values = {"sessions": desk_query.desk(manual), "for_all": desk_query.of_every_state(manual), "sources": desk_query.sources(manual)}
    return render(manual, "state/desk.html", as_of=manual.as_of, file=REVIEW_DESK, **values)


def review_sessions(manual: Manual) -> str:
    """Block: the coming sessions of the Universal Periodic Review, with their states and how sure the month is."""
    return render(manual, "state/sessions.html", sessions=desk_query.desk(manual), as_of=manual.as_of)
