"""The editor's configuration follows the models, and its page asks GitHub alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import lxml.html
import pytest
from manuals import SMALL, copy_of, read
from pydantic import Field

from macros.build.editor.configuration import configuration, repository
from macros.build.editor.page import CONFIG, PAGE, POLICY, editor_files, editor_page, faults
from macros.models.annotations import field_shapes, shapes
from macros.models.editor_forms import editable, form, has_form
from macros.models.fields import CountryCode, PartialDate, Record, Slug, SourceId, Text, Word, YesNo
from macros.models.manual import KINDS, Manual
from macros.models.site_config import SiteConfig
from macros.reading.files.settings_file import sections

SITE = SiteConfig.of("Focal Points Manual", "https://example.org/focal-points-manual/", "https://github.com/example/focal-points-manual")


@pytest.fixture(scope="module")
def small_manual(tmp_path_factory: pytest.TempPathFactory) -> Manual:
    return read(copy_of(SMALL, tmp_path_factory.mktemp("editor") / "manual", code=False))


@pytest.fixture(scope="module")
def told(small_manual: Manual) -> dict:
    return json.loads(configuration(small_manual, SITE))


def models_and_forms(model: type[Record], fields: list[dict]) -> Iterator[tuple[type[Record], list[dict]]]:
    """Yield each model inside a model, with the part of its form."""
    yield model, fields
    for field in fields:
        shape = field_shapes(model, field["name"])[0]
        while not shape.is_record and shape.type in (tuple, dict):
            shape = shapes(shape.inner[-1])[0]
        if shape.is_record:
            yield from models_and_forms(shape.type, field["fields"])


@pytest.mark.parametrize("kind", editable())
def test_the_form_of_a_kind_has_each_field_of_its_model_with_its_help(told: dict, kind: str) -> None:
    collection = next(item for item in told["editor"]["collections"] if item["name"] == kind)
    assert collection["folder"] == f"data/{KINDS[kind].path}" and collection["extension"] == "yml"
    for model, fields in models_and_forms(KINDS[kind].model, collection["fields"]):
        assert {item["name"] for item in fields} == set(model.model_fields)
        for item in fields:
            declared = model.model_fields[item["name"]]
            assert (item["hint"], item["required"]) == (declared.description, declared.is_required() or item["name"] in ("reviewed", "review_by"))


def test_every_kind_with_a_file_for_each_record_has_a_form_but_one_whose_parts_have_names_of_their_own() -> None:
    assert {name for name, kind in KINDS.items() if kind.shape == "folder"} - set(editable()) == {"exercises"}
    assert not has_form(KINDS["exercises"].model)


class Sample(Record):
    """A record with a field of each sort."""

    title: Text = Field(description="what it is called")
    source: SourceId = Field(description="where it is said")
    sources: tuple[SourceId, ...] = Field((), description="more of them")
    country: CountryCode | None = Field(None, description="where")
    role: Annotated[Slug, Word("roles")] | None = Field(None, description="which role")
    state: Literal["open", "shut"] | None = Field(None, description="open or shut")
    day: PartialDate | None = Field(None, description="when")
    sure: YesNo | None = Field(None, description="whether it is sure")
    words: tuple[Text, ...] = Field((), description="words")


def test_a_field_that_is_added_to_a_model_stands_in_the_form_as_what_it_is() -> None:
    found = {item["name"]: item for item in form(Sample)}
    assert (found["title"]["widget"], found["title"]["required"], found["title"]["hint"]) == ("text", True, "what it is called")
    assert (found["source"]["widget"], found["source"]["collection"]) == ("relation", "sources") and found["sources"]["multiple"]
    assert (found["country"]["options"], found["role"]["options"]) == ("countries", "vocabularies/roles")
    assert (found["state"]["options"], found["sure"]["options"]) == (["open", "shut"], ["true", "false"])
    assert found["day"]["pattern"][1] == "is not written as 2026-05-31, 2026-05 or 2026" and found["words"]["field"]["widget"] == "text"


def test_drop_downs_offer_countries_and_words_and_nothing_stands_there_for_nobody(told: dict, small_manual: Manual) -> None:
    assert {"label": "Norway (NO)", "value": "NO"} in told["lists"]["countries"]
    assert [item["value"] for item in told["lists"]["vocabularies/roles"]] == [*small_manual.vocabularies["roles"]]
    asked = {field for field in json.dumps(told["editor"]).split('"') if field in told["lists"]}
    assert asked == set(told["lists"]) and all(told["lists"].values())


def test_drafts_are_proposals_also_from_a_fork_and_the_form_publishes_nothing(told: dict) -> None:
    backend = told["editor"]["backend"]
    assert (backend["repo"], backend["branch"], backend["open_authoring"]) == ("example/focal-points-manual", "main", True)
    assert told["editor"]["publish_mode"] == "editorial_workflow" and backend["auth_methods"] == ["token"]
    assert not any(item["publish"] or item["delete"] for item in told["editor"]["collections"])


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://github.com/example/manual", "example/manual"),
        ("https://github.com/example/manual.git", "example/manual"),
        ("https://example.org/repository/manual", ""),
        ("https://github.com.example.org/a/b", ""),
        ("", ""),
    ],
)
def test_a_repository_is_one_at_github(address: str, found: str) -> None:
    assert repository(SITE._replace(repository=address)) == found


def test_without_a_repository_at_github_the_page_says_so_and_loads_nothing(small_manual: Manual) -> None:
    files = editor_files(small_manual, SITE._replace(repository="https://example.org/repository"))
    assert [*files] == [PAGE] and b"There are no forms here yet" in files[PAGE] and b"<script" not in files[PAGE]
    assert [*faults(files[PAGE].decode())] == []


def test_without_a_repository_the_page_has_the_head_of_the_manual_and_says_what_else_one_can_do(small_manual: Manual) -> None:
    page = lxml.html.fromstring(editor_files(small_manual, SITE._replace(repository=""))[PAGE].decode())
    assert page.xpath("string(//header//a[@class='wordmark'])").strip() == SITE.name and page.xpath("//header//a/@href")[0] == "../"
    assert page.xpath("//link[@rel='stylesheet']/@href") == ["../assets/manual.css"]
    assert [head.text for head in page.iter("h1", "h2")] == [
        "Edit in a form",
        "What it is",
        "How to propose a change without it",
        "The rest of the manual",
    ]
    assert all(address.startswith("../contributing/#") for address in page.xpath("//h2[2]/following-sibling::ul[1]//a/@href"))


@pytest.mark.parametrize("address", ["", "https://github.com/example/focal-points-manual"])
def test_with_an_editor_or_without_the_page_leads_back_to_every_section_in_the_order_of_the_menu(small_manual: Manual, address: str) -> None:
    start, roles = {"Start here": ["start/index.md", {"One hour": "start/one-hour.md"}]}, {"Roles": [{"In": [{"Hub": "roles/hub.md"}]}, "roles/b.md"]}
    named = [{"Home": "index.md"}, start, "alone.md", roles, {"Empty": []}]
    page = lxml.html.fromstring(editor_files(small_manual, SITE._replace(repository=address, sections=sections(named)))[PAGE].decode())
    ways = page.xpath("//nav[@aria-labelledby = //h2[. = 'The rest of the manual']/@id]//a")
    assert [(way.text, way.get("href")) for way in ways] == [("Home", "../"), ("Start here", "../start/"), ("Roles", "../roles/hub/")]


def test_the_editor_is_set_up_where_there_is_a_repository(small_manual: Manual) -> None:
    assert CONFIG in editor_files(small_manual, SITE)


def test_the_page_asks_github_and_itself() -> None:
    page = editor_page(SITE, POLICY)
    assert "connect-src 'self' blob: data: https://api.github.com;" in page and "default-src 'none'" in page
    assert [*faults(page)] == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("connect-src", "'self' https://api.github.com https://api.example.org", "connect-src lets in https://api.example.org"),
        ("connect-src", "'self' https:", "connect-src lets in https:"),
        ("connect-src", "*", "connect-src lets in *"),
        ("connect-src", "'self' wss://live.example.org", "connect-src lets in wss://live.example.org"),
        ("script-src", "'self' cdn.example.org", "script-src lets in cdn.example.org"),
        ("script-src", "'self' https://api.github.com", "script-src lets in https://api.github.com"),
        ("script-src", "'self' 'unsafe-eval'", "script-src lets in 'unsafe-eval'"),
        ("img-src", "'self' https://avatars.githubusercontent.com", "img-src lets in https://avatars.githubusercontent.com"),
        ("font-src", "'self' http://localhost:8000", "font-src lets in http://localhost:8000"),
    ],
)
def test_a_foreign_host_in_the_policy_is_a_fault(name: str, value: str, said: str) -> None:
    assert [fault.what for fault in faults(editor_page(SITE, POLICY | {name: value}))] == [said]


def test_a_policy_that_lacks_a_part_or_a_script_from_elsewhere_is_a_fault() -> None:
    page = editor_page(SITE, POLICY)
    assert [fault.what for fault in faults(page.replace("base-uri 'none'", ""))] == ["base-uri is not in the policy"]
    assert len([*faults(page.replace("<meta http-equiv", "<meta name"))]) == len(POLICY)
    foreign = page.replace('src="vendor/sveltia-cms.js"', 'src="https://unpkg.example.org/sveltia-cms.js"')
    assert [fault.what[:20] for fault in faults(foreign)] == ["loads from elsewhere"]


def test_the_whole_page_is_the_manuals_own_words(tmp_path: Path) -> None:
    page = editor_page(SITE, POLICY)
    assert "<h1>Edit in a form</h1>" in page and '<a href="../contributing/">Other ways to change the manual</a>' in page
