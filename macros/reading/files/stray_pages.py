"""Files below docs/ that are no pages, and pages whose path can be no address. In: a path. Out: what is wrong, and where it belongs."""

from pathlib import Path, PurePosixPath

from ..file_names import call_it, is_plain, plain, unkept
from .stray_files import JUNK, kind_of

DOCS = "docs/"
PAGE_LIKE = {"", ".markdown", ".mdown", ".mdx", ".txt", ".text"}


def stray_page(path: Path, name: str) -> tuple[str, str]:
    """Return what is wrong with a file below docs/ that is no page, and where it belongs."""
    base, here = PurePosixPath(name), f"docs/{name}"
    if JUNK.fullmatch(base.name):
        return "is a file of the computer it came from, not of the manual", "remove it"
    if base.suffix.lower() in (".yml", ".yaml"):
        folder = kind_of(path)
        return "is a record, and records stand in data/", f"move it to data/{folder or '<its kind>'}/{base.stem}.yml"
    if base.suffix.lower() in PAGE_LIKE or base.suffix.lower() == ".md":
        return "has not the ending of a page, .md", call_it(path.parents[len(base.parts)], f"{here.removesuffix(base.suffix).removesuffix('.md')}.md")
    if base.suffix.lower() in (".html", ".htm"):
        right = f"docs/{base.with_suffix('.md').as_posix()}"
        return (
            f"is a page as another program saves it, {base.suffix}",
            f"copy its text into a page, {right}; what readers are to open stands in docs/assets/",
        )
    right = f"docs/assets/{plain(base.stem.replace('.', '-'))}{base.suffix.lower()}"
    to = right if is_plain(right) else "docs/assets/"
    return "is not a page", f"move it to {to}{f', and link it as (/{to.removeprefix(DOCS)})' if to == right else ''}; or remove it"


def misplaced_page(root: Path, name: str) -> tuple[str, str] | None:
    """Return what is wrong with the path of a page below docs/; None if it is one that an address can be made of."""
    if "docs/" in (inner := "/" + name):
        return "stands in a folder docs inside docs", f"move it to docs/{inner.rpartition('docs/')[2]}"
    if fault := unkept(f"docs/{name}"):
        return fault
    right = plain(name).replace("_", "-")
    if right == name:
        return None
    good = is_plain(right) and right.endswith(".md")
    return (
        "has a name with signs that no address of the manual has",
        call_it(root, f"docs/{right}") if good else "use small letters, digits and single dashes",
    )
