"""Files that stand where nothing reads them. In: the project's root. Out: a problem for each, with the place where it belongs.

What a file is shows in its fields: a record that has those of a meeting belongs to the meetings, whatever folder it was put into.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from ...models.manual import DATA_KINDS, VOCABULARIES
from ..diagnostics import Diagnostic
from ..file_names import call_it, is_plain, plain, unkept
from ..nearest import misspelt
from ..tables.pasted import pasted_table, table_in
from .folders import below

IGNORED = {"README.md"}
IGNORED_FOLDERS = {"schema", "addresses"}
FOLDERS = {kind.path: kind for kind in DATA_KINDS if kind.shape == "folder"}
FILES = {kind.path for kind in DATA_KINDS if kind.shape != "folder"}
JUNK = re.compile(
    r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|Icon\r?|~\$.*|\.~lock.*|.*~|.*\.(swp|swo|bak|orig|rej|tmp|part|crdownload)|\.gitkeep", re.IGNORECASE
)
HANDED_OUT = {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".svg", ".docx", ".xlsx", ".zip", ".ics", ".gif"}
WRITTEN = {".docx", ".doc", ".odt", ".pdf", ".rtf"}  # in which a record may have been written
HAND_OUT = "move it to docs/assets/, from where pages can show it or hand it out"
FIELD = re.compile(r"^([a-z_]+):(?: |$)", re.MULTILINE)
TABLES = {".csv", ".tsv", ".xls", ".xlsx", ".ods"}
KEPT = {"data", "macros", "overrides", "tests", "assets"}  # folders of the repository of which docs/ could hold one of the same name
OF_CODE = (".github", "macros", "overrides", "requirements")
MOST_READ = 100_000


def stray_records(root: Path) -> Iterator[Diagnostic]:
    """Yield a problem for each file below data/ that is no record, and for each record or page that stands outside data/ and docs/."""
    data = root / "data"
    for below_data, is_file, is_folder, is_link in below(data):
        if is_file and _is_in_order(below_data):
            continue
        path, name = data / below_data, PurePosixPath(below_data)
        if is_link:
            yield _file(root, path, "is a link to another file", "put the file itself here")
        elif is_folder:
            if path.suffix in (".yml", ".csv", ".txt"):
                yield _file(root, path, "is a folder with the name of a file", f"put the file itself here, or call the folder {path.stem}")
        elif not is_file:
            yield _file(root, path, "is not a plain file", "put a plain file here, or remove it")
        elif name.parts[0] not in IGNORED_FOLDERS and name.name not in IGNORED and not _has_place(name):
            yield _file(root, path, *_stray(path, name))
        elif fault := unkept(f"data/{name}") or _list_of_words(name):
            yield _file(root, path, *fault)
    yield from _outside(root)


@lru_cache(maxsize=4096)
def _is_in_order(below_data: str) -> bool:
    """Tell whether a file below data/ has its place, under a name that every computer keeps."""
    name = PurePosixPath(below_data)
    is_placed = name.parts[0] in IGNORED_FOLDERS or name.name in IGNORED or _has_place(name)
    return is_placed and not unkept(f"data/{name}") and not _list_of_words(name)


def _file(root: Path, path: Path, what: str, fix: str) -> Diagnostic:
    return Diagnostic(path.relative_to(root).as_posix(), 1, 1, "file", what, fix)


def _has_place(name: PurePosixPath) -> bool:
    return name.as_posix() in FILES or len(name.parts) == 2 and name.parts[0] in (*FOLDERS, VOCABULARIES) and name.suffix == ".yml"


def _list_of_words(name: PurePosixPath) -> tuple[str, str] | None:
    """Return what is wrong with the name of a list of words, which no model looks at; None if nothing is."""
    if name.parts[0] != VOCABULARIES or is_plain(name.name):
        return None
    return "has a name with signs that not every computer keeps apart", f"write its words into data/{VOCABULARIES}/{plain(name.stem)}.yml"


def _stray(path: Path, name: PurePosixPath) -> tuple[str, str]:
    """Return what is wrong with a file below data/ that no kind takes, and where it belongs."""
    if JUNK.fullmatch(name.name):
        return "is a file of the computer it came from, not of the manual", "remove it"
    if name.suffix.lower() == ".md" and _is_page(path):
        return "is a page, and pages stand in docs/", f"move it to its section: docs/…/{name.name}"
    if name.suffix.lower() in WRITTEN and name.parts[0] in FOLDERS:
        fix = f"if it is meant as a record, write its fields into data/{name.parts[0]}/{plain(name.stem)}.yml; if readers are to get it, {HAND_OUT}"
        return "is no record, which is a text with the ending .yml", fix
    if name.suffix.lower() in HANDED_OUT - TABLES:
        return "is no record, which is a text with the ending .yml", HAND_OUT
    if name.suffix.lower() in TABLES and not any(part in (*FOLDERS, VOCABULARIES) for part in name.parts[:-1]):
        fix = "send it with the form “Add many records”, or renew one of the tables with it: docs/contributing/renew-a-table.md"
        return "is a table that nothing reads", fix
    return _misplaced_record(path, name)


def _misplaced_record(path: Path, name: PurePosixPath) -> tuple[str, str]:
    """Return what keeps a record from being read: its ending, or the folder it stands in."""
    id = re.sub(r"([. ]*\.(ya?ml|txt|csv|md))+[. ]*$", "", name.name, flags=re.IGNORECASE)
    folder = next((part for part in reversed(name.parts[:-1]) if part in (*FOLDERS, VOCABULARIES)), None)
    folder = folder or next(filter(None, (misspelt(part, FOLDERS) for part in name.parts[:-1])), None)
    if folder in FOLDERS and name.suffix.lower() in TABLES and (table := _table(path, folder)):
        return table
    if folder and len(name.parts) == 2 and name.parts[0] == folder:
        return "has not the ending of a record, .yml", call_it(path.parent, f"{id if re.fullmatch('[a-z]{2}', id) else _by_country(path) or id}.yml")
    if whole := next((file for file in FILES if name.name.lower() in (file, file.replace(".yml", ".yaml"))), None):
        return "is not where it is looked for", f"move it to data/{whole}"
    if second := next((file for file in FILES if re.match(rf"{file.partition('.')[0]}[-_. ]", name.name.lower())), None):
        return f"is a second file beside data/{second}, which nothing reads", f"bring what is new in it into data/{second}, and remove this one"
    folder = folder or kind_of(path)
    elsewhere = f"move it to the folder of its kind, with the ending .yml: {', '.join(sorted(FOLDERS))}"
    return "is not in the folder of a kind of record", f"move it to data/{folder}/{id}.yml" if folder else elsewhere


def _table(path: Path, folder: str) -> tuple[str, str] | None:
    """Return what is wrong with a table in the folder of a kind; None for a record with the ending of one."""
    if path.suffix.lower() in {".xls", ".xlsx", ".ods"}:
        found = table_in(folder)
    else:
        found = pasted_table(path.read_text("utf-8", "replace")[:MOST_READ], folder)
    return (found.what, found.fix) if found else None


def _by_country(path: Path) -> str:
    """Return the code of the state that a member is, by which its file is called; empty text if the file says none."""
    found = re.search(r"^iso: *([A-Za-z]{2})\s*$", path.read_text("utf-8", "replace")[:MOST_READ], re.MULTILINE)
    return found[1].lower() if found and path.parent.name == "members" else ""


def kind_of(path: Path) -> str | None:
    """Return the folder of the kind whose fields a file has; None if it has those of none, or of several."""
    try:
        fields = set(FIELD.findall(path.read_text("utf-8", "replace")[:MOST_READ]))
    except OSError:
        return None
    fit = sorted(
        (
            (len(fields & kind.model.model_fields.keys()) - len(fields - kind.model.model_fields.keys()), folder)
            for folder, kind in FOLDERS.items()
            if {name for name, field in kind.model.model_fields.items() if field.is_required()} & fields
        ),
        reverse=True,
    )
    return fit[0][1] if fit and fit[0][0] >= 3 and (len(fit) == 1 or fit[0][0] > fit[1][0]) else None


def _outside(root: Path) -> Iterator[Diagnostic]:
    """Yield a problem for each record or page at the root of the repository, and in a folder there that belongs into data/."""
    here = [path for path in root.iterdir() if path.is_file() and not path.name.startswith(".")]
    for folder in root.iterdir():
        if folder.name not in ("data", "docs") and folder.name.lower() in ("data", "docs") and folder.is_dir():
            right = folder.name.lower()
            yield _file(
                root, folder, "is a folder in capitals, where nothing is read", f"move what is in it to {right}/, with the same folders below"
            )
    for path in sorted([*here, *(file for folder in FOLDERS for file in (root / folder).glob("*.yml")), *_among_code(root)]):
        if path.name in FILES:
            there = (root / "data" / path.name).is_file()
            fix = f"bring what is new in it into data/{path.name}, and remove this one" if there else f"move it to data/{path.name}"
            yield _file(root, path, "is a file of records outside data/, where nothing reads it", fix)
        elif path.suffix.lower() in (".yml", ".yaml") and path.name != "mkdocs.yml" and (folder := kind_of(path)):
            yield _file(root, path, "is a record outside data/, where nothing reads it", f"move it to data/{folder}/{_last(path.stem)}.yml")
        elif path.suffix == ".md" and path.is_file() and _is_page(path):
            yield _file(root, path, "is a page outside docs/, where nothing reads it", f"move it to its section: docs/…/{path.name}")
    for folder in sorted(path.name for path in (root / "docs").glob("[a-z]*") if path.is_dir() and path.name not in KEPT):
        for path in sorted((root / folder).rglob("*.md")):
            name = path.relative_to(root).as_posix()
            yield _file(root, path, "is a page outside docs/, where nothing reads it", f"move it to docs/{name}")


def _among_code(root: Path) -> Iterator[Path]:
    """Yield what may be a record or a page in folders of code, where people put it by a slip."""
    for folder in OF_CODE:
        yield from (root / folder / each.name for each in below(root / folder) if each.name.endswith((".yml", ".md")) and not each.is_folder)


def _last(name: str) -> str:
    """Return the name of a file behind the path that was typed into it, as Windows writes one."""
    return re.split(r"[\\/]", name)[-1]


def _is_page(path: Path) -> bool:
    text = path.read_text("utf-8", "replace")[:MOST_READ]
    return text.startswith("---\n") and {"title", "description"} <= set(FIELD.findall(text))
