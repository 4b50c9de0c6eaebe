"""What a trainer does in a real browser, and what a faulty module or programme is told."""

import re
from pathlib import Path

import pytest
from accessibility.keyboard import touch
from manuals import faults
from playwright.sync_api import Page, expect
from support.copies.training import add_module
from support.copies.walked import lead_to_all
from support.output.paper import printed, text_of

from macros.models.manual import Manual

PROGRAMMES = "data/training-programmes.yml"
HEAD = """\
day:
  title: A day
  text: For a test.
  audiences: [diplomats]
  days:
"""
PROGRAMME = (
    HEAD
    + """\
    - - {{start: "09:00", title: Opening, minutes: 20}}
      - {{start: "{module}", module: fp-01}}
      - {{start: "{closing}", title: Closing, minutes: 5}}
"""
)


def with_module(root: Path) -> Path:
    """Put a module into a manual and its navigation; return its file."""
    path = add_module(root)
    lead_to_all(root)
    return path


def test_a_module_of_45_minutes_for_parliamentarians_is_fewer_than_four_clicks_away(page: Page, served: str):
    clicks = []
    page.expose_binding("clicked", lambda _, what: clicks.append(what))
    page.add_init_script(
        "for (const kind of ['click', 'change']) addEventListener(kind, event => clicked(`${kind}: ${event.target.textContent.trim()}`), true)"
    )
    page.goto(served)
    page.locator(".tabs").get_by_role("link", name="Training").click()
    page.locator("select[name=audience]").select_option(label="Parliamentarians")
    page.locator("#modules tbody tr:visible").filter(has_text="45").first.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/training/modules/fp-12/"))
    assert 0 < len(clicks) < 4, clicks
    page.go_back()
    page.locator("select[name=length]").select_option(label="Up to 45 minutes")
    expect(page).to_have_url(re.compile("audience=parliamentarians"))
    assert page.locator("#modules tbody tr:visible").count() == 1


def test_a_trainer_finds_builds_prints_shows_and_links(page: Page, served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{served}training/session-builder/")
    page.get_by_role("button", name="Add FP-12").click()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Add FP-01").click()
    sheets = printed(page)
    assert len(sheets) == 1 and "10:00" in text_of(sheets[0])

    page.goto(f"{served}training/modules/fp-12/")
    page.locator(".product-ways").get_by_role("link", name="Handout", exact=True).click()
    page.wait_for_url("**/handout/")
    assert len(printed(page, prefer_css_page_size=True)) == 1
    page.get_by_role("link", name="Slides").click()
    page.locator(".slide.now").wait_for()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("/slides/#objectives$"))

    page.goto(f"{served}m/fp-12/")
    touch(page)
    page.get_by_role("button", name="Copy the link to: Exercise").click()
    expect(page.get_by_text("The link to this section is copied")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{served}m/fp-12/#exercise"
    page.goto("about:blank")
    page.goto(copied)
    expect(page.locator("#exercise")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("minutes: 45", "minutes: 50", "says 50, the steps add up to 45"),
        ("objectives: [o2]", "objectives: [o1]", "no step serves o2"),
        ("objectives: [o2]", "objectives: [o2, o9]", "“o9” is no objective of this module"),
        ("fp-01.md#messages}", "fp-01.md#nowhere}", "has no heading #nowhere"),
        ("roles/hub.md)", "roles/hub.md#nowhere)", "has no heading #nowhere"),
        ("answer: 3", "answer: 4", "q6 has no option 4"),
    ],
)
def test_a_faulty_module_is_refused(small: Path, old: str, new: str, what: str):
    path = with_module(small)
    assert not faults(small)
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert [fault for fault in faults(small) if what in fault and "training/modules/fp-01.md" in fault]


@pytest.mark.parametrize(
    ("module", "closing", "lines"), [("09:20", "10:05", []), ("09:30", "11:00", []), ("09:15", "10:05", [7]), ("09:20", "10:00", [8])]
)
def test_slots_of_a_programme_do_not_overlap(small: Path, module: str, closing: str, lines: list[int]):
    with_module(small)
    (small / PROGRAMMES).write_text(PROGRAMME.format(module=module, closing=closing), "utf-8")
    found = [fault for fault in faults(small) if "ends at" in fault]
    assert [int(fault.split(":")[1]) for fault in found] == lines


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        ('{start: "09:00"}', "9: day.days[1][1]: names neither a module nor a pause. Fix: write module: fp-01, or title: Pause and minutes: 20"),
        (
            '{start: "09:00", minutes: 20}',
            "9: day.days[1][1]: names neither a module nor a pause. Fix: write module: fp-01, or title: Pause and minutes: 20",
        ),
        ('{start: "09:00", title: Pause}', "9: day.days[1][1]: has a title and no minutes. Fix: add minutes: 20, as long as it takes"),
        (
            '{start: "09:00", module: fp-01, title: Opening}',
            "48: day.days[1][1].title: stands beside a module, which brings its own. Fix: take title away, or the module",
        ),
        (
            '{start: "09:00", module: fp-01, minutes: 20}',
            "50: day.days[1][1].minutes: stands beside a module, which brings its own. Fix: take minutes away, or the module",
        ),
    ],
)
def test_a_slot_is_a_module_or_a_pause_with_minutes(small: Path, slot: str, said: str):
    with_module(small)
    (small / PROGRAMMES).write_text(f"{HEAD}    - - {slot}\n", "utf-8")
    assert faults(small) == [f"{PROGRAMMES}:6:{said}"]


def test_a_day_of_a_programme_has_a_slot(small: Path):
    with_module(small)
    (small / PROGRAMMES).write_text(f"{HEAD}    - []\n", "utf-8")
    assert faults(small) == [f"{PROGRAMMES}:6:7: day.days[1]: is empty. Fix: write one list of slots per day"]


def test_every_module_holds(manual: Manual):
    assert manual.modules
    for module in manual.modules.values():
        assert sum(step.minutes for step in module.plan) == module.minutes
        assert {o.id for o in module.objectives} == {id for step in module.plan for id in step.objectives}
