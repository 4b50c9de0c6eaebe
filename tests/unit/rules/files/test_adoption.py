"""Once the settings say that an office has adopted the manual, each text that still says the other thing is told at its line."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, change, copy_of, faults

from macros.components import REGISTRY
from macros.loader import read_all

ABOUT, README, OWNERS = "docs/reference/about.md", "README.md", "data/vocabularies/owners.yml"
NOTHING = "Nothing but a test stands here."
ON_RECORD = ", once it adopts the manual"  # of the office, in the words of the frozen edition


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of(SMALL, tmp_path_factory.mktemp("adopted") / "manual", code=False)
    change(root, OWNERS, ON_RECORD, "")
    change(root, "mkdocs.yml", "notice: true", "notice: false")
    return root


def test_a_manual_that_says_nothing_else_is_adopted_by_the_setting_alone(adopted: Path):
    assert faults(adopted) == []


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("This manual is not an official publication.", 16, "not an official"),
        ("The manual is unofficial.", 15, "unofficial"),
        ("It was compiled for the network's Secretariat to adopt.", 35, "Secretariat to adopt"),
        ("The manual is a draft until the Secretariat does so.", 23, "until the Secretariat does so"),
        ("Until the office adopts it, the manual is a compilation.", 1, "Until the office adopts"),
        ("Nobody has adopted the manual.", 1, "Nobody has adopted"),
        ("The manual has not yet been adopted.", 16, "not yet been adopted"),
        ("This manual has no official status.", 17, "no official status"),
        ("The manual awaits adoption.", 12, "awaits adoption"),
        ("The Secretariat could adopt it.", 5, "Secretariat could adopt it"),
    ],
)
def test_a_text_that_says_the_other_thing_is_told(adopted: Path, text: str, column: int, said: str):
    change(adopted, ABOUT, NOTHING, text)
    found = faults(adopted)
    change(adopted, ABOUT, text, NOTHING)
    assert found == [
        f"{ABOUT}:9:{column}: text: says “{said}”, and mkdocs.yml says notice: false, so the office has adopted the manual. "
        "Fix: write what the manual is now, or take the sentence out; if nobody has adopted it, write notice: true"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The office has adopted this manual.",
        "The Assembly adopted it in 2005, and this manual tells how.",
        "The guide of the army is informal and not official policy, says this manual.",
        "A state could adopt a law until its parliament meets; the manual names some.",
        "Their checklist is not an official publication of the United Nations.",
    ],
)
def test_other_words_of_adopting_are_free(adopted: Path, text: str):
    change(adopted, ABOUT, NOTHING, text)
    found = faults(adopted)
    change(adopted, ABOUT, text, NOTHING)
    assert found == []


def test_records_and_the_readme_are_read_and_history_and_the_guide_are_not(adopted: Path):
    change(adopted, OWNERS, "Focal Points.", f"Focal Points{ON_RECORD}.")
    words = "The manual is not an official publication.\n"
    (adopted / README).write_text(f"# The manual\n\n{words}", "utf-8")
    change(adopted, "docs/contributing/index.md", NOTHING, words)
    found = [line.partition(" says ")[0] for line in faults(adopted)]
    (adopted / README).unlink()
    change(adopted, OWNERS, ON_RECORD, "")
    change(adopted, "docs/contributing/index.md", words, NOTHING)
    assert found == ["README.md:3:15: text:", f"{OWNERS}:2:116: text:"]


def test_while_nobody_has_adopted_it_every_text_may_say_so(adopted: Path):
    change(adopted, "mkdocs.yml", "notice: false", "notice: true")
    change(adopted, ABOUT, NOTHING, "The manual is not an official publication.")
    found = faults(adopted)
    change(adopted, ABOUT, "The manual is not an official publication.", NOTHING)
    change(adopted, "mkdocs.yml", "notice: true", "notice: false")
    assert found == []


@pytest.mark.parametrize("quote", ['"', "'"])
def test_false_in_quotes_is_told_since_mkdocs_takes_it_for_true(adopted: Path, quote: str):
    change(adopted, "mkdocs.yml", "notice: false", f"notice: {quote}false{quote}")
    [found] = read_all(adopted, DAY, REGISTRY).diagnostics
    change(adopted, "mkdocs.yml", f"notice: {quote}false{quote}", "notice: false")
    assert found.field == "extra.notice" and "stands in quotes" in found.what
    assert found.mended.strip() == "notice: false"
