"""CONTRIBUTING's recipes for engineers, followed literally on a copy of the small manual, to what a reader then finds."""

import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import html
from manuals import EDITION, NOON, ROOT, SMALL, add_to_navigation, change, copy_of, run

STEP = re.compile(
    r"(?P<verb>Make|[Ii]n) `(?P<path>[^`]+)`(?:, (?:(?P<where>below|instead of) the line that begins with `(?P<line>[^`]+)`|(?P<end>at the end)))?:\n\n"
    r" {3}(?P<fence>`{3,})\w*\n(?P<text>.*?)^ {3}(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
MOST_FILES = {"A new field of a record": 3, "A new kind of record": 5, "A new macro": 3, "A new output of the build": 2}


class Step(NamedTuple):
    """A step of a recipe: the file, the line at which it changes ("" for its end, None for a new file), and the text."""

    path: str
    line: str | None
    instead: bool
    text: str


def recipe(title: str) -> list[Step]:
    """Return the steps of a recipe."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = re.split(r"\n### ", text[text.index(f"### {title}\n") + 4 :])[0]
    steps = [
        Step(
            m["path"],
            None if m["verb"] == "Make" else m["line"] or "",
            m["where"] == "instead of",
            re.sub(r"^ {3}", "", m["text"], flags=re.MULTILINE),
        )
        for m in STEP.finditer(section)
    ]
    assert [step.path for step in steps] == re.findall(r"(?:Make|[Ii]n) `([^`\s]+/[^`\s]+\.\w+)`", section), "a step is not written as the others are"
    return steps


def follow(root: Path, title: str) -> None:
    """Do what a recipe says, and write the schemas."""
    for step in recipe(title):
        path = root / step.path
        if step.line is None:
            assert not path.exists()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, "utf-8")
        elif step.line == "":
            path.write_text(path.read_text("utf-8") + step.text, "utf-8")
        else:
            path.write_text(changed(path.read_text("utf-8"), step), "utf-8")
    done = run(root, "schema")
    assert done.returncode == 0, done.stderr


def changed(text: str, step: Step) -> str:
    """Return a text with that of a step below its line, or in its place."""
    lines = text.splitlines(keepends=True)
    found = [number for number, line in enumerate(lines) if line.startswith(step.line)]
    assert len(found) == 1, f"{step.path} has {len(found)} lines that begin with {step.line}"
    return "".join([*lines[: found[0] + (not step.instead)], step.text, *lines[found[0] + 1 :]])


SOURCE = "data/sources/gcr2p-2016-seoul-summary.yml"
TOOL = """title: A way to ask
owner_body: A body of tests
category: data-source
purpose: Questions to begin with
learning: half a day
users: [Analysts]
owner: editors
reviewed: 2026-11-20
review_by: 2027-11-20
"""
PUBLICATIONS = """---
title: Publications
description: What one publisher issued, told in a summary that is long enough for the rules.
kind: reference
reviewed: 2026-01-31
review_by: 2027-01-31
---

{{ publisher_list("Global Centre for the Responsibility to Protect") }}

- [A way to ask](/tools/compendium/questions.md)
"""


def manual_at(root: Path) -> Path:
    """Return the small manual with the source that the recipes cite."""
    copy_of(SMALL, root)
    shutil.copy(EDITION / SOURCE, root / SOURCE)
    change(root, SOURCE, "short: Seoul summary 2016", "short: Another name")  # the small manual has one of that name
    return root


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small manual after all recipes, with a tool that has the new field and a page that calls the new macro, checked and built."""
    root = manual_at(tmp_path_factory.mktemp("recipes") / "manual")
    for title in MOST_FILES:
        follow(root, title)
    (root / "data/tools").mkdir()
    (root / "data/tools/questions.yml").write_text(TOOL, "utf-8")
    (root / "docs/reference/publications.md").write_text(PUBLICATIONS, "utf-8")
    add_to_navigation(root, "docs/reference/publications.md")
    for command in ("check", "build"):
        done = run(root, command, SOURCE_DATE_EPOCH=NOON)
        assert done.returncode == 0, done.stderr
    return root


@pytest.mark.parametrize("title", MOST_FILES)
def test_a_recipe_touches_few_files(title: str):
    assert 0 < len({step.path for step in recipe(title)}) <= MOST_FILES[title]


def test_a_new_kind_of_record_is_a_page_that_search_calls_by_its_own_name(followed: Path):
    site = followed / "site"
    page = (site / "reference/handbooks/field-guide/index.html").read_text("utf-8")
    assert "A way to begin with three questions." in page and "A field guide to prevention" in page
    first = json.loads(re.search(r"manualSearch\.begin\((\{.*\})\);", (site / "assets/search-worker.js").read_text("utf-8"))[1])
    number = first["pages"]["address"].split("\n").index("reference/handbooks/field-guide/")
    assert first["kinds"][first["pages"]["kind"][number]][0] == "Handbook"
    assert json.loads((site / "data/handbooks.json").read_text("utf-8"))["field-guide"]["title"] == "A field guide to prevention"
    assert (followed / "data/schema/handbooks.json").is_file()


def test_a_slip_in_a_record_of_the_new_kind_is_told_at_its_line(tmp_path: Path):
    root = manual_at(tmp_path / "manual")
    follow(root, "A new kind of record")
    change(root, "data/handbooks/field-guide.yml", "sources: [gcr2p-2016-seoul-summary]", "sources: [nowhere]")
    said = run(root, "check", SOURCE_DATE_EPOCH=NOON).stderr
    assert "data/handbooks/field-guide.yml:3:11: sources[1]: there is no source “nowhere”" in said and "1 to mend." in said


def test_a_new_field_a_new_macro_and_a_new_output_reach_the_reader(followed: Path):
    site = followed / "site"
    assert "<dt>To learn it</dt><dd>half a day</dd>" in (site / "tools/compendium/questions/index.html").read_text("utf-8")
    page = html.parse(site / "reference/publications/index.html").getroot()
    [link] = page.xpath("//main//li/a[contains(@href, 'sources/#gcr2p-2016-seoul-summary')]")
    assert link.text_content() == "Summary of the Sixth Annual Meeting of the Global Network of R2P Focal Points, June 2016, Seoul, Republic of Korea"
    assert "Global Centre for the Responsibility to Protect." in (site / "sources.txt").read_text("utf-8")
