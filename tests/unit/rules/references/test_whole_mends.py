"""A Fix that is taken literally is not refused in the next round: what a mended line would be told of, it holds already."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import DAY, SMALL, copy_of

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic

MEETING, PRACTICE, HUB = "data/meetings/2016-seoul.yml", "data/practices/no-test.yml", "docs/roles/hub.md"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(SMALL, tmp_path_factory.mktemp("whole") / "small manual", code=False)


@pytest.fixture
def told(root: Path) -> Callable[..., list[Diagnostic]]:
    """Put other words into a file and return what is told, then what is told when the mended lines were taken."""
    before: dict[Path, str] = {}

    def tell(file: str, old: str, new: str) -> tuple[list[Diagnostic], list[Diagnostic]]:
        path = root / file
        text = before.setdefault(path, path.read_text("utf-8"))
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")
        first = read_all(root, DAY, REGISTRY).diagnostics
        lines = path.read_text("utf-8").split("\n")
        for problem in reversed([each for each in first if each.replaces]):
            lines[problem.line - 1 : problem.line - 1 + problem.replaces] = problem.mended_lines
        path.write_text("\n".join(lines), "utf-8")
        return first, read_all(root, DAY, REGISTRY).diagnostics

    yield tell
    for path, text in before.items():
        path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (PRACTICE, "countries: [NO]", "countries: Norway", "countries: [NO]"),
        (PRACTICE, "countries: [NO]", "countries: Norwegen", "countries: [NO]"),
        (PRACTICE, "countries: [NO]", "countries: Norway; Sweden", "countries: [NO, SE]"),
        (PRACTICE, "countries: [NO]", "countries: Norway and Sweden", "countries: [NO, SE]"),
        (PRACTICE, "countries: [NO]", "countries:\n  Norway\n  Sweden", "countries:\n  - NO\n  - SE"),
        (MEETING, "governments: [KR, TL]", "governments: Korea (Republic of), New Zealand", "governments: [KR, NZ]"),
        (MEETING, "governments: [KR, TL]", "governments: Serbia and Montenegro", "governments: [RS, ME]"),
        (PRACTICE, "themes: [awareness]", "themes: Awareness", "themes: [awareness]"),
        (MEETING, "country: KR", "country: [South Korea]", "country: KR"),
        (MEETING, "governments: [KR, TL]", "governments: South Korea, Timor-Leste", "governments: [KR, TL]"),
        (MEETING, "\nsources: [seoul]", "\nsources: Summary of the Sixth Annual Meeting", "sources: [seoul]"),
    ],
)
def test_a_list_that_is_none_is_mended_with_its_names_in_one_round(told: Callable, file: str, old: str, new: str, line: str) -> None:
    first, second = told(file, old, new)
    assert second == []
    assert [each for each in first if line.split("\n")[-1].strip() in each.mended]


@pytest.mark.parametrize("given", ["Wakanda", "Wakanda, Norway", "Awareness and others"])
def test_a_name_that_nobody_knows_is_put_into_no_line(told: Callable, given: str) -> None:
    (found,), _ = told(PRACTICE, "countries: [NO]", f"countries: {given}")
    assert found.replaces == 0 and "put it in brackets" in found.fix and "look it up in data/countries.csv" in found.fix


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ("Yugoslavia", "BA HR ME MK RS SI"),
        ("former Yugoslavia", "BA HR ME MK RS SI"),
        ("the Soviet Union", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
        ("ex-USSR", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
        ("Czechoslovakia", "CZ SK"),
        ("United Arab Republic", "EG SY"),
        ("Federal Republic of Yugoslavia", "ME RS"),
        ("Serbia and Montenegro", "ME RS"),
    ],
)
def test_a_state_that_is_no_more_is_told_with_each_of_its_successors_and_no_line(told: Callable, given: str, codes: str) -> None:
    (found,), _ = told(MEETING, "country: KR", f"country: {given}")
    assert found.replaces == 0 and all(code in found.fix for code in codes.split())
    assert re.findall(r"\b[A-Z]{2}\b", found.fix) == sorted(codes.split(), key=found.fix.index)


@pytest.mark.parametrize(("given", "code"), [("East Germany", "DE"), ("GDR", "DE"), ("Brazzaville", "CG"), ("Zaire", "CD"), ("Ceylon", "LK")])
def test_a_state_that_is_no_more_and_has_one_successor_is_mended(told: Callable, given: str, code: str) -> None:
    (found,), second = told(MEETING, "country: KR", f"country: {given}")
    assert found.mended == f"country: {code}" and second == []


def test_a_name_that_two_states_bear_has_no_line_and_both_codes_at_once(told: Callable) -> None:
    (found,), _ = told(PRACTICE, "countries: [NO]", "countries: Korea")
    assert found.replaces == 0 and "write KP for" in found.fix and "or KR for" in found.fix
