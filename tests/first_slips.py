"""Slips of the first edits of an office: what one writes who follows a task page for the first time. The form is that of `slips.py`, and so is the manual."""

from desk_slips import TEXT
from slips import HUB, MODULE, PRACTICE, SETTINGS, Slip

S = Slip
CITED = '{{ cite("brief", "Core roles") }}'
NAV = "- The hub: roles/hub.md"


def page(name: str, wrong: str, says: str, meant: str | None = None, act: tuple[str, ...] = (), at: str = "") -> Slip:
    """Return a slip of a page that stands before a paragraph of it."""
    return Slip(name, HUB, TEXT, wrong, says, at, act, meant)


CALLS = [
    page("a place behind the parenthesis", f'{CITED[:15]}), "Core roles" }}}} Members named', "behind the parenthesis", f"{CITED} Members named"),
    page("a place without quotes", '{{ cite("brief", Core roles) }} Members named', "a word without quotes", f"{CITED} Members named"),
    page("a first quote that is not closed", '{{ cite("brief, "Core roles") }} Members named', "no second one", f"{CITED} Members named"),
    page("a last quote that is not closed", '{{ cite("brief", "Core roles) }} Members named', "no second one", f"{CITED} Members named"),
    page("another name for cite", '{{ source("brief", "Core roles") }} Members named', "write cite", f"{CITED} Members named"),
    S("a copied module with the old code in a call", MODULE, 'module_plan("fp-99")', 'module_plan("fp-98")', "if this module is meant, write fp-99"),
]
FIELDS = [
    S("years with two digits", PRACTICE, 'year: "2015"\n', "year: 2015-18\n", "write 2015-2018", meant="year: 2015-2018\n"),
    S(
        "a review with a slip in its year",
        HUB,
        "reviewed: 2026-01-31",
        "reviewed: 2028-01-31",
        "or correct reviewed",
        act=("2028", "2026"),
        at="review_by",
    ),
    S(
        "a field of two words",
        HUB,
        "kind: chapter\n",
        "kind: chapter\nlast updated: May 2026\n",
        "is not a field of this record",
        act=("last updated: May 2026\n", ""),
        at="last updated",
    ),
    S(
        "a copied module with the old code in a passage",
        MODULE,
        "passage: training/modules/fp-99.md#exercise",
        "passage: training/modules/fp-98.md#exercise",
        "if this page is meant, write training/modules/fp-99.md#exercise",
    ),
    S(
        "the site's address without https",
        SETTINGS,
        "site_url: https://example.org/focal-points-manual/",
        "site_url: manual.example.org",
        "write https://manual.example.org/",
        meant="site_url: https://manual.example.org/",
    ),
]
FIRST = {"first calls": CALLS, "first fields": FIELDS}
