"""Every format that a release carries, in one place. In: nothing. Out: `ARTEFACTS`, in the order in which they are told.

A new format is a line here and a file of its own beside this one, with a function that yields jobs.
"""

from . import data, documents, hosting, learning, offline, sbom, text, zim
from .edition import Artefact
from .needs import PANDOC, PANGO, ZIM
from .paper import epub, pdf

ARTEFACTS = (
    Artefact("offline", "a copy that opens by double click", offline.jobs),
    Artefact("zim", "a copy for the Kiwix reader", zim.jobs, (ZIM,)),
    Artefact("pdf", "PDF for paper and for screen readers", pdf.jobs, (PANGO,)),
    Artefact("epub", "EPUB for e-readers", epub.jobs, (PANDOC,)),
    Artefact("word", "chapters and papers for Word", documents.jobs, (PANDOC,)),
    Artefact("packages", "training modules for learning systems", learning.jobs),
    Artefact("data", "every record in one workbook, and as tables", data.jobs),
    Artefact("text", "each page as Markdown, with llms.txt and pages.json", text.jobs, (PANDOC,)),
    Artefact("hosting", "configurations for those who host a copy", hosting.jobs),
    Artefact("sbom", "a bill of materials of the code", sbom.jobs),
)
