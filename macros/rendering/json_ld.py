"""What a page is, in the words of schema.org, for machines that list and link. In: the manual and a page's frame. Out: plain data.

A page is a WebPage; a module is a Course, a meeting an Event, the data downloads a Dataset. Nothing is said that the page does not say.
"""

from ..models.manual import KINDS, Manual
from ..models.meetings import Meeting
from ..models.site_config import SiteConfig
from ..models.training_modules import Module, is_module
from ..models.urls import url

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MEETINGS = KINDS["meetings"].page.partition("{")[0]
SCHEDULED = "EventScheduled"
EVENT_STATUS = {"postponed": "EventPostponed", "cancelled": "EventCancelled"}
HOME, DOWNLOADS = "index.md", "reference/downloads.md"


def structured(manual: Manual, path: str, title: str, summary: str, reviewed: str, site: SiteConfig) -> dict:
    """Return the description of the page at `path` below docs/."""
    address = site.absolute(url(path))
    common = {"@context": "https://schema.org", "description": summary, "url": address, "license": LICENCE}
    maker = {"@type": "Organization", "name": site.name, "url": site.address}
    if path == HOME:
        return common | {"@type": "WebSite", "@id": site.address, "name": site.name, "inLanguage": "en"}
    common |= {"name": title, "isPartOf": {"@id": site.address}}
    if path == DOWNLOADS:
        return common | {"@type": "Dataset", "creator": maker, "dateModified": reviewed, "isAccessibleForFree": True}
    if is_module(path):
        return common | {"@type": "Course", "courseCode": _id(path).upper(), "provider": maker} | _course(manual, manual.modules[_id(path)])
    if path.startswith(MEETINGS) and _id(path) in manual.meetings:
        about = {name: common[name] for name in ("@context", "name", "description")}
        return about | _event(manual, manual.meetings[_id(path)]) | {"mainEntityOfPage": address}
    return common | {"@type": "WebPage", "lastReviewed": reviewed}


def _id(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _course(manual: Manual, module: Module) -> dict:
    labels = manual.vocabularies
    return {
        "timeRequired": f"PT{module.minutes}M",
        "educationalLevel": labels["module-levels"][module.level].label,
        "audience": [{"@type": "Audience", "audienceType": labels["audiences"][word].label} for word in module.audiences],
        "teaches": [objective.text for objective in module.objectives],
    }


def _event(manual: Manual, meeting: Meeting) -> dict:
    country = manual.countries[meeting.country].name if meeting.country else None
    place = {"addressLocality": meeting.city, "addressCountry": country}
    hosts = [manual.countries[code].name for code in meeting.hosts.governments] if meeting.hosts else []
    hosts += meeting.hosts.organisations if meeting.hosts else []
    event = {
        "@type": "Event",
        "eventStatus": f"https://schema.org/{EVENT_STATUS.get(meeting.state, SCHEDULED)}",
        "startDate": meeting.start,
        "endDate": meeting.end,
        "location": {"@type": "Place", "address": {"@type": "PostalAddress"} | _known(place)} if any(place.values()) else None,
        "organizer": [{"@type": "Organization", "name": name} for name in hosts],
    }
    return _known(event)


def _known(fields: dict) -> dict:
    return {name: value for name, value in fields.items() if value}
