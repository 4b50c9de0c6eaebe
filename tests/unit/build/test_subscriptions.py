"""Links by which a calendar program subscribes, and what the gate lets pass of them."""

import pytest

from macros.build.allowlist import faults
from macros.build.site import BuiltPage
from macros.build.subscriptions import with_subscriptions
from macros.models.site_config import SiteConfig

PAGE = BuiltPage(
    "network/calendar/index.html", '<html><head></head><body><p><a href="../calendar.ics" data-subscribe>Subscribe</a></p></body></html>'
)


def test_a_marked_link_names_the_published_calendar():
    [page] = with_subscriptions([PAGE], SiteConfig.of("Manual", "https://example.org/manual/"))
    assert '<a href="webcal://example.org/manual/network/calendar.ics" data-subscribe>' in page.html
    assert not list(faults([page]))


def test_without_an_address_of_its_own_a_manual_leads_to_the_file():
    assert with_subscriptions([PAGE], SiteConfig.of("Manual", None)) == [PAGE]


@pytest.mark.parametrize("address", ["webcal://example.org/a.exe", "webcal:a.ics", "webcals://example.org/a.ics", "webcal://example.org/a.ics?x"])
def test_no_other_address_of_that_kind_passes(address: str):
    assert list(faults([BuiltPage("a/index.html", PAGE.html.replace("../calendar.ics", address))]))
