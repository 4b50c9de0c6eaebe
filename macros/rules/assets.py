"""Rules for the files of docs/assets/: what may be published, how large it may be, how it is called, and that pages find it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from ..models.manual import PageFile
from ..reading.asset_files import ASSETS, ATTACHMENTS, PICTURES
from ..reading.diagnostics import Diagnostic
from ..reading.file_names import call_it, is_plain, plain, unkept
from ..reading.fixes import replaced_once
from ..reading.folders import below
from ..reading.markdown_reader import text_lines
from ..reading.nearest import advice

CODE = {".css", ".js", ".txt", ".webmanifest"}
MOST_PICTURE, MOST_ATTACHMENT = 1_000_000, 10_000_000
ADDRESS = re.compile(r"\]\(\s*<?(/assets/[^)\s>#?]+)")
SPACED = re.compile(r"/assets/[^)>#?\"']* [^)>#?\"']*\.\w{2,5}(?=[)>#])")
PHOTOS = {".heic", ".heif", ".tif", ".tiff", ".bmp", ".gif", ".avif", ".raw"}
PAPERS = {".pptx", ".ppt", ".doc", ".odt", ".odp", ".pages", ".key", ".rtf", ".pub", ".docm"}
ACTIVE = re.compile(r"<\s*(script|foreignObject|iframe|object|embed|style)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
ACTS = {"script", "foreignobject", "iframe", "object", "embed", "style", "handler", "listener"}
SAFE_LINK = re.compile(r"#|data:image/(?:png|jpeg|webp);base64,")
LOADS = re.compile(r"url\(\s*[\"']?(?!\s*#)|javascript:|@import", re.IGNORECASE)
BEGINS = {
    **dict.fromkeys((".docx", ".xlsx", ".zip"), re.compile(rb"PK")),
    **dict.fromkeys((".jpg", ".jpeg"), re.compile(rb"\xff\xd8\xff")),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".ico": re.compile(rb"\x00\x00\x01\x00"),
    ".pdf": re.compile(rb"%PDF-"),
}


def check_assets(root: Path, assets: dict[str, int]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files themselves."""
    for entry in below(root / ASSETS):
        name = f"{ASSETS}/{entry.name}"
        if entry.is_link:
            yield Diagnostic(name, 1, 1, "file", "is a link to another file", "put the file itself here")
        elif not entry.is_folder and not entry.is_file:
            yield Diagnostic(name, 1, 1, "file", "is not a file that can be read", "remove it")
    for address, size in assets.items():
        yield from _file(root, f"docs{address}", size)


def _file(root: Path, name: str, size: int) -> Iterator[Diagnostic]:
    path = Path(name)
    if path.suffix.lower() not in CODE | PICTURES | ATTACHMENTS:
        yield Diagnostic(
            name, 1, 1, "file", "is not a kind of file that the manual publishes", f"save it as {_kinds(path.suffix.lower())}; or remove it"
        )
    if not is_plain(name):
        right = plain(path.with_suffix("").as_posix()) + path.suffix.lower()
        fix = "use small letters, digits and single dashes" + (f": {call_it(root, right)}" if is_plain(right) else "")
        yield Diagnostic(name, 1, 1, "file", "has a name that not every computer keeps", fix)
    elif fault := unkept(name):
        yield Diagnostic(name, 1, 1, "file", *fault)
    most = MOST_PICTURE if path.suffix in PICTURES else MOST_ATTACHMENT
    if size > most:
        yield Diagnostic(name, 1, 1, "file", f"has {size:,} bytes; at most {most:,} are published", "save it smaller, for slow lines")
    if path.stem.lower().endswith(path.suffix.lower()):
        yield Diagnostic(name, 1, 1, "file", f"has the ending {path.suffix} twice", call_it(root, path.with_suffix("").as_posix()))
    if path.suffix == ".svg" and size <= most and (found := _drawing((root / name).read_bytes())):
        yield Diagnostic(name, 1, 1, "file", found, "save it as plain SVG, or as PNG")
    if path.suffix in BEGINS and size <= most and not BEGINS[path.suffix].match((root / name).read_bytes()[:16]):
        what, kind = f"is called {path.suffix} and is none", path.suffix[1:].upper()
        yield Diagnostic(name, 1, 1, "file", what, f"save it anew as {kind}, or give it the ending of what it is")


def _kinds(suffix: str) -> str:
    """Return as what a file can be saved that has another ending."""
    if suffix in PHOTOS or suffix in PAPERS:
        return "JPEG or PNG" if suffix in PHOTOS else "PDF"
    return f"one of: {', '.join(sorted(kind[1:] for kind in PICTURES | ATTACHMENTS))}"


def _drawing(content: bytes) -> str:
    """Return what is wrong with a drawing that runs something, loads it from elsewhere, or cannot be read; empty text for one that only draws."""
    if match := ACTIVE.search(content.decode("utf-8", "replace")):
        return f"is a drawing that can act ({match[0].strip()})"
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError):
        return "is no drawing that a browser can read"
    found = next(_acting(root), "" if _local(root.tag) == "svg" else f"<{_local(root.tag)}")
    return f"is a drawing that can act ({found})" if found else ""


def _acting(root: ElementTree.Element) -> Iterator[str]:
    """Yield each element and attribute of a drawing that does more than draw."""
    for element in root.iter():
        if (tag := _local(element.tag)).lower() in ACTS:
            yield f"<{tag}"
        for name, value in element.attrib.items():
            if _local(name).lower().startswith("on") or _local(name) == "href" and not SAFE_LINK.match(value) or LOADS.search(value):
                yield f"{_local(name)}={value[:40]}"


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def check_asset_links(pages: Iterable[PageFile], assets: dict[str, int]) -> Iterator[Diagnostic]:
    """Yield a problem for each picture or attachment of a page that is not there."""
    for page in pages:
        if "/assets/" in page.body:
            yield from _links(page, assets)


def _spaced(page: PageFile, number: int, line: str, named: re.Match) -> Diagnostic:
    """Return what is wrong with a link to a file whose name holds spaces, which cut an address."""
    path = Path(named[0])
    right = f"/assets/{plain(path.stem)}{path.suffix.lower()}"
    fix = f"call the file docs{right}, and write {right}"
    mend = replaced_once(line, named[0], right)
    return Diagnostic(f"docs/{page.path}", number, named.start() + 1, "file", f"holds a space, which cuts the address: {named[0]}", fix, *mend)


def _links(page: PageFile, assets: dict[str, int]) -> Iterator[Diagnostic]:
    for number, line in enumerate(text_lines(page.body), page.body_line):
        for match in ADDRESS.finditer(line):
            if spaced := SPACED.match(line, match.start(1)):
                yield _spaced(page, number, line, spaced)
            elif match[1] not in assets:
                found = advice(
                    match[1],
                    dict.fromkeys(_of_kind(match[1], assets), ()),
                    otherwise="put the file there, or write the name of one that is in docs/assets/",
                )
                mend = replaced_once(line, match[1], found.instead) if found.instead else ()
                yield Diagnostic(f"docs/{page.path}", number, match.start(1) + 1, "file", f"there is no docs{match[1]}", found.fix, *mend)


def _of_kind(address: str, assets: Iterable[str]) -> list[str]:
    """Return the files of the kind that an address asks for: another kind is not what was meant."""
    return [other for other in assets if other.rpartition(".")[2].lower() == address.rpartition(".")[2].lower()]
