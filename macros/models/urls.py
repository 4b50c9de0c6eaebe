"""Where pages are published. In: a page's path below docs/. Out: its address from the site's root."""

CALENDAR = "/network/calendar.ics"
REVIEW_DESK = "/states/review-desk.csv"
OUTPUTS = ("facilitator", "handout", "slides")
SHORT, LONG = "/m/", "/training/modules/"


def url(page: str) -> str:
    """Return the address of a page from the site's root: `roles/hub.md#what` is `/roles/hub/#what`."""
    path, _, heading = page.removeprefix("/").partition("#")
    path = path.removesuffix(".md")
    folder = "" if path == "index" else path.removesuffix("/index") + "/"
    return f"/{folder}" + (f"#{heading}" if heading else "")


def output(code: str, name: str) -> str:
    """Return the address of what is made from a module: `/training/modules/fp-01/slides/`."""
    return f"{LONG}{code}/{name}/"


def calendar_entry(kind: str, id: str) -> str:
    """Return the address of the calendar file of one event or meeting: `/network/calendar/human-rights-day.ics`."""
    return f"/network/{'calendar' if kind == 'events' else kind}/{id}.ics"


def short(code: str) -> dict[str, str]:
    """Return the permanent addresses of a module and its outputs, `/m/fp-01/`, with what stands there."""
    long = [f"{LONG}{code}/", *(output(code, name) for name in OUTPUTS)]
    return {page.replace(LONG, SHORT): page for page in long}
