"""A change that was published is taken back by GitHub's Revert: its pages and records go, while the ledger and the note of the change stay."""

from pathlib import Path

from content.edits import Copy
from manuals import SMALL, copy_of

LEDGER, MOVED, NOTE = "data/addresses/published.txt", "data/addresses/moved.yml", "data/changes/2026-11-20-rome.yml"
KEPT = ("/", "/roles/hub/", "/roles/hub/#what", "/network/meetings/", "/network/meetings/2016-seoul/")
GONE = ("/roles/centre/", "/roles/centre/#what", "/network/meetings/2027-rome/")


def test_what_a_revert_leaves_is_told_with_the_lines_to_add_and_following_them_ends_in_a_green_check(tmp_path: Path) -> None:
    copy = Copy(copy_of(SMALL, tmp_path, code=False))
    copy.put(LEDGER, "".join(f"{address}\n" for address in (*KEPT, *GONE)))
    copy.new(NOTE, "date: 2026-11-20\nkind: data\ntext: The meeting in Rome is on record.\npages: [network/meetings/2027-rome.md]\n")
    first = [problem for problem in copy.read().diagnostics if problem.path == NOTE]
    assert [problem.what for problem in first] == ["there is no page network/meetings/2027-rome.md: it was taken away"]
    assert first[0].fix == "take the link out, or lead it to another page"
    copy.heed()
    copy.heed()
    assert copy.text(MOVED).splitlines() == ["/roles/centre/: /", "/network/meetings/2027-rome/: /network/meetings/", "/roles/centre/#what: /"]
    [left] = copy.read().diagnostics
    assert (left.path, left.fix) == (NOTE, "write network/meetings/index.md")
    copy.put(NOTE, copy.text(NOTE).replace("network/meetings/2027-rome.md", "network/meetings/index.md"))
    assert copy.faults() == []
