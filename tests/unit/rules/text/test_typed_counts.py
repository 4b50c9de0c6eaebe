"""Numbers that the manual counts itself: one typed by hand is told, one of others stands, and a change leaves no untrue page."""

from pathlib import Path

import pytest
from manuals import change, faults, read, run

REGISTER, HUB = "docs/network/members/index.md", "docs/roles/hub.md"
SUMMARY = "Who is documented, told in a summary that is long enough for the rules."
NEW = (
    "kind: state\niso: SE\nconfidence: named\nevidence:\n  - {text: It is named there, source: seoul}\nowner: secretariat\n"
    "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
)


def told(root: Path, text: str, page: str = REGISTER) -> list[str]:
    """Return what is told of numbers once a page says something in its summary."""
    change(root, REGISTER, SUMMARY, text)
    return [line for line in faults(root) if "counts itself" in line]


@pytest.mark.parametrize(
    "text",
    [
        "No list was found in public. This register shows the 2 that can be documented, each with its evidence.",
        "No list was found in public. This register shows the two that can be documented, with its evidence.",
        "Two members are documented, each with the evidence for it and with its source.",
        "All 2 documented members of the network, each with the evidence for it and with its source.",
        "Here are two Focal Points on record, each with the evidence for it and with its source.",
    ],
)
def test_a_number_that_the_register_shows_is_told_at_its_summary(small: Path, text: str):
    (found,) = told(small, text)
    assert found.startswith(f"{REGISTER}:3:14: description: says “")
    assert found.endswith('Fix: leave the number out, or let the page count it in its text with {{ count("members") }}')


@pytest.mark.parametrize(
    "text",
    [
        "The public record speaks of two members in May 2021. No list was found in public since then.",
        "A report of 2021 names two members and their offices. No list was found in public since then.",
        "According to the summary two members spoke. No list was found in public since then.",
        "Of the network 16 of 2 members answered, as far as it is documented in any public text.",
        "Here are three members and two sources for each, as far as any public text documents it.",
        "There were two members in 2011, and many more since then, as far as any public text documents it.",
        "Who is documented, by 2 or more sources that name a Focal Point or an office of a government.",
        "One member and another, each with the evidence for it, as far as any public text documents it.",
    ],
)
def test_a_number_of_others_stands(small: Path, text: str):
    assert told(small, text) == []


def test_a_number_in_the_text_is_told_with_the_line_that_counts_it(small: Path):
    change(small, REGISTER, "{{ member_count() }} of", "Here stand two members. {{ editors() }}\n\n{{ member_count() }} of")
    (found,) = [line for line in faults(small) if "counts itself" in line]
    assert "text: says “two members”" in found and 'Fix: write {{ count("members") }} in its place' in found


def test_a_number_beside_a_source_is_of_the_source(small: Path):
    change(small, REGISTER, "{{ member_count() }} of", 'Two members spoke there. {{ cite("seoul") }}\n\n{{ member_count() }} of')
    assert [line for line in faults(small) if "counts itself" in line] == []


def test_the_same_number_on_a_page_of_other_things_stands(small: Path):
    text = (small / HUB).read_text("utf-8")
    (small / HUB).write_text(text + "\nTwo members of parliament and two meetings are enough. {{ editors() }}\n", "utf-8")
    assert [line for line in faults(small) if "counts itself" in line] == []


def test_one_member_more_leaves_no_untrue_page(small: Path):
    """What check accepts names no number of members but those that the build counts."""
    before = read(small)
    (small / "data/members/se.yml").write_text(NEW, "utf-8")
    assert faults(small) == []
    assert len(read(small).members) == len(before.members) + 1
    assert run(small, "build", "--out", "site").returncode == 0
    page = (small / "site/network/members/index.html").read_text("utf-8")
    assert "3 documented: 2 states and 1 organisations" in page
