"""The text of an answer answers: one that speaks of a page, breaks off or says a thing twice is told at its line. On the small manual."""

from pathlib import Path

import pytest
from manuals import faults

FILE, REVIEWS = "data/answers.yml", "data/reviews.yml"
REVIEWED = "answers:\n  title: Questions\n  owner: secretariat\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"
NO_ANSWER = [
    ("This page shows what sets each apart.", "speaks of a page (“This page shows”)"),
    ("An alarm can be short. How sure it is stands below the tables.", "speaks of a page (“below the tables”)"),
    ("A member may be missing. The three lists below stay apart.", "speaks of a page (“The three lists below”)"),
    ("Six points, and they are listed below.", "speaks of a page (“listed below”)"),
    ("It enables others. This section takes each task in turn.", "speaks of a page (“This section takes”)"),
    ("What passes through the post when it works as a hub, what that takes, and what a hub is not.", "says what a page tells"),
    ("Either will do. Where it names an office, what each gives and costs, and what is documented.", "says what a page tells"),
    ("Other bodies show how prevention has been organised. Uganda.", "breaks off, with “Uganda.” for a sentence"),
    ("An edition that is released carries them. PDF.", "breaks off, with “PDF.” for a sentence"),
]
ANSWERS = [
    "No.",
    "Fourteen.",
    "Yes. Each edition carries it as a file.",
    "The page names them from a press report, which was not compared with the official record.",
    "What matters is who decides, how, and when the minister is told.",
    "What it takes, who decides, and how fast it was, is for the law to say.",
    "When a warning comes, the desk asks who could be exposed, and what could be done.",
    "The share of women stands below the average of the region.",
    "Nobody in this section of the ministry holds the file.",
    "It was signed at a meeting in St. Petersburg.",
    "The seat of the body is in Washington, D.C.",
    "It was agreed by the whole Assembly. No state objected. No state left.",
    "The review is of 2014. Whether it still holds was not found, and why is not known.",
    "See the legal adviser first, the editors say.",
]


@pytest.fixture
def manual(small: Path) -> Path:
    """The small manual, with a date of review for its answers."""
    path = small / REVIEWS
    text = path.read_text("utf-8") + REVIEWED
    path.unlink()
    path.write_text(text, "utf-8")
    return small


def told(root: Path, text: str) -> list[str]:
    """Write an answer with a text; return what the check tells."""
    (root / FILE).write_text(f"hub:\n  question: What is a hub?\n  page: roles/hub.md\n  text: {text}\n", "utf-8")
    return faults(root)


@pytest.mark.parametrize(("text", "says"), NO_ANSWER)
def test_a_text_that_does_not_answer_is_told_at_its_line(manual: Path, text: str, says: str) -> None:
    (found,) = told(manual, text)
    assert found.startswith(f"{FILE}:4:9: hub.text: ") and says in found


@pytest.mark.parametrize("text", ANSWERS)
def test_what_somebody_will_answer_is_told_of_nothing(manual: Path, text: str) -> None:
    assert told(manual, text) == []


def test_a_sentence_that_stands_twice_is_told_whatever_its_quotes_and_the_text_without_it_is_good(manual: Path) -> None:
    once = "The set is the editors'. A government could take five."
    (found,) = told(manual, f"{once} The set is the editors’.")
    assert found.endswith(f"says “The set is the editors’.” twice. Fix: write it once: {once}")
    assert told(manual, once) == []
