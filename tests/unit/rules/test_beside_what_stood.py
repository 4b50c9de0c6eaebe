"""What an earlier version shows: which of two sources is new, and which cell of a row was put beside the one that it replaces."""

from pathlib import Path

import pytest
from slips.base import COUNTRIES, SEOUL
from slips.eleventh_e import FORCES
from slips.settings import LOG
from test_slips import DAY, manual  # noqa: F401

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic

ANNEX = "data/sources/seoul-annex.yml"
CZECHIA = "CZ,CZE,Czechia,Tchéquie,Chequia,"


def told(root: Path, name: str, text: str, *, is_known: bool = True) -> list[Diagnostic]:
    path = root / name
    before = path.read_text("utf-8") if path.exists() else None
    stood = {file.relative_to(root).as_posix(): () for file in root.rglob("data/**/*.*")} | ({name: (before,)} if before else {})
    path.write_text(text, "utf-8")
    try:
        return read_all(root, DAY, REGISTRY, stood if is_known else {}).diagnostics
    finally:
        path.write_text(before, "utf-8") if before else path.unlink()


def test_of_two_sources_of_one_short_name_the_new_one_is_told(manual: Path) -> None:  # noqa: F811
    text = (manual / SEOUL).read_text("utf-8").replace("title: ", "title: Annex to the ").replace("example.org/seoul", "example.org/annex")
    [known] = told(manual, ANNEX, text)
    assert (known.path, known.fix) == (ANNEX, "give this one a short name of its own")
    [unknown] = told(manual, ANNEX, text, is_known=False)
    assert unknown.fix == "give the one of the two that is new a short name of its own"


@pytest.mark.parametrize(
    ("row", "says", "mended"),
    [
        ("CZ,CZE,Czech Republic,Czechia,Tchéquie,Chequia,", "if it takes the place of “Czechia”", "CZ,CZE,Czech Republic,Tchéquie,Chequia,"),
        ("CZ,CZE,Czechia,Czech Republic,Tchéquie,Chequia,", "that it replaces (“Czechia” or “Tchéquie”)", ""),
        ("CZ,CZE,Czechia,République tchèque,Tchéquie,Chequia,", "that it replaces (“Czechia” or “Tchéquie”)", ""),
        ("CZ,CZE,Czech Republic Tchéquie,Chequia,", "between “Czech Republic” and “Tchéquie”", "CZ,CZE,Czech Republic,Tchéquie,Chequia,"),
        ("CZ,CZE,Czechia la Tchéquie,Chequia,", "between “Czechia la” and “Tchéquie”", "CZ,CZE,Czechia la,Tchéquie,Chequia,"),
        ("CZ,CZE Czechia,Tchéquie,Chequia,", "between “CZE” and “Czechia”", "CZ,CZE,Czechia,Tchéquie,Chequia,"),
        ("CZ,CZE,Bohemia,Chequia,", "write the one that is missing in its place", ""),
        ("CZ,CZE,Czechia, the,Tchéquie,Chequia,", 'put a text that holds a comma in "double quotes"', ""),
    ],
)
def test_a_name_beside_the_old_one_is_told_as_that(manual: Path, row: str, says: str, mended: str) -> None:  # noqa: F811
    text = (manual / COUNTRIES).read_text("utf-8")
    assert text.count(CZECHIA) == 1
    [problem] = told(manual, COUNTRIES, text.replace(CZECHIA, row))
    assert says in problem.fix and problem.mended.startswith(mended) and bool(problem.replaces) == bool(mended)


def test_a_cell_too_many_of_which_nothing_is_known_may_be_an_old_name(manual: Path) -> None:  # noqa: F811
    text = (manual / COUNTRIES).read_text("utf-8").replace(CZECHIA, "CZ,CZE,Czech Republic,Czechia,Tchéquie,Chequia,")
    [problem] = [each for each in told(manual, COUNTRIES, text, is_known=False) if each.path == COUNTRIES]
    assert "such as an old name beside the new one" in problem.fix


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("suggested, discussed how]", "suggested, discussed how, must]", "could.verbs[14]: “must” is barred in this force"),
        ("suggested, discussed how]", "suggested, must have]", "could.verbs[13]: “must have” holds “must”, which is barred"),
        ("barred: [must, should, ought to, recommend,", "barred: [must, should, could, recommend,", "could.barred[3]: “could” is barred here"),
    ],
)
def test_of_a_verb_and_its_bar_the_new_one_is_told_and_taken_out(manual: Path, old: str, new: str, says: str) -> None:  # noqa: F811
    text = (manual / FORCES).read_text("utf-8")
    [problem] = [each for each in told(manual, FORCES, text.replace(old, new, 1)) if each.path == FORCES]
    assert says in str(problem) and problem.fix.startswith("take ")


WHAT = "{id: what, label: What, kind: line}"


@pytest.mark.parametrize(
    ("new", "fix", "mended"),
    [
        ("{id: which, label: What, kind: line}", "write id: what", "      - {id: what, label: What, kind: line}"),
        ("{id: The sign, label: What, kind: line}", "write id: what", "      - {id: what, label: What, kind: line}"),
    ],
)
def test_a_field_of_a_form_keeps_its_id(manual: Path, new: str, fix: str, mended: str) -> None:  # noqa: F811
    [problem] = told(manual, LOG, (manual / LOG).read_text("utf-8").replace(WHAT, new))
    assert (problem.fix, problem.mended) == (fix, mended)


def test_a_field_whose_label_changed_with_its_id_keeps_both(manual: Path) -> None:  # noqa: F811
    old = "{id: grade, label: Grade, kind: choice, choices: [good, poor]}"
    new = "{id: Quality, label: Quality, kind: choice, choices: [good, poor]}"
    [problem] = told(manual, LOG, (manual / LOG).read_text("utf-8").replace(old, new))
    assert problem.mended == "      - {id: grade, label: Quality, was: [Grade], kind: choice, choices: [good, poor]}"


def test_a_part_of_a_form_keeps_its_id(manual: Path) -> None:  # noqa: F811
    [problem] = told(manual, LOG, (manual / LOG).read_text("utf-8").replace("- id: signs", "- id: all-signs"))
    assert problem.mended == "  - id: signs"


@pytest.mark.parametrize(
    "new",
    [
        "{id: what, label: What was seen, kind: line, was: [What]}",
        "{id: where, label: Region, kind: line}",
        f"{WHAT}\n      - {{id: where, label: Region, kind: line}}",
        "{id: what, label: Whatever, kind: text}",
        "{id: place, label: Place, kind: line}\n      - {id: what, label: What, kind: line}",
        "{id: place, label: Place, kind: line, hint: never a village}",
    ],
)
def test_a_field_that_is_new_or_says_another_thing_has_an_id_of_its_own(manual: Path, new: str) -> None:  # noqa: F811
    assert told(manual, LOG, (manual / LOG).read_text("utf-8").replace(WHAT, new)) == []
