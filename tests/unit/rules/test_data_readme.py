"""data/README.md holds one record of each kind to copy. Each is read by the loader, among the edition's data, and shows every field of its model."""

import re

import pytest
from manuals import DAY, EDITION, ROOT, copy_of

from macros.components import REGISTRY
from macros.loader import Loaded, read_all
from macros.models.manual import DATA_KINDS, VOCABULARIES

README = (ROOT / "data" / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(?:yaml|csv)\n# (data/\S+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = dict(BLOCK.findall(README))
SECTION = re.search(r"^```markdown\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)[1]
PROGRAMMES = "docs/training/programmes.md"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The frozen edition with every example of the README put in its place."""
    root = copy_of(EDITION, tmp_path_factory.mktemp("readme"), code=False)
    for name, text in EXAMPLES.items():
        path = root / name
        whole = name in ("data/network.yml", "data/accessibility.yml") or not path.exists()
        before = "" if whole else path.read_text("utf-8").rstrip("\n") + "\n"
        path.parent.mkdir(exist_ok=True)
        path.write_text(before + text, "utf-8")
    with (root / PROGRAMMES).open("a", encoding="utf-8") as page:
        page.write(f"\n{SECTION}")
    return read_all(root, DAY, REGISTRY)


def test_every_example_is_accepted(copied: Loaded) -> None:
    assert list(map(str, copied.diagnostics)) == []


def test_an_example_that_was_copied_and_left_as_it_is_is_told(tmp_path) -> None:
    root = copy_of(EDITION, tmp_path, code=False)
    (root / "data/README.md").write_text(README, "utf-8")
    assert read_all(root, DAY, REGISTRY).diagnostics == []
    name = "data/sources/example-2025.yml"
    (root / name).write_text(EXAMPLES[name], "utf-8")
    told = [problem for problem in read_all(root, DAY, REGISTRY).diagnostics if problem.path == name]
    assert {problem.field for problem in told if "is the sample of data/README.md" in problem.what} == {"title", "publisher", "note", "url_note"}
    assert {problem.field for problem in told if "is what the form says of this field" in problem.what} == {"date_note", "licence"}


def test_a_text_of_an_example_that_was_left_in_a_record_is_told(tmp_path) -> None:
    root = copy_of(EDITION, tmp_path, code=False)
    (root / "data/README.md").write_text(README, "utf-8")
    text = EXAMPLES["data/practices/no-example.yml"]
    kept = "\n".join(line for line in text.split("\n") if not re.match(r" *lesson|note|gaps|status|unverified|  - \{field|actors", line))
    kept = re.sub(r"^conflicts:\n(?: +.*\n)+", "", kept, flags=re.MULTILINE).replace("What it is, in a few words", "A seminar for ministries")
    (root / "data/practices/no-seminar.yml").write_text(kept, "utf-8")
    told = read_all(root, DAY, REGISTRY).diagnostics
    assert [problem.field for problem in told] == ["done"]
    assert "One or two sentences on what was done, in our own words. …” is the sample of data/README.md" in told[0].what


def test_every_kind_has_an_example() -> None:
    shown = {name.removeprefix("data/").split("/")[0] for name in EXAMPLES}
    assert {kind.path for kind in DATA_KINDS} | {VOCABULARIES} <= shown


@pytest.mark.parametrize("kind", [kind for kind in DATA_KINDS if kind.shape != "table"], ids=lambda kind: kind.name)
def test_the_example_shows_every_field(kind) -> None:
    text = next(text for name, text in EXAMPLES.items() if name.removeprefix("data/").split("/")[0] == kind.path)
    indent = "  " if kind.shape == "mapping" else ""
    shown = set(re.findall(rf"^{indent}(?:# )?([a-z_]+): ?", text, re.MULTILINE))
    assert set(kind.model.model_fields) <= shown


def test_a_programme_without_a_section_on_its_page_is_told(tmp_path) -> None:
    root = copy_of(EDITION, tmp_path, code=False)
    with (root / "data/training-programmes.yml").open("a", encoding="utf-8") as stream:
        stream.write(EXAMPLES["data/training-programmes.yml"])
    assert [str(problem).partition(": example-programme: ")[2] for problem in read_all(root, DAY, REGISTRY).diagnostics] == [
        "has no section of its own on docs/training/programmes.md, to which its packages lead. Fix: add to docs/training/programmes.md"
        '  ## Title {: #example-programme }  and, below it,  {{ programme("example-programme") }}'
    ]
