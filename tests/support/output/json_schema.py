"""What looks whether data fits a schema, loaded by the few tests that need it: it takes two seconds, for each worker."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator


def validator(schema: dict) -> "Draft202012Validator":
    """Return the validator of a schema, which is itself a good one."""
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)
