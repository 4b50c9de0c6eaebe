"""The day of an event, which its rule, its words, what established it and its published days say alike. In: the manual's events and where they stand. Out: problems."""

import re
from collections.abc import Iterator

from ...models.events import Event
from ...models.manual import Manual
from ...models.texts.written_dates import partial_date
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations

LEAP = 2024  # a year that has every day
DAY_AND_MONTH = re.compile(r"\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z]+)|([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?)\b")
# In what established an event stands its own history as well, so that only a day that comes back is taken: each year on 12 September.
YEARLY = re.compile(
    r"\b(?:(?:each|every) year|annually|yearly) on (?:the )?\w+ (?:of )?\w+(?! \d{4})|\b\d{1,2} [A-Z][a-z]+ (?:of )?(?:each|every) year\b"
)


def check_event_days(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each published day of an event that its rule of one day in the year does not give, and each rule whose words name another day."""
    for id, event in manual.events.items():
        if event.rule.type == "fixed":
            yield from _published(event, locations["events", id])
            yield from _said(event, locations["events", id])


def _published(event: Event, place: Location) -> Iterator[Diagnostic]:
    for number, day in enumerate(event.dates):
        if len(str(day)) == len("2027-12-09") and str(day)[5:] != event.rule.month_day:
            what = f"is {day}, and the rule says {event.rule.month_day}"
            yield place.diagnostic(("dates", number), what, "correct the day, or the rule")


def _said(event: Event, place: Location) -> Iterator[Diagnostic]:
    """Yield a rule whose words name one other day; where only month and day changed places the right one is sure."""
    given, said = event.rule.month_day, days_of_year(event.rule.text or "")
    yearly = days_of_year(" ".join(match[0] for match in YEARLY.finditer(event.basis or "")))
    if len(said := said or yearly) != 1 or given in said:
        return
    right = said.pop()
    turned = given == "-".join(reversed(right.split("-")))
    fix = f"write {right}, the month first" if turned else f"write {right}, or correct the words"
    yield place.diagnostic(
        ("rule", "month_day"),
        f"is {given}, and the words {'beside it' if event.rule.text else 'of basis'} name another day",
        fix,
        right if turned else "",
    )


def days_of_year(text: str) -> set[str]:
    """Return the days of a year that a text names, each as month and day."""
    found = (" ".join((match[1] or match[4], match[2] or match[3])) for match in DAY_AND_MONTH.finditer(text))
    return {day[5:] for day in (partial_date(f"{each} {LEAP}") for each in found) if day}
