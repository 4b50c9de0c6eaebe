"""A command that runs without a start leaves what one leaves that is started; where the code is another, it is started."""

import ast
from pathlib import Path

import pytest
from manuals import ROOT, change, run, start, with_code
from support.commands import warm

ASKED = warm.SETTINGS


@pytest.mark.slow
@pytest.mark.parametrize("given", ["", "data/members/no.yml\n"])
def test_a_command_ends_as_one_that_is_started(small: Path, given: str) -> None:
    change(small, "data/members/no.yml", "confidence: named", "confidence: nmaed")
    words = ("github", "labels") if given else ("check", "--annotations")
    one, other = (do(small, *words, given=given) for do in (run, start))
    assert (one.returncode, one.stdout, one.stderr) == (other.returncode, other.stdout, other.stderr)
    assert one.returncode == (0 if given else 1) and (one.stdout if given else "did you mean named?" in one.stderr)


def test_another_python_or_other_code_is_started(small: Path) -> None:
    assert warm.can_run(with_code(small), ASKED) and not warm.can_run(small, ASKED | {"PYTHONHASHSEED": "7"})
    template = small / "overrides/components/member/table.html"
    text = template.read_text("utf-8")
    template.write_text(text, "utf-8")  # at another time
    assert warm.can_run(small, ASKED)
    template.write_text(f"{text} ", "utf-8")
    assert not warm.can_run(small, ASKED)
    template.write_text(text, "utf-8")
    (small / "macros/new.py").write_text("", "utf-8")
    assert not warm.can_run(small, ASKED)


def test_what_a_module_does_not_import_is_unknown_to_it_however_it_runs() -> None:
    """Without a start, modules that nobody imported are in memory too; a name that comes by `from` does not find them by chance."""
    files = sorted((ROOT / "macros").rglob("*.py"))
    imported = [
        (file, name.name)
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Import)
        for name in node.names
    ]
    assert len(files) > 200 and [(file, name) for file, name in imported if name.partition(".")[0] == "macros"] == []
