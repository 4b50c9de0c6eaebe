"""A paper that lacks a part is told where it begins, with the heading to write."""

from pathlib import Path

from manuals import change, faults

HUB = "docs/roles/hub.md"


def test_a_paper_without_its_parts_is_told_with_the_headings_to_write(small: Path):
    change(small, HUB, "kind: chapter", "kind: paper")
    assert [line for line in faults(small) if " paper: " in line] == [
        f"{HUB}:8:1: paper: no heading of the second level has the id {id}, so a part of this paper would be missing for Word. "
        f"Fix: begin that part with  ## {title} {{: #{id} }}"
        for id, title in (("paper", "The paper"), ("sample", "Filled in"))
    ]


def test_a_paper_with_both_parts_is_accepted(small: Path):
    change(small, HUB, "kind: chapter", "kind: paper")
    change(small, HUB, "{: #what }", "{: #paper }")
    with (small / HUB).open("a", encoding="utf-8") as stream:
        stream.write("\n## Filled in {: #sample }\n\nText.\n")
    assert [line for line in faults(small) if " paper: " in line] == []
