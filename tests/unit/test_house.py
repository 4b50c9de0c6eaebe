"""The house keeps its shape: no HTML in Python, no clock or disk in macros."""

import ast
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from manuals import ROOT

MACROS = ROOT / "macros"
TOP = ("macros", "overrides", "tests", ".github")
FILES = sorted(MACROS.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Return the rooms of `macros` and the top packages that a file imports."""
    depth, found = len(path.relative_to(MACROS).parts), set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= _from(node, path, depth)
    return found


def _from(node: ast.ImportFrom, path: Path, depth: int) -> set[str]:
    if not node.level:
        return {node.module}
    base = list(path.relative_to(MACROS).parts[: depth - node.level])
    parts = ["macros", *base, *((node.module or "").split(".") if node.module else [])]
    return {".".join([*parts, name.name]) for name in node.names}


@pytest.mark.parametrize("path", sorted((MACROS / "components").glob("*.py")), ids=lambda path: path.name)
def test_a_macro_reads_neither_clock_nor_disk(path: Path):
    assert not imports(path) & {"datetime", "time", "os", "pathlib", "subprocess", "random"}
    assert "open(" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_no_html_in_python(path: Path):
    texts = [node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    made = [text for text in texts if ".*?" not in text]  # a pattern that looks for a tag makes none
    assert not [text for text in made if re.search(r"<(div|p|a|span|table|td|th|ul|li|section|h[1-6])[ >]", text)]


def test_templates_share_no_name_with_the_theme_and_end_as_they_should():
    import material

    theme = {path.name for path in (Path(material.__file__).parent / "templates").rglob("*.html")}
    ours = [path for path in (ROOT / "overrides/components").rglob("*") if path.is_file()]
    assert ours
    for path in ours:
        assert path.suffix in (".html", ".md")
        assert path.name not in theme, f"{path.name} is also a template of the theme"


def test_every_macro_has_a_template_or_is_a_number_and_says_what_it_is():
    import inspect

    from macros.components import REGISTRY

    for name, function in REGISTRY.items():
        assert re.match(r"(Block|Inline): .+\.$", inspect.getdoc(function), re.DOTALL), name


def test_no_registry_host_and_no_machine_path_is_named():
    hosts = re.compile("py" + r"pi\.org|python" + r"hosted|npm" + r"js|deb\.deb" + "ian|/ro" + "ot/")
    for path in [*ROOT.glob("*.*"), *(ROOT / "requirements").iterdir(), *(ROOT / "docs/contributing").rglob("*.md"), *FILES]:
        if path.is_file():
            assert not hosts.search(path.read_text("utf-8", "replace")), path


def test_every_text_of_the_code_that_calls_the_manual_unofficial_follows_the_setting():
    words = re.compile(r"official publication|calls the manual unofficial|once it adopts the manual")
    files = [path for name in ("overrides", "macros") for path in (ROOT / name).rglob("*.*") if path.suffix in (".md", ".txt", ".html", ".py")]
    say = {path.relative_to(ROOT).as_posix(): text for path in files if words.search(text := path.read_text("utf-8"))}
    assert say and not [name for name, text in say.items() if "config.extra.notice" not in text]


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config):
    places = {folder for path in (ROOT / "tests").rglob("test_*.py") for folder in path.relative_to(ROOT).parts[:-1]}
    assert "build" in places
    assert [(place, sign) for place in sorted(places) for sign in pytestconfig.getini("norecursedirs") if fnmatch(place, sign)] == []


def test_a_file_that_the_decisions_name_is_there():
    decisions = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("### Decisions")[2]
    named = set(re.findall(r"`([\w./-]+\.(?:py|sh|js|html|txt|yml|md))`", decisions))
    there = [f"/{path.relative_to(ROOT).as_posix()}" for top in TOP for path in (ROOT / top).rglob("*") if path.is_file()]
    assert (
        len(named) > 20 and {name for name in named if not name.startswith("data/") and not any(path.endswith(f"/{name}") for path in there)} == set()
    )


def test_no_model_takes_the_place_of_a_rule_that_it_inherits():
    from macros.models.fields import Record
    from macros.models.manual import Manual

    assert Manual
    models = [Record]
    for model in models:
        models += model.__subclasses__()
    taken = [
        (model.__name__, rule)
        for model in models
        for base in model.__mro__[1:-1]
        if issubclass(base, Record)
        for rule in _rules(base) & {*vars(model)}
    ]
    assert len(models) > 50 and taken == []


def _rules(model: type) -> set[str]:
    found = model.__pydantic_decorators__
    return {*found.model_validators, *found.field_validators}


def test_the_manual_is_short_in_a_log():
    import datetime as dt

    from macros.models.manual import Manual

    assert repr(Manual(dt.date(2026, 11, 21))) == "<Manual of 2026-11-21, 0 pages>"
