"""Who may import whom: a total table. A room without a row fails, and so does a row without a room."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from manuals import ROOT

MACROS = ROOT / "macros"
ADAPTERS = {"main", "hooks"}
MAY_IMPORT = {
    "models": set(),
    "reading": {"models"},
    "queries": {"models"},
    "rendering": {"models", "reading", "queries"},
    "components": {"models", "reading", "queries", "rendering"},
    "rules": {"models", "reading", "queries", "rendering", "addresses"},
    "addresses": {"models", "reading", "rendering"},
    "loader": {"models", "reading", "rendering", "rules", "addresses"},
    "build": {"models", "reading", "queries", "rendering", "addresses"},
    "release": {"models", "reading", "queries", "rendering", "build"},
    "github": {"models", "reading", "queries", "rendering", "addresses", "build"},
    "commands": {"models", "reading", "queries", "rendering", "components", "rules", "addresses", "loader", "build", "release", "github"},
    "main": {"models", "reading", "rendering", "components", "rules", "loader", "build", "github"},
    "hooks": {"models", "reading", "rendering", "build"},
    "__main__": {"commands"},
    "__init__": set(),
}
MOST_LOOSE = 5
FILES = sorted(MACROS.rglob("*.py"))


def room_of(path: Path, macros: Path = MACROS) -> str:
    """Return the folder of `macros` in which a file stands, or the file's own name."""
    return path.relative_to(macros).with_suffix("").parts[0]


def imported(text: str, place: tuple[str, ...]) -> set[str]:
    """Return the modules that a text imports, whole; `place` are the parts of its own path below macros/."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ["macros", *place[: len(place) - node.level]] if node.level else []
            found.add(".".join([*base, *([node.module] if node.module else [])]))
            if not node.module:
                found |= {".".join([*base, name.name]) for name in node.names}
    return found


def rooms_of(names: set[str]) -> set[str]:
    """Return the rooms of ours among the names of modules."""
    return {name.split(".")[1] for name in names if name.startswith("macros.")}


def faults(text: str, place: tuple[str, ...], table: dict[str, set[str]]) -> list[str]:
    """Return what a file imports and may not."""
    room = place[0].removesuffix(".py")
    names = imported(text, place)
    wrong = sorted(rooms_of(names) - {room} - table[room])
    return wrong + [name for name in names if name.split(".")[0] in ("mkdocs", "material") and room not in ADAPTERS]


def test_every_room_has_a_row_and_every_row_a_room():
    assert {room_of(path) for path in FILES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_imports_go_one_way_and_only_the_adapters_import_mkdocs(path: Path):
    assert faults(path.read_text("utf-8"), path.relative_to(MACROS).parts, MAY_IMPORT) == []


@pytest.mark.parametrize(
    ("text", "place", "wrong"),
    [
        ("from ..build import links", ("models", "x.py"), ["build"]),
        ("from .. import loader", ("reading", "x.py"), ["loader"]),
        ("from ...commands.common.group import main", ("build", "files", "x.py"), ["commands"]),
        ("import macros.rules.pages", ("components", "x.py"), ["rules"]),
        ("def later():\n    from mkdocs.config import Config", ("build", "x.py"), ["mkdocs.config"]),
        ("from ..models import fields", ("reading", "x.py"), []),
    ],
)
def test_an_import_that_runs_back_up_is_seen(text: str, place: tuple[str, ...], wrong: list[str]):
    assert faults(text, place, MAY_IMPORT) == wrong


def test_the_table_has_no_circle():
    open_rooms, settled = set(MAY_IMPORT), set()
    while free := {room for room in open_rooms if MAY_IMPORT[room] <= settled}:
        settled |= free
        open_rooms -= free
    assert open_rooms == set()


def needs(modules: dict[str, str]) -> dict[str, set[str]]:
    """Return which modules each module imports, by their names without `__init__` and their text."""
    found: dict[str, set[str]] = {name: set() for name in modules}
    for name, text in modules.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom) and node.level:
                place = name.removesuffix(".__init__").split(".") if name.endswith("__init__") else name.split(".")[:-1]
                base = [*place[: len(place) - node.level + 1], *(node.module.split(".") if node.module else [])]
                for each in node.names:
                    ways = (".".join([*base, each.name]), ".".join(base), ".".join([*base, "__init__"]))
                    found[name] |= {next((way for way in ways if way in modules), name)} - {name}
    return found


def test_no_two_modules_need_one_another_not_even_inside_a_function_or_for_a_type():
    modules = {".".join(path.relative_to(MACROS.parent).with_suffix("").parts): path.read_text("utf-8") for path in FILES}
    TopologicalSorter(needs(modules)).prepare()


@pytest.mark.parametrize("back", ["def f():\n    from . import X", "if TYPE_CHECKING:\n    from . import X"])
def test_a_circle_through_a_function_or_a_type_is_seen(back: str):
    with pytest.raises(CycleError):
        TopologicalSorter(needs({"a.__init__": "from . import b\nX = 1", "a.b": back})).prepare()


def test_few_files_stand_loose():
    assert len(list(MACROS.glob("*.py"))) <= MOST_LOOSE
