"""Compiled templates are kept: the second build compiles none, and nothing that has changed is ever taken from the first."""

import sys
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest
from benchmarks.timing import KEEPS_COMPILED
from manuals import change, run

from macros import compiled
from macros.models.manual import Manual
from macros.templates import _bound


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled from now on."""
    names, compile_ = [], jinja2.Environment.compile

    def spy(environment: jinja2.Environment, source: str, name: str | None = None, *rest: object, **more: object) -> object:
        names.append(name)
        return compile_(environment, source, name, *rest, **more)

    monkeypatch.setattr(jinja2.Environment, "compile", spy)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return names


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of code that the kept templates belong to."""
    (folder := tmp_path / "macros").mkdir()
    monkeypatch.setattr(compiled, "MACROS", folder)
    (file := folder / "filters.py").write_text("LABEL = 1\n")
    return file


def text(folder: Path, source: str, filters: dict[str, object] | None = None) -> str:
    """Return what a new environment with the cache of a folder makes of a template."""
    environment = jinja2.Environment(loader=jinja2.DictLoader({"page": source}), bytecode_cache=compiled.bytecode_cache("pages", folder))
    environment.filters |= filters or {}
    return environment.get_template("page").render(word="hub")


def test_a_template_is_compiled_once_and_again_when_it_changes(compilations: list[str], code: Path, tmp_path: Path):
    assert [text(tmp_path, "A {{ word }}") for _ in range(3)] == ["A hub"] * 3
    assert compilations == ["page"]
    assert text(tmp_path, "The {{ word }}") == "The hub"
    assert compilations == ["page"] * 2


def test_other_code_compiles_anew_and_leaves_nothing_of_the_old(compilations: list[str], code: Path, tmp_path: Path):
    assert text(tmp_path, "{{ 'a'|sign }}", {"sign": str.lower}) == "a"
    code.write_text("LABEL = 20\n")
    assert text(tmp_path, "{{ 'a'|sign }}", {"sign": str.upper}) == "A", "a filter of a constant is worked out while compiling"
    assert compilations == ["page"] * 2
    assert len([*tmp_path.glob("*.jinja")]) == 1


def test_one_environment_leaves_the_templates_of_another_alone(compilations: list[str], code: Path, tmp_path: Path):
    text(tmp_path, "A")
    compiled.bytecode_cache("theme", tmp_path)
    text(tmp_path, "A")
    assert compilations == ["page"]


def test_what_is_damaged_is_compiled_anew(compilations: list[str], code: Path, tmp_path: Path):
    text(tmp_path, "A {{ word }}")
    for damage in (b"", b"not compiled", (file := next(tmp_path.glob("*.jinja"))).read_bytes()[:-20]):
        file.write_bytes(damage)
        assert text(tmp_path, "A {{ word }}") == "A hub"
    assert compilations == ["page"] * 4


def test_nothing_is_kept_where_nothing_can_or_may_be_written(compilations: list[str], code: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").write_text("")
    assert compiled.bytecode_cache("pages", tmp_path / "file/below") is None
    monkeypatch.setattr(compiled.os, "access", lambda path, mode: False)
    assert compiled.bytecode_cache("pages", tmp_path) is None
    monkeypatch.undo()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled.bytecode_cache("pages", tmp_path) is None


def test_what_a_template_looks_up_is_looked_up_each_time(compilations: list[str], code: Path, tmp_path: Path, manual: Manual):
    renamed = replace(manual, countries=manual.countries | {"NO": manual.countries["NO"].model_copy(update={"name": "Norge"})})
    said = []
    for one in (manual, renamed):
        loader = jinja2.DictLoader({"page": "{{ 'NO'|country }} {{ 'chapter'|label('page-kinds') }} {{ ('dk'|record('members')).iso }}"})
        environment = _bound(one).overlay(loader=loader, bytecode_cache=compiled.bytecode_cache("pages", tmp_path))
        said.append(environment.get_template("page").render())
    assert said == ["Norway Chapter DK", "Norge Chapter DK"]
    assert compilations == ["page"]


def test_a_second_build_gives_the_same_bytes_from_what_the_first_compiled(small: Path):
    assert run(small, "build", "--out", str(small / "first"), **KEEPS_COMPILED).returncode == 0
    kept = {path.name.partition("-")[0] for path in small.glob("macros/__pycache__/*.jinja")}
    assert kept == {"components", "theme"}
    assert run(small, "build", "--out", str(small / "second"), **KEEPS_COMPILED).returncode == 0
    first, second = ({path.relative_to(small / name): path.read_bytes() for path in (small / name).rglob("*") if path.is_file()} for name in ("first", "second"))
    assert len(first) > 20 and first == second


def test_a_changed_template_and_a_changed_record_show_in_the_next_build(small: Path):
    assert run(small, "build", "--out", str(small / "out"), **KEEPS_COMPILED).returncode == 0
    change(small, "data/members/no.yml", "told a test", "told a second test")
    change(small, "overrides/partials/footer.html", "<footer", '<footer data-second="yes"')
    assert run(small, "build", "--out", str(small / "out"), **KEEPS_COMPILED).returncode == 0
    page = (small / "out/network/members/no/index.html").read_text("utf-8")
    assert "second test" in page.replace("Told", "told") and 'data-second="yes"' in page
