"""Who hosted a meeting: the role of a host and the record of its meeting say the same, and the one that is wrong is told."""

from pathlib import Path

import pytest
from manuals import change, faults

SEOUL, KOREA = "data/meetings/2016-seoul.yml", "data/members/kr.yml"
GULF = """type: {type}
title: Meeting with states of the Gulf
start: 2016-01-20
city: Doha
country: QA
hosts: {{governments: [KR], sources: [seoul]}}
sources: [seoul]
reviewed: 2026-01-31
review_by: 2027-01-31
"""


def host(root: Path, meeting: str, note: str = "note: Co-host, ", role: str = "annual-meeting-host") -> None:
    text = (root / "data/members/no.yml").read_text("utf-8").replace("iso: NO", "iso: KR")
    roles = f"roles:\n  - {{role: {role}, meeting: {meeting}, {note}source: seoul}}\n"
    (root / KOREA).write_text(text.replace("evidence:\n", f"{roles}evidence:\n"), "utf-8")


def gulf(root: Path, type: str) -> None:
    (root / "data/meetings/2016-gulf.yml").write_text(GULF.format(type=type), "utf-8")


def test_a_host_of_an_annual_meeting_at_a_related_one_is_told_which_was_meant(small: Path) -> None:
    gulf(small, "related")
    host(small, "2016-gulf")
    [told] = faults(small)
    assert told.startswith(f"{KOREA}:6:42: roles[1].meeting: is 2016-gulf, of type related and without a number")
    assert "Fix: write 2016-seoul; or correct the meeting" in told


def test_a_host_of_a_regional_meeting_has_the_role_of_that(small: Path) -> None:
    gulf(small, "regional")
    change(small, SEOUL, "[KR, TL]", "[TL]")
    host(small, "2016-gulf")
    assert ["write role: regional-meeting-host" in told for told in faults(small)] == [True]
    host(small, "2016-gulf", role="regional-meeting-host")
    assert faults(small) == []


def test_a_numbered_meeting_that_was_held_remotely_has_hosts_too(small: Path) -> None:
    gulf(small, "virtual")
    change(small, "data/meetings/2016-gulf.yml", "title:", "number: 5\ntitle:")
    host(small, "2016-gulf")
    assert faults(small) == []


@pytest.mark.parametrize(
    ("hosts", "says"),
    [
        ("[KP, TL]", f"{SEOUL}:9:17: hosts.governments[1]: is KP, and the meeting was in KR, which has the role of its host in {KOREA}"),
        ("[TL]", f"{SEOUL}:9:17: hosts.governments[1]: is TL"),
        ("[KP, TL, GH]", f"{SEOUL}:9:16: hosts.governments: leaves out KR"),
    ],
)
def test_hosts_that_leave_out_the_state_of_the_meeting_are_told_where_they_stand(small: Path, hosts: str, says: str) -> None:
    host(small, "2016-seoul")
    if "TL, GH" not in hosts and "TL" in hosts and "KP" in hosts:
        (small / "data/members/tl.yml").write_text((small / KOREA).read_text("utf-8").replace("iso: KR", "iso: TL"), "utf-8")
    change(small, SEOUL, "[KR, TL]", hosts)
    assert [told for told in faults(small) if told.startswith(says)]


def test_a_host_of_a_meeting_elsewhere_is_told_at_its_role(small: Path) -> None:
    host(small, "2016-seoul")
    change(small, SEOUL, "[KR, TL]", "[TL]")
    change(small, SEOUL, "country: KR", "country: TL")
    assert [told.split(". Fix")[0] for told in faults(small)] == [
        f"{KOREA}:6:42: roles[1].meeting: is 2016-seoul, whose record names other hosts: TL"
    ]


@pytest.mark.parametrize(
    ("note", "more"),
    [
        ("note: Helped the hosts, ", ""),
        ("", "conflicts:\n  - field: Hosts\n    values:\n      - {text: Korea, source: seoul}\n      - {text: Timor-Leste, source: brief}\n"),
    ],
)
def test_one_that_helped_and_hosts_on_whom_sources_differ_are_told_of_nothing(small: Path, note: str, more: str) -> None:
    host(small, "2016-seoul", note)
    change(small, SEOUL, "[KR, TL]", "[TL]")
    change(small, SEOUL, "reviewed:", f"{more}reviewed:")
    assert faults(small) == []


def test_a_meeting_may_name_more_hosts_than_there_are_roles(small: Path) -> None:
    host(small, "2016-seoul")
    change(small, SEOUL, "[KR, TL]", "[KR, TL, GH]")
    assert faults(small) == []
