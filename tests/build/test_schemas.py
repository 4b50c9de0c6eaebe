"""What an editor sees: every record fits its schema, whichever YAML the editor reads; and what is no record does not.

YAML 1.1 takes `yes` for true and `12:30` for 750, YAML 1.2 does not; both take `2016` for a number. Days stay text in both, as editors hand them to a schema.
"""

import json
import re

import pytest
import yaml
from manuals import EDITION
from pydantic.json_schema import GenerateJsonSchema
from support.output.json_schema import validator

from macros.models.json_schema import AsWritten, schemas

DAYS = "tag:yaml.org,2002:timestamp"
CORE = {  # the plain values that YAML 1.2 takes for something else than text
    "bool": ("true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": ("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    "float": (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    "null": ("~|null|Null|NULL|", ["~", "n", "N", ""]),
}
FRONT = re.compile(rb"\A---\n(.*?)\n---\n", re.DOTALL)
NEVER = ["titel: A misspelt field", "title: [a list]", "reviewed: 2026", "date: true"]


class Old(yaml.CSafeLoader):
    """YAML 1.1, with days as text."""

    yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in known if tag != DAYS] for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class New(yaml.CSafeLoader):
    """YAML 1.2."""

    yaml_implicit_resolvers = {}


for name, (form, first) in CORE.items():
    New.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{form})$"), list(first))


def records() -> list[tuple[str, str, bytes]]:
    """Return every record and the front matter of every page of the frozen edition: the name of its schema, of its file, and its text."""
    found = []
    for stem in (name.removesuffix(".json") for name in schemas()):
        for path in [*EDITION.glob(f"data/{stem}/*.yml"), *EDITION.glob(f"data/{stem}.yml")]:
            found.append((stem, path.name, path.read_bytes()))
    for path in EDITION.glob("docs/**/*.md"):
        stem = "module" if path.parent.name == "modules" and path.name != "index.md" else "page"
        found.append((stem, path.name, FRONT.match(path.read_bytes())[1]))
    return found


def refused(reader: type, texts: dict[str, str], found: list[tuple[str, str, bytes]]) -> list[str]:
    """Return the files that do not fit their schemas."""
    validators = {
        name.removesuffix(".json"): validator(json.loads(text))
        for name, text in texts.items()
        if name.removesuffix(".json") in {stem for stem, *_ in found}
    }
    return [name for stem, name, text in found if not validators[stem].is_valid(yaml.load(text, Loader=reader))]


@pytest.mark.parametrize("reader", [Old, New])
def test_every_record_fits_its_schema_in_an_editor_of_either_yaml(reader: type):
    found = records()
    assert {stem for stem, _, _ in found} >= {"sources", "practices", "instruments", "tools", "meetings", "page", "module"} and len(found) > 600
    assert refused(reader, schemas(), found) == []


def test_a_schema_that_wants_text_where_yaml_sees_a_number_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(AsWritten, "str_schema", GenerateJsonSchema.str_schema)
    assert len(refused(New, schemas(), records())) > 100


@pytest.mark.parametrize("fault", NEVER)
def test_what_the_check_would_refuse_an_editor_marks(fault: str):
    text = (EDITION / "data/sources/gcr2p-2016-seoul-summary.yml").read_bytes()
    field = fault.partition(":")[0].encode()
    wrong = re.sub(rb"(?m)^" + field + rb": .*$", fault.encode(), text) if field + b":" in text else text + fault.encode() + b"\n"
    assert refused(New, schemas(), [("sources", "wrong", text)]) == []
    assert refused(New, schemas(), [("sources", "wrong", wrong)]) == ["wrong"]
