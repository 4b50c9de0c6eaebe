"""The editor at `edit/` in a browser: what a person fills in becomes a proposal that the check accepts, and the page asks GitHub and nobody else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import pytest
import yaml
from accessibility.browser import server
from manuals import NOON, SMALL, change, copy_of, faults, read, run
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from support.github.github_stand_in import GitHub, bare, git
from support.output.json_schema import validator

from macros.build.editor.configuration import configuration
from macros.build.editor.page import SOURCES, editor_files
from macros.models.editor_forms import editable
from macros.models.json_schema import schemas
from macros.models.manual import DATA_KINDS, KINDS, Manual
from macros.models.site_config import SiteConfig

REPOSITORY = "https://github.com/example/focal-points-manual"
SITE = SiteConfig.of("Focal Points Manual", "https://example.org/focal-points-manual/", REPOSITORY)
ACCESS = {f"access-control-allow-{name}": "*" for name in ("origin", "headers", "methods")}
TALL = {"width": 1280, "height": 2400}  # the editor makes a field when it comes into sight
TOKEN = "ghp_" + 36 * "x"


class Form:
    """The editor as somebody has it who signed in, with a stand-in for GitHub."""

    def __init__(self, context: BrowserContext, address: str, hub: GitHub):
        self.page, self.address, self.hub, self.hosts, self.refused = context.new_page(), f"{address}edit/", hub, set(), set()
        context.route(re.compile("^https://"), self._answer)
        self.page.on("requestfailed", lambda request: self.refused.add(urlsplit(request.url).hostname))
        self.page.goto(self.address)
        self.button("Sign In Using Access Token").click()
        self.page.get_by_role("textbox").first.fill(TOKEN)
        self.button("Sign In").last.click()

    def ready(self) -> None:
        """Wait until the records are there."""
        expect(self.page.get_by_role("row").first).to_be_visible()

    def _answer(self, route: Route) -> None:
        asked = route.request
        address = urlsplit(asked.url)
        self.hosts.add(address.hostname)
        if asked.method == "OPTIONS":
            route.fulfill(status=204, headers=ACCESS)
            return
        status, said = self.hub.answer(asked.method, address.path, json.loads(asked.post_data or "{}"))
        route.fulfill(status=status, headers=ACCESS | {"content-type": "application/json"}, body=json.dumps(said))

    def button(self, name: str) -> Locator:
        """Return the button of a name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def field(self, name: str) -> Locator:
        """Return a field of the form by its name in the record."""
        return self.page.locator(f'section.field[data-key-path="{name}"]')

    def open(self, kind: str, id: str) -> None:
        """Open a record, or an empty form for `new`."""
        self.page.goto(f"{self.address}#/collections/{kind}/{'new' if id == 'new' else f'entries/{id}'}")
        expect(self.field(next(iter(KINDS[kind].model.__annotations__)))).to_be_visible()

    def fill(self, name: str, text: str) -> None:
        """Write into a field."""
        self.field(name).get_by_role("textbox").fill(text)

    def day(self, name: str, day: str) -> None:
        """Write a day into the box for one."""
        self.field(name).locator("input[type=date]").fill(day)

    def choose(self, name: str, label: str) -> None:
        """Choose in a drop-down."""
        self.field(name).get_by_role("combobox").click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def send(self) -> None:
        """Save, and send the draft for review; the list of its kind then comes back."""
        self.button("Save").click()
        self.button("Send for Review").click()
        self.page.wait_for_url(re.compile(r"#/collections/\w+$"))
        self.ready()
        expect(self.page.get_by_role("gridcell", name="Draft")).to_have_count(0)

    def keep(self) -> None:
        """Save a new record as a draft: the editor offers to send only what was there before."""
        self.button("Save").click()
        expect(self.page.get_by_role("gridcell", name="Draft")).to_be_visible()

    def send_later(self) -> None:
        """Send the draft that is open for review."""
        self.page.get_by_role("button", name=re.compile(r"Status: \W?Draft")).click()
        self.page.get_by_role("menuitemradio", name="In Review").click()
        expect(self.page.get_by_role("button", name=re.compile(r"Status: \W?In Review"))).to_be_visible()

    def missing(self) -> str:
        """Return what the form finds wrong with the record that is open."""
        if not self.button("Validate").count():
            self.page.locator('[aria-label="Validation"]').click()
        self.button("Validate").click()
        return self.page.locator("#entry-sidebar-content").inner_text().removeprefix("Validation\nValidate\n")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small manual with a repository at GitHub, and with sources enough for a drop-down."""
    made = copy_of(SMALL, tmp_path_factory.mktemp("editor") / "manual")
    change(made, "mkdocs.yml", "https://example.org/repository/focal-points-manual", REPOSITORY)
    seoul = (made / "data/sources/seoul.yml").read_text("utf-8")
    for number in range(6):
        text = seoul.replace("Summary of the Sixth", f"Paper {number} on the Sixth").replace("Seoul summary", f"Paper {number}")
        (made / f"data/sources/paper-{number}.yml").write_text(text, "utf-8")
    return made


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The editor alone, as a build writes it, on a loopback server."""
    folder = tmp_path_factory.mktemp("site")
    for name, content in (editor_files(read(root), SITE) | {"sitemap.xml": f"<loc>{SITE.address}</loc>".encode()}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    with server(folder) as found:
        yield found


def opened(browser: Browser, address: str, content: Path, folder: Path, login: str = "editor") -> Form:
    """Open the editor over a repository that holds the data of a manual."""
    context = browser.new_context(viewport=TALL, reduced_motion="reduce")
    context.set_default_timeout(60_000)
    return Form(context, address, GitHub(bare(content, folder / "home.git"), login))


@pytest.fixture(scope="module")
def edited(browser: Browser, address: str, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Form:
    """The editor after a person has changed a meeting and added another."""
    form = opened(browser, address, root, tmp_path_factory.mktemp("hub"))
    form.ready()
    form.open("meetings", "2016-seoul")
    form.fill("city", "Seoul and Busan")
    form.send()
    form.open("meetings", "new")
    form.page.locator("#entry-sidebar-content").get_by_role("textbox").fill("2017-oslo")
    form.choose("type", "Workshop")
    form.fill("title", "A workshop: on forms,\nand on nothing else")
    form.fill("start", "2017-05")
    form.fill("city", "Oslo")
    form.choose("country", "Norway (NO)")
    form.day("reviewed", "2026-11-20")
    form.day("review_by", "2027-05-20")
    form.choose("sources", "Paper 3 on the Sixth Annual Meeting (paper-3)")
    form.keep()
    form.open("meetings", "2017-oslo")
    form.send_later()
    return form


def proposed(hub: GitHub, number: int) -> dict[str, str]:
    """Return the files of a proposal."""
    said = hub.proposals[number - 1]
    names = git(hub.folder(said["owner"]), "diff", "--name-only", "main", said["branch"]).split()
    return {name: git(hub.folder(said["owner"]), "show", f"{said['branch']}:{name}") + "\n" for name in names}


FORM = "const { fields } = records.collections(told).find(({ name }) => name === kind);"
RECORDS = f"([told, kind, texts]) => {{ {FORM} return texts.map((text) => records.write(records.read(text.trim(), fields), fields)); }}"


@pytest.fixture(scope="module")
def records(browser: Browser) -> Iterator[Page]:
    """A page with nothing but what reads and writes records."""
    page = browser.new_page()
    for name in ("vendor/js-yaml.js", "records.js"):
        page.add_script_tag(path=SOURCES / name)
    yield page
    page.close()


def texts_of(root: Path, kind: str) -> dict[str, str]:
    """Return the records of a kind as they are written, by their files."""
    return {path.name: path.read_text("utf-8") for path in sorted((root / "data" / KINDS[kind].path).glob("*.yml"))}


def test_each_record_of_an_edition_comes_out_of_its_form_as_it_went_in(records: Page, edition: Path, manual: Manual) -> None:
    told = json.loads(configuration(manual, SITE))
    for kind in editable():
        texts = [*texts_of(edition, kind).values()]
        assert records.evaluate(RECORDS, [told, kind, texts]) == texts, kind


def test_what_changed_is_written_anew_and_nothing_else(records: Page, manual: Manual) -> None:
    text = (
        "# Kept by the desk\ntype: annual  # the sixth\ntitle: 'Sixth'\nhosts: {governments: [KR], sources: [a]}\nthemes:\n  # the first\n"
        "  - {text: One,   source: a}\n  - text: >-\n      Two and\n      more\n    source: b\nsources: [a,  b]\n# the end\n"
    )
    said = records.evaluate(CHANGE, [json.loads(configuration(manual, SITE)), "meetings", text])
    assert said == (
        "# Kept by the desk\ntype: annual  # the sixth\ntitle: 'Sixth'\nstart: 2016-06-20\nhosts: {governments: [KR, \"NO\"], sources: [a]}\nthemes:\n"
        '  # the first\n  - {text: One,   source: a}\n  - {text: "Two: or \\"three\\"", source: b}\n  - {text: "no", source: a}\nsources: [a,  b]\n# the end\n'
    )


CHANGE = (
    f"([told, kind, text]) => {{ {FORM}"
    + """
  const values = records.read(text.trim(), fields);
  values.start = "2016-06-20";
  values.hosts = { organisations: [], ...values.hosts, governments: ["KR", "NO"], note: "" };
  values.themes[1].text = 'Two: or\\n "three"';
  values.themes.push({ text: "no", source: "a", locator: null });
  values.attendance = [];
  return records.write(values, fields);
}
"""
)


def test_the_schemas_accept_each_record_as_readers_of_yaml_1_1_and_1_2_read_it(records: Page, edition: Path) -> None:
    known = schemas()
    for kind in (kind for kind in DATA_KINDS if kind.shape != "table"):
        files = [edition / "data" / kind.path] if kind.shape != "folder" else sorted((edition / "data" / kind.path).glob("*.yml"))
        texts = [path.read_text("utf-8") for path in files if path.is_file()]
        check = validator(json.loads(known[f"{kind.stem}.json"]))
        older = (json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader), default=str)) for text in texts)
        newer = records.evaluate("(texts) => texts.map((text) => jsyaml.load(text))", texts)
        assert [fault.message for record in (*older, *newer) for fault in check.iter_errors(record)] == [], kind.name


