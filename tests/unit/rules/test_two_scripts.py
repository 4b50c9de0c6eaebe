"""Words that mix the letters of two scripts: told in records, tables and pages with the line as meant; what is of one script or a formula stands."""

from pathlib import Path

import pytest
from manuals import change, faults

from macros.reading.odd_signs import find_odd_signs

HUB, PRACTICE = "docs/roles/hub.md", "data/practices/no-test.yml"


def of_page(root: Path, text: str) -> list[str]:
    """Return what is told once the hub page says something more."""
    path = root / HUB
    path.write_text(path.read_text("utf-8") + f"\n{text} {{{{ editors() }}}}\n", "utf-8")
    return faults(root)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("S\u0435\u0441urity", "Security"),  # е and с of Russian
        ("\u0410ustria", "Austria"),  # А of Russian
        ("\u0391ustria", "Austria"),  # Α of Greek
        ("Brussеls", "Brussels"),
        ("N\u03bfrway", "Norway"),  # ο of Greek
        ("c\u03b1se", "case"),  # α of Greek between Latin letters
        ("M\u043eскв\u0430", "Москва"),  # a Russian name with an M of ours
    ],
)
def test_a_word_of_two_scripts_is_told_with_the_word_as_meant(small: Path, word: str, meant: str):
    (found,) = of_page(small, f"The {word} of that year.")
    assert f"holds “{word}”, a word in which" in found and found.endswith(f"Fix: write {meant}")


def test_where_no_script_is_certain_the_word_is_to_be_typed_anew(small: Path):
    (found,) = of_page(small, "The Sesжrity of that year.")
    assert found.endswith("Fix: type the word anew in the letters of one script")


@pytest.mark.parametrize(
    "text",
    [
        "Москва, Αθήνα and القاهرة are capitals, and 北京 is one.",
        "A grain of 10 µm or 10 \u03bcm, at 5 kΩ or 5 k\u2126, with Δt and πr and TNFα.",
        "Łódź, Zürich, São Tomé, Curaçao, Đà Nẵng, İstanbul and Straße.",
        "Науру (Nauru) and Оман (Oman).",
        "A Cyrillic-Latin name such as Нью-Йорк or У-2 or ООН/UN.",
    ],
)
def test_what_is_of_one_script_or_a_formula_stands(small: Path, text: str):
    assert [line for line in of_page(small, text) if "script" in line] == []


def test_a_record_is_told_at_the_line_that_holds_the_word(small: Path):
    change(small, PRACTICE, "done: wrote a note", "done: >-\n  told the Council,\n  and the S\u0435curity Council, in a note")
    (found,) = faults(small)
    assert found.startswith(f"{PRACTICE}:6:11: line: holds “S\u0435curity”") and "U+0435" in found


def test_the_mended_line_is_right_whole(small: Path):
    (found,) = find_odd_signs(["title: The S\u0435curity C\u043euncil"])
    assert found.mended == "title: The Security Council"


def test_a_title_of_a_page_is_told(small: Path):
    change(small, HUB, "title: ", "title: The \u0421ouncil and ")
    assert any(f"{HUB}:2:" in line and "Fix: write Council" in line for line in faults(small))
