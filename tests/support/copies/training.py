"""A small manual with a training module, for the tests of training."""

import shutil
from pathlib import Path

from manuals import add_to_navigation

MODULES = Path(__file__).parents[2] / "small_training"


def add_module(root: Path, code: str = "fp-01") -> Path:
    """Put a module into the manual at `root`; return its file."""
    target = root / "docs/training/modules" / f"{code}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(MODULES / "fp-01.md", target)
    text = target.read_text("utf-8").replace("fp-01", code)
    if code != "fp-01":  # no two pages share a name
        text = text.replace("title: ", f"title: {code.upper()} ", 1).replace('description: "', f'description: "{code.upper()}. ', 1)
    target.write_text(text, "utf-8")
    page = target.relative_to(root).as_posix()
    if page.removeprefix("docs/") not in (root / "mkdocs.yml").read_text("utf-8"):
        add_to_navigation(root, page)
    catalogue = root / "docs/training/index.md"
    if "module_catalogue" not in catalogue.read_text("utf-8"):
        catalogue.write_text(catalogue.read_text("utf-8") + "\n{{ module_catalogue() }}\n", "utf-8")
    return target


def ledger(root: Path, *lines: str) -> None:
    """Write the ledger of published addresses."""
    path = root / "data/addresses/published.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Published\n" + "".join(f"{line}\n" for line in lines), "utf-8")


def moved(root: Path, *lines: str) -> None:
    """Write the moves."""
    path = root / "data/addresses/moved.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
