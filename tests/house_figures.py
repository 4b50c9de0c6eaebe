"""Print the figures of the house: `python tests/house_figures.py`. Modules, lines, loose files, functions, files to touch for usual changes."""

import ast
import re
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MACROS = ROOT / "macros"
RECIPE = re.compile(r"^### (A new [^\n,]+)\n(.*?)(?=^### |^## |\Z)", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"(?:Make|[Ii]n) `([^`\s]+/[^`\s]+\.\w+)`")


def functions(path: Path) -> list[tuple[int, str]]:
    """Return length in lines and name of each function of a file, docstring and all."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [(node.end_lineno - node.lineno + 1, f"{path.relative_to(ROOT)}:{node.name}") for node in nodes]


def figures() -> list[str]:
    """Return the figures, a line each."""
    files = sorted(MACROS.rglob("*.py"))
    modules = [path for path in files if path.name != "__init__.py"]
    found = sorted(length for path in files for length in functions(path))
    lengths = [length for length, _ in found]
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in files)
    recipes = RECIPE.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    return [
        f"modules: {len(modules)}, lines: {lines}, files loose at the top: {len(list(MACROS.glob('*.py')))}",
        f"functions: {len(found)}, median {statistics.median(lengths):g}, 90 % {lengths[int(len(lengths) * 0.9)]}, longest {found[-1][0]} ({found[-1][1]})",
        *(f"files for {title[0].lower()}{title[1:]}: {len(dict.fromkeys(FILE.findall(text)))}" for title, text in recipes),
    ]


if __name__ == "__main__":
    print("\n".join(figures()))
