"""Macros on members, meetings and growth."""

from typing import Annotated, Literal

from ..models.fields import MeetingId, Refers
from ..models.manual import Manual
from ..models.urls import calendar_entry
from ..queries import meetings
from ..queries import network as query
from ..queries.outcomes import outcomes, practices_from
from ..queries.register import practices
from ..rendering.charts import growth, timeline
from ..rendering.environment import render

MemberId = Annotated[str, Refers("members")]
ListId = Annotated[str, Refers("leads")]


def member_table(manual: Manual) -> str:
    """Block: the documented members, with what the record rests on; can be sorted and filtered."""
    return render(manual, "member/table.html", rows=query.members(manual), others=query.not_counted(manual))


def member_profile(manual: Manual, id: MemberId) -> str:
    """Block: everything on record about one member."""
    row = query.member(manual, id)
    return render(
        manual,
        "member/profile.md",
        row=row,
        member=row.record,
        statuses=meetings.statuses(manual),
        hosted=meetings.meetings_hosted(manual, row.record),
        lists=query.attended(manual, row.record),
        practices=practices(manual, country=row.record.iso) if row.record.iso else [],
        series=manual.series["network"],
        list_found=query.is_list_found(manual),
        group=query.others_of_group(manual, row),
        sheet=row.record.iso in manual.published("countries"),
    )


def other_list(manual: Manual, id: ListId) -> str:
    """Block: states on record for something short of membership, with what that shows and does not show."""
    return render(manual, "member/other_list.html", id=id, list=query.other_list(manual, id), states=query.listed(manual, id))


def neighbour_list(manual: Manual) -> str:
    """Block: networks beside this one, with who can take part and what each offers."""
    return render(manual, "network/neighbour_list.html", neighbours=manual.series["network"].neighbours)


def meeting_table(manual: Manual) -> str:
    """Block: every meeting on record, with date, place, hosts and attendance; can be sorted and filtered."""
    rows = meetings.meetings(manual)
    return render(
        manual,
        "meeting/table.html",
        rows=rows,
        statuses=meetings.statuses(manual),
        attendance={row.id: meetings.attendance_once(row.record) for row in rows},
    )


def meeting_profile(manual: Manual, id: MeetingId) -> str:
    """Block: everything on record about one meeting."""
    meeting = manual.meetings[id]
    return render(
        manual,
        "meeting/profile.md",
        id=id,
        meeting=meeting,
        attendance=meetings.attendance(meeting),
        around=meetings.neighbours(manual, id),
        status=meetings.status(manual, meeting),
        unreported=meetings.is_unreported(manual, meeting),
        outcomes=outcomes(manual, meeting),
        practices=practices_from(manual, meeting),
    )


def meeting_timeline(manual: Manual) -> str:
    """Block: the meetings in a line of time, with the years for which none is on record."""
    return render(
        manual,
        "meeting/timeline.html",
        rows=meetings.meetings(manual),
        statuses=meetings.statuses(manual),
        drawn=timeline.timeline(manual),
        missing=meetings.years_without_meeting(manual),
    )


def next_meeting(manual: Manual) -> str:
    """Block: the next meeting on record after the manual's date, or that none is."""
    return render(
        manual,
        "meeting/next.html",
        rows=meetings.next_meetings(manual),
        files={row.id: calendar_entry("meetings", row.id) for row in meetings.dated_meetings(manual)},
        postponed=meetings.postponed_meetings(manual),
        latest=meetings.latest_meeting(manual),
        as_of=manual.as_of,
    )


def growth_chart(manual: Manual) -> str:
    """Block: how the network grew, drawn, gaps as gaps; `count_table("appointed")` has the same figures in a table."""
    return render(manual, "network/growth_chart.html", charts=growth.growth_charts(manual), counts=query.counts(manual, "appointed"))


def count_table(manual: Manual, measure: Literal["appointed", "participants", "mentions"]) -> str:
    """Block: sizes stated at a date: appointed, participants or mentions."""
    return render(manual, "network/count_table.html", measure=measure, counts=query.counts(manual, measure))
