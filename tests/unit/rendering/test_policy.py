"""The Content-Security-Policy: computed once, the same in every page and every header file, and nothing of ours is against it.

Search, menu, copying and the other states are used under it in test_accessibility.py and test_search_box.py; here colours and printing.
"""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from accessibility.keyboard import touch
from accessibility.look import overheard
from manuals import change, run, with_code
from playwright.sync_api import Page, Route

from macros.build import csp
from macros.build.site import BuiltPage, read_site
from macros.rendering.environment import ENVIRONMENT

OWN = csp.own_scripts()[0]
HEAD = '<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="x"><title>T</title>'


def page(body: str, file: str = "index.html") -> BuiltPage:
    return BuiltPage(file, f"{HEAD}</head><body>{body}</body></html>")


def told(*bodies: str) -> list[str]:
    return [str(problem) for problem in csp.faults([page(body) for body in bodies], "x")]


def test_the_one_inline_script_of_our_template_is_allowed_by_its_hash_whatever_pages_hold():
    digest = base64.b64encode(hashlib.sha256(OWN.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in csp.policy()
    assert csp.policy().count("sha256") == 1
    assert f"<script>{OWN}</script>" in Path("overrides/partials/palette.html").read_text("utf-8")


def test_a_script_of_ours_that_changes_while_the_manual_is_previewed_is_the_one_that_is_allowed(monkeypatch: pytest.MonkeyPatch):
    before = csp.policy()
    template = ENVIRONMENT.from_string("<script>changed()</script>")
    monkeypatch.setattr(ENVIRONMENT, "get_template", lambda name: template)
    assert csp.own_scripts() == ("changed()",) and csp.policy() != before


def test_nothing_is_allowed_that_is_not_named():
    text = csp.policy()
    assert text.startswith("default-src 'none'; ")
    assert "unsafe" not in text and "*" not in text and "http" not in text


def test_what_would_need_an_unsafe_word_is_told_with_its_line():
    assert told('<p style="color:red">') == ["site/index.html:1:1: style: is written into <p>. Fix: use a class, or a listener in docs/assets/"]
    assert "onclick: is written into <button>" in told('<button onclick="x()">')[0]
    assert "href: is written into <a>" in told('<a href=" JavaScript:x()">')[0]
    assert "style: stands in the page" in told("<style>p{}</style>")[0]
    assert told("<p>The style on the wall = good.</p>") == []


@pytest.mark.parametrize("script", ["alert(3)", OWN + " ", OWN + "alert(3)", OWN.upper(), ""])
@pytest.mark.parametrize("kind", ["", ' type="module"', ' type="text/plain"', ' type=""'])
def test_an_inline_script_of_others_is_told_with_its_line(script: str, kind: str):
    assert told(f"<script>{OWN}</script><p>\n</p><script{kind}>{script}</script>")[0].startswith("site/index.html:2:1: script: “")
    assert told(f"<script>{OWN}</script>", '<script type="application/ld+json">{}</script><script src="a.js"></script>') == []


def test_a_page_without_the_policy_is_refused():
    for html in ("<html><head></head><body></body></html>", f"<html><head></head><body>{HEAD}</body></html>", HEAD.replace('"x"', '"default-src *"')):
        assert "policy: is not in the head" in str(next(csp.faults([BuiltPage("index.html", html)], "x")))


WORDS = "content-security-policy-of-this-build"


@pytest.mark.slow
def test_the_words_of_the_place_for_the_policy_do_no_harm_in_a_record_a_page_or_an_attribute(small: Path):
    change(small, "data/practices/no-test.yml", "title: A practice for tests", f"title: A practice {WORDS}")
    change(small, "docs/roles/hub.md", "in one place.", f"in one place: {WORDS}, `{csp.PLACE}`.")
    change(small, "docs/roles/hub.md", "title: The hub", f"title: The {WORDS}")
    done = run(small, "build")
    assert done.returncode == 0, done.stderr
    wanted = csp.policy()
    for built in read_site(small / "site").pages:
        assert built.tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content') == [wanted], built.file
    hub = BuiltPage("", (small / "site/roles/hub/index.html").read_text("utf-8"))
    assert hub.html.count(wanted) == 1
    assert f"{WORDS}, {csp.PLACE}." in hub.prose[0].text_content()


def test_every_built_page_and_every_header_file_has_the_one_policy(site: Path):
    wanted = csp.policy()
    for built in read_site(site).pages:
        assert built.tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content') == [wanted], built.file
        assert csp.PLACE not in built.html
    assert wanted.count("sha256") == 1 and "unsafe" not in wanted
    for name in ("_headers", ".htaccess", "nginx-headers.conf"):
        text = (site / name).read_text("utf-8")
        assert f"{wanted}; {csp.IN_HEADER_ONLY}" in text, name
        for header, value in csp.HEADERS.items():
            assert re.search(rf'{header}:? "?{re.escape(value)}', text), (name, header)


def test_no_page_and_no_output_tells_a_link_where_the_reader_comes_from(site: Path):
    pages = [page.read_text("utf-8") for page in site.rglob("*.html")]
    assert len(pages) > 500 and all('<meta name="referrer" content="no-referrer">' in page for page in pages)


@pytest.mark.slow
def test_a_style_in_a_component_stops_the_build(small: Path):
    template = with_code(small) / "overrides/components/member/table.html"
    template.write_text(template.read_text().replace("<caption>", '<caption style="color:red">'))
    done = run(small, "build")
    assert done.returncode == 1
    assert "style: is written into <caption>" in done.stderr


CHAPTER, SWITCHED = "roles/hub/", ["dark", "device", "light", "device"]
USED = {
    CHAPTER: SWITCHED,
    "training/session-builder/": SWITCHED,
    "states/no/": SWITCHED,
    "network/members/": SWITCHED,
    "training/modules/fp-01/handout/": [],
    "training/modules/fp-01/slides/": [],
}
PRINTING = """() => {
  window.printing = [];
  for (const name of ["beforeprint", "afterprint"]) addEventListener(name, () => printing.push(name));
}"""


def switched(page: Page) -> list[str]:
    """Switch the colours there and back on a light and on a dark device; return what was chosen after each step."""
    steps = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        for button in page.locator("[data-palette]:visible").all() * 2:
            button.click()
            steps.append(page.evaluate("document.documentElement.dataset.theme || 'device'"))
    return steps


def printed(page: Page) -> list[str]:
    """Print as the browser does, look at it as on paper, print with the page's own button; return what the page was told."""
    page.evaluate(PRINTING)
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Print").last.click()
    page.wait_for_function("() => printing.length > 2")
    return page.evaluate("printing.slice(0, 3)")  # whether the last print is over by now is the browser's affair


@pytest.mark.parametrize(("place", "steps"), USED.items())
def test_the_policy_is_kept_while_colours_are_switched_and_the_page_is_printed(page: Page, served: str, place: str, steps: list[str]):
    with overheard(page, served) as heard:
        page.goto(served + place)
        touch(page) if steps else None
        assert switched(page) == steps
        assert printed(page) == ["beforeprint", "afterprint", "beforeprint"]
    assert not heard


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        (CHAPTER, '<p style="color: red">A style.</p>'),
        (CHAPTER, '<button onclick="scroll()">A handler</button>'),
        (CHAPTER, "<script>scroll();</script>"),
        ("assets/manual.js", "one('[data-palette]').addEventListener('click', () => document.body.setAttribute('style', 'margin: 0'));"),
        ("assets/manual.js", "addEventListener('beforeprint', () => document.body.setAttribute('style', 'margin: 0'));"),
        ("assets/manual.js", "addEventListener('afterprint', () => document.body.setAttribute('onclick', 'scroll()'));"),
    ],
)
def test_what_is_against_the_policy_is_heard(page: Page, served: str, file: str, fault: str):
    def add(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + fault)

    page.route(served + file, add)
    with overheard(page, served) as heard:
        page.goto(served + CHAPTER)
        switched(page)
        printed(page)
    assert heard and all("Content Security Policy directive" in line for line in heard)