def test_a_change_in_the_form_is_one_line_of_a_proposal_that_waits_for_a_reader(edited: Form, root: Path) -> None:
    before = (root / "data/meetings/2016-seoul.yml").read_text("utf-8")
    assert proposed(edited.hub, 1) == {"data/meetings/2016-seoul.yml": before.replace("city: Seoul\n", "city: Seoul and Busan\n")}
    assert [said["draft"] for said in edited.hub.proposals] == [False, False] and edited.hub.proposals[0]["branch"] == "cms/meetings/2016-seoul"
    assert git(edited.hub.home, "show", "main:data/meetings/2016-seoul.yml") + "\n" == before


def test_a_new_record_is_written_as_the_manual_writes_it(edited: Form) -> None:
    assert proposed(edited.hub, 2) == {
        "data/meetings/2017-oslo.yml": "type: workshop\n"
        'title: "A workshop: on forms, and on nothing else"\n'
        "start: 2017-05\n"
        "city: Oslo\n"
        'country: "NO"\n'
        "sources: [paper-3]\n"
        "reviewed: 2026-11-20\n"
        "review_by: 2027-05-20\n"
    }


@pytest.fixture(scope="module")
def accepted(edited: Form, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual with both proposals, and the site that is built from it."""
    made = copy_of(root, tmp_path_factory.mktemp("accepted") / "manual")
    for number in (1, 2):
        for name, text in proposed(edited.hub, number).items():
            (made / name).write_text(text, "utf-8")
    assert faults(made) == []
    done = run(made, "build", SOURCE_DATE_EPOCH=NOON)
    assert done.returncode == 0, done.stdout + done.stderr
    return made / "site"


def test_the_pages_show_what_was_filled_in(accepted: Path) -> None:
    shown = lxml.html.parse(str(accepted / "network/meetings/2016-seoul/index.html")).getroot().text_content()
    assert "Seoul and Busan" in shown
    new = lxml.html.parse(str(accepted / "network/meetings/2017-oslo/index.html")).getroot().text_content()
    assert "A workshop: on forms, and on nothing else" in new and "May 2017" in new and "Norway" in new


def test_the_editor_stands_apart_from_the_manual(accepted: Path) -> None:
    for page in accepted.rglob("*.html"):
        if page != accepted / "edit/index.html":
            loaded = lxml.html.parse(str(page)).getroot().xpath("//script/@src | //link/@href | //img/@src")
            assert not [name for name in loaded if "edit/" in name], page
    assert "/edit/" not in (accepted / "sitemap.xml").read_text("utf-8")
    found = [path.name for path in accepted.rglob("*.js*") if "edit" not in path.parts and b"edit/index" in path.read_bytes()]
    assert found == [] and "Edit in a form" not in "".join(path.read_text("utf-8") for path in accepted.glob("assets/search*.js*"))
    page = (accepted / "edit/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page and "https://api.github.com" in page
    assert [path for path in accepted.rglob("*.html") if "api.github.com" in path.read_text("utf-8")] == [accepted / "edit/index.html"]


def test_the_page_asks_github_and_nobody_else(edited: Form) -> None:
    assert edited.hosts == {"api.github.com"}
    assert edited.refused <= {"cdn.jsdelivr.net", "unpkg.com", "www.githubstatus.com", "avatars.githubusercontent.com"}
    loaded = "[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family)"
    assert any("Material Symbols Outlined" in name for name in edited.page.evaluate(loaded)), "its signs come from here"


def test_what_is_missing_is_named_and_a_source_that_is_not_there_cannot_be_chosen(edited: Form) -> None:
    edited.open("meetings", "new")
    edited.fill("start", "June 2017")
    said = edited.missing()
    assert "Title" in said and "Type" in said and "Sources" in said and "is not written as 2026-05-31, 2026-05 or 2026" in said
    edited.field("sources").get_by_role("combobox").click()
    expect(edited.page.get_by_role("option")).to_have_count(8)
    edited.page.get_by_role("searchbox").or_(edited.page.get_by_role("textbox")).last.fill("no-such-paper")
    expect(edited.page.get_by_role("option").filter(visible=True)).to_have_count(0)
    edited.page.keyboard.press("Enter")
    assert "no-such-paper" not in edited.field("sources").inner_text()


def test_who_may_not_write_proposes_from_a_fork(browser: Browser, address: str, root: Path, tmp_path: Path) -> None:
    form = opened(browser, address, root, tmp_path, "contributor")
    form.page.get_by_role("button", name=re.compile("Fork")).click()
    form.ready()
    form.open("members", "no")
    form.fill("caveat", "A word of care")
    form.send()
    said = form.hub.proposals[0]
    assert said["owner"] == "contributor" and said["branch"].startswith("cms/contributor/")
    assert list(proposed(form.hub, 1)) == ["data/members/no.yml"] and "\ncaveat: A word of care\n" in proposed(form.hub, 1)["data/members/no.yml"]
    assert git(form.hub.home, "for-each-ref", "--format=%(refname)") == "refs/heads/main"
    form.page.context.close()
