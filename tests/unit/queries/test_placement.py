"""The table of places for the post: a point stands in it from its first answer on."""

from pathlib import Path

from manuals import DAY, SMALL, copy_of

from macros.components import REGISTRY
from macros.components.register import placement_table
from macros.loader import load

WORDS, OPTIONS = "data/vocabularies/placement-criteria.yml", "data/placement-options.yml"


def put(root: Path, name: str, old: str, new: str) -> None:
    """Change a file of the manual."""
    text = (root / name).read_text("utf-8")
    (root / name).write_text(text.replace(old, new, 1), "utf-8")


def test_a_new_point_has_a_row_once_one_place_has_an_answer(tmp_path: Path):
    root = copy_of(SMALL, tmp_path, code=False)
    put(root, WORDS, "gives:", 'budget: {label: Budget, description: "What money and staff this place can count on."}\ngives:')
    assert "Budget" not in placement_table(load(root, DAY, REGISTRY))
    put(root, OPTIONS, "    gives:", "    budget: {text: A small one., editors: true}\n    gives:")
    assert "Budget" in (table := placement_table(load(root, DAY, REGISTRY))) and "A small one." in table
