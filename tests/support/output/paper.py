"""What is printed, whatever the fonts of the machine. In: an open Playwright page. Out: the text of each sheet; the styles of other machines."""

import io
import unicodedata

from playwright.sync_api import Page, Route
from pypdf import PageObject, PdfReader

# What a machine may have instead of the fonts asked for, and what would be like a font that is wider, or whose letters are taller, whichever it has.
FONTS = {
    "its own": "",
    "DejaVu": "*{--sans:'DejaVu Sans';--serif:'DejaVu Serif'}",
    "Noto": "*{--sans:'Noto Sans';--serif:'Noto Serif'}",
    "wider": "*{letter-spacing:.075em!important}",
    "taller": "*{font-size-adjust:.6!important}",
    "both": "*{letter-spacing:.075em!important;font-size-adjust:.6!important}",
}


def with_fonts(page: Page, fonts: str) -> None:
    """Give the styles of slides and sheets the fonts of another machine, before any script measures."""

    def more(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + FONTS[fonts])

    page.route("**/assets/s*.css", more)


def printed(page: Page, **options: object) -> list[PageObject]:
    """Return the sheets that a page prints on: A4, unless the options of `pdf` say otherwise."""
    return list(PdfReader(io.BytesIO(page.pdf(**(options or {"format": "A4"})))).pages)


def text_of(sheet: PageObject) -> str:
    """Return the text of a sheet, letter by letter, where a font has one sign for two of them."""
    return unicodedata.normalize("NFKC", sheet.extract_text())


def letters(text: str) -> str:
    """Return letters and digits alone: what a sheet says, however its font spaces them."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())
