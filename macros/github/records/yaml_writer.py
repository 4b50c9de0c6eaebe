"""A record as YAML, in the hand of the manual. In: fields and values. Out: the text, without what is empty."""

from collections.abc import Mapping

import yaml


class Writer(yaml.SafeDumper):
    """Writes text as it is, quoted only where YAML would read something else; entries two spaces further in."""

    yaml_implicit_resolvers = {
        sign: [(tag, form) for tag, form in found if tag == "tag:yaml.org,2002:null"]
        for sign, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent the entries of a list."""
        super().increase_indent(flow, False)


class _Fields(dict):
    """The fields of a record, each on its own line."""


Writer.add_representer(_Fields, lambda writer, fields: writer.represent_mapping("tag:yaml.org,2002:map", fields, flow_style=False))


def written(record: Mapping) -> str:
    """Return a record as YAML, without what is empty."""
    return yaml.dump(_Fields(full(record)), Dumper=Writer, default_flow_style=None, sort_keys=False, allow_unicode=True, width=100_000)


def full(value: object) -> object:
    """Return a value without what is empty in it."""
    if isinstance(value, Mapping):
        return {key: full(item) for key, item in value.items() if item not in ("", None, [], {})}
    return [full(item) for item in value] if isinstance(value, list) else value
