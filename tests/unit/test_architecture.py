"""Who may import whom: total tables of the rooms, and of the rooms inside four of them. A room without a row fails, and so does a row without a room."""

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
LOOSE = ""
INSIDE = {  # the files loose in a room are what its inner rooms share: each may import them, and they import none of these; but a row says otherwise
    "models": {"texts": set(), "fields": {"texts"}, LOOSE: {"texts", "fields"}},
    "reading": {
        "slips": set(),
        "entries": {"slips"},
        "yaml": {"slips", "entries"},
        "messages": {"entries"},
        "tables": {"slips"},
        "markdown": {"slips", "yaml"},
        "files": {"entries", "yaml", "messages", "tables", "markdown"},
    },
    "rules": {
        "markdown": set(),
        "text": {"markdown"},
        "dates": set(),
        "words": set(),
        "records": {"dates", "words"},
        "network": set(),
        "sources": {"dates"},
        "references": set(),
        "training": set(),
        "changes": set(),
        "files": set(),
        "pages": {"markdown", "text", "dates", "records", "references", "training"},
    },
    "github": {
        "records": set(),
        "forms": {"records"},
        "differences": set(),
        "comments": {"forms"},
        "upkeep": {"forms", "records"},
        "repository": set(),
    },
}
MOST_LOOSE = 5
MOST_IN_A_ROOM = 16  # of those with rooms inside: more than that no stranger takes in
REGISTER = "models"  # but a file for each kind of record, which one opens by the name of the kind
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


def inner_room_of(place: tuple[str, ...]) -> str:
    """Return the room inside a room in which a file stands, or empty text for one that stands loose."""
    return place[1] if len(place) > 2 else LOOSE


def inner_faults(text: str, place: tuple[str, ...], table: dict[str, set[str]]) -> list[str]:
    """Return the rooms beside its own that a file imports and may not."""
    parts = [name.split(".") for name in imported(text, place)]
    beside = {name[2] for name in parts if name[:2] == ["macros", place[0]] and len(name) > 2} & set(table)
    own = inner_room_of(place)
    return sorted(beside - {own} - table.get(own, set()))


def unlisted(places: list[tuple[str, ...]], room: str, table: dict[str, set[str]]) -> set[str]:
    """Return the rooms inside a room that have no row, and the rows that have no room."""
    return ({inner_room_of(place) for place in places if place[0] == room} - {LOOSE}) ^ (set(table) - {LOOSE})


def test_every_room_has_a_row_and_every_row_a_room():
    assert {room_of(path) for path in FILES} == set(MAY_IMPORT)


@pytest.mark.parametrize("room", INSIDE)
def test_every_room_inside_a_room_has_a_row_too(room: str):
    assert unlisted([path.relative_to(MACROS).parts for path in FILES], room, INSIDE[room]) == set()


@pytest.mark.parametrize(
    ("places", "wrong"),
    [
        ([("rules", "pages", "x.py"), ("rules", "new", "x.py")], {"new"}),
        ([("rules", "x.py"), ("build", "new", "x.py")], {"pages"}),
        ([("rules", "pages", "__init__.py"), ("rules", "x.py")], set()),
    ],
)
def test_a_room_inside_a_room_without_a_row_is_seen_and_a_row_without_a_room(places: list[tuple[str, ...]], wrong: set[str]):
    assert unlisted(places, "rules", {"pages": set()}) == wrong


@pytest.mark.parametrize("path", [path for path in FILES if room_of(path) in INSIDE], ids=lambda path: path.relative_to(MACROS).as_posix())
def test_imports_inside_a_room_go_one_way_too(path: Path):
    place = path.relative_to(MACROS).parts
    assert inner_faults(path.read_text("utf-8"), place, INSIDE[place[0]]) == []


@pytest.mark.parametrize(
    ("text", "place", "wrong"),
    [
        ("from ..yaml.reader import read", ("reading", "slips", "x.py"), ["yaml"]),
        ("from .. import files", ("reading", "tables", "x.py"), ["files"]),
        ("from .slips.lines import Slip", ("reading", "x.py"), ["slips"]),
        ("import macros.rules.pages.links", ("rules", "text", "x.py"), ["pages"]),
        ("def later():\n    from ..pages.links import check", ("rules", "records", "x.py"), ["pages"]),
        ("from ..slips.lines import Slip\nfrom ..nearest import fold\nfrom .builder import Builder", ("reading", "yaml", "x.py"), []),
        ("from ...reading.files.folders import below", ("rules", "text", "x.py"), []),
    ],
)
def test_an_import_that_runs_back_up_inside_a_room_is_seen(text: str, place: tuple[str, ...], wrong: list[str]):
    assert inner_faults(text, place, INSIDE[place[0]]) == wrong


@pytest.mark.parametrize("room", INSIDE)
def test_no_room_is_crowded(room: str):
    folders = [path for path in (MACROS / room, *(MACROS / room).iterdir()) if path.is_dir() and path.name != REGISTER]
    assert {path.name: count for path in folders if (count := len(set(path.glob("*.py")))) - 1 > MOST_IN_A_ROOM} == {}


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


@pytest.mark.parametrize("table", [MAY_IMPORT, *INSIDE.values()], ids=["macros", *INSIDE])
def test_no_table_has_a_circle(table: dict[str, set[str]]):
    open_rooms, settled = set(table), set()
    while free := {room for room in open_rooms if table[room] <= settled}:
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
