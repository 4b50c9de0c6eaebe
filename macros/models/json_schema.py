"""JSON Schemas for editors, from the models. In: the models. Out: one file for each kind under data/schema/.

An editor reads a record by the rules of YAML, where `2016` and `1.10` are numbers; the manual reads text. A schema accepts what is written so.
"""

import json

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from .kinds import Kind
from .manual import DATA_KINDS
from .pages import Page
from .training_modules import Module

SCHEMAS = "data/schema"


class AsWritten(GenerateJsonSchema):
    """Schemas in which a free text may be written as a number."""

    def str_schema(self, schema: dict) -> dict:
        """Return the schema of a text; one with a pattern, such as an id, stays a text."""
        made = super().str_schema(schema)
        return made if "pattern" in made else made | {"type": ["string", "number"]}


def schemas() -> dict[str, str]:
    """Return the text of every schema by file name."""
    texts = {f"{kind.stem}.json": _schema(kind) for kind in DATA_KINDS if kind.shape != "table"}
    return texts | {
        "page.json": _text(Page.model_json_schema(schema_generator=AsWritten)),
        "module.json": _text(Module.model_json_schema(schema_generator=AsWritten)),
    }


def _schema(kind: Kind) -> str:
    model = dict[str, kind.model] if kind.shape == "mapping" else kind.model
    return _text(TypeAdapter(model).json_schema(schema_generator=AsWritten))


def _text(schema: dict) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
