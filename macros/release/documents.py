"""What can be changed in Word. In: the edition. Out: each page that is read or taught from as a document, each paper empty and filled in, all papers in one
archive, and the desk of the periodic review to take to the mission.
"""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from ..models.manual import Manual, page_of
from ..queries import papers as query
from .edition import DOWNLOADS, Download, Edition, Job
from .papers import PARTS, papers
from .scorm import module_title
from .word import chapter
from .zips import pack

PRINTED_KINDS = {"chapter", "route", "landing", "module"}
HOME, DESK = "index.md", "states/upr.md"
PLACE = f"{DOWNLOADS}/word"
ALL = "focal-points-manual-papers.zip"
LIST = "post/papers/index.md"


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield one job for the papers, and one for the chapters of each section."""
    if query.papers(edition.manual):
        yield Job("Papers for Word", partial(_papers, edition))
    for section, paths in groupby(_wanted(edition.manual), lambda path: path.partition("/")[0]):
        yield Job(f"Chapters for Word: {section}", partial(_chapters, edition, list(paths)))


def _wanted(manual: Manual) -> list[str]:
    return [path for path, page in sorted(manual.pages.items()) if path == DESK or (page.meta.kind in PRINTED_KINDS and path != HOME)]


def _chapters(edition: Edition, paths: list[str]) -> Iterator[Download]:
    modules = {page_of("modules", code): module_title(edition.manual, code) for code in edition.manual.modules}
    for path in paths:
        content = chapter(edition.manual, edition.page(path), edition.config)
        about = ("modules", modules[path]) if path in modules else ("chapters", edition.manual.pages[path].name)
        yield Download(_file(path), content, *about, "Word", (path,))


def _papers(edition: Edition) -> Iterator[Download]:
    made = {}
    for page in query.papers(edition.manual):
        for id, content in papers(edition.manual, edition.page(page.path), edition.config).items():
            file = _file(page.path, "" if id == "paper" else id)
            made[file.rpartition("/")[2]] = content
            yield Download(file, content, "papers", page.name, f"Word, {PARTS[id]}", (page.path,))
    yield Download(f"{DOWNLOADS}/{ALL}", pack(made, edition.manual.as_of), "papers", "All papers", "Word files in one zip", (LIST,))


def _file(path: str, part: str = "") -> str:
    """Return where the document of a page stands: `downloads/word/roles-hub.docx`."""
    name = path.removesuffix(".md").replace("/", "-")
    return f"{PLACE}/{'-'.join(filter(None, (name, part)))}.docx"
