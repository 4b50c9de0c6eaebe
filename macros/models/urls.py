"""Where everything is published. In: a page's path or a record's kind and id. Out: its address from the site's root."""

PAGES = {
    "members": "network/members/{}.md",
    "meetings": "network/meetings/{}.md",
    "practices": "practices/cases/{}.md",
    "tools": "tools/compendium/{}.md",
    "instruments": "tools/instruments/{}.md",
    "countries": "tools/worksheets/{}.md",
    "modules": "training/modules/{}.md",
}
ANCHORS = {
    "sources": "reference/sources.md#{}",
    "recommendations": "reference/recommendations.md#{}",
    "terms": "reference/glossary.md#{}",
    "documents": "reference/un-documents.md#{}",
    "events": "network/calendar.md#{}",
    "courses": "training/elsewhere.md#{}",
    "challenges": "roles/challenges.md#{}",
    "placements": "placement/compare.md#{}",
    "benchmarks": "network/programme-of-work.md#{}",
    "leads": "network/members/index.md#{}",
    "counts": "network/growth.md#{}",
    "risk_factors": "tools/un-framework.md#{}",
    "publications": "reference/publications.md#{}",
    "programmes": "training/programmes.md#{}",
    "changes": "reference/what-changed.md#{}",
}
CALENDAR = "/network/calendar.ics"
OUTPUTS = ("facilitator", "handout", "slides")
SHORT, LONG = "/m/", "/training/modules/"
GENERATED = {kind: form for kind, form in PAGES.items() if kind != "modules"}


def page_of(kind: str, id: str) -> str:
    """Return the page, with heading if any, on which a record stands: `reference/sources.md#seoul`."""
    return (PAGES | ANCHORS)[kind].format(id.lower())


def url(page: str) -> str:
    """Return the address of a page from the site's root: `roles/hub.md#what` is `/roles/hub/#what`."""
    path, _, heading = page.removeprefix("/").partition("#")
    path = path.removesuffix(".md")
    folder = "" if path == "index" else path.removesuffix("/index") + "/"
    return f"/{folder}" + (f"#{heading}" if heading else "")


def href(kind: str, id: str) -> str:
    """Return the address of a record from the site's root."""
    return url(page_of(kind, id))


def output(code: str, name: str) -> str:
    """Return the address of what is made from a module: `/training/modules/fp-01/slides/`."""
    return f"{href('modules', code)}{name}/"


def short(code: str) -> dict[str, str]:
    """Return the permanent addresses of a module and its outputs, `/m/fp-01/`, with what stands there."""
    long = [href("modules", code), *(output(code, name) for name in OUTPUTS)]
    return {page.replace(LONG, SHORT): page for page in long}
