"""The data files described for machines, as a Data Package of frictionlessdata.io. In: the exports of a manual. Out: `datapackage.json`.

Every table is named with its columns, the records that they refer to, its licence, its size and its checksum.
"""

import hashlib
import json
from collections.abc import Mapping

from ..models.manual import KINDS, Manual
from ..models.site_config import SiteConfig
from .exports import README, SCHEMAS, Export, exports
from .json_ld import LICENCE
from .tables import ID, Column

FILE = "datapackage.json"
LICENCES = [{"name": "CC-BY-4.0", "path": LICENCE, "title": "Creative Commons Attribution 4.0 International"}]
MISSING = {"missingValues": [""]}


def data_package(manual: Manual, config: SiteConfig) -> bytes:
    """Return the description of every data file."""
    found = exports(manual)
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "focal-points-manual",
        "title": f"{config.name}: data",
        "description": f"Records compiled from public documents. {README} says what to know before you use them.",
        "homepage": config.absolute("/"),
        "version": config.edition or str(manual.as_of),
        "created": f"{manual.as_of}T00:00:00Z",
        "licenses": LICENCES,
        "resources": [resource for export in found for resource in _resources(export, {export.name for export in found})],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resources(export: Export, tables: set[str]) -> list[dict]:
    """Return a kind's table, and the same records whole."""
    rows = {
        "name": export.name,
        "type": "table",
        "title": export.name.replace("-", " ").capitalize(),
        "description": f"{len(export.table.rows)} records, one on a row (kind: {export.noun})",
        "schema": _schema(export, tables),
    }
    whole = {"name": f"{export.name}-json", "title": f"{rows['title']}, whole", "jsonSchema": f"{SCHEMAS}/{export.name}.json"}
    return [rows | _file(export.files, f"{export.name}.csv", "text/csv"), whole | _file(export.files, f"{export.name}.json", "application/json")]


def _file(files: Mapping[str, bytes], name: str, kind: str) -> dict:
    content = files[name]
    digest = hashlib.sha256(content).hexdigest()
    form = name.rpartition(".")[2]
    return {
        "path": name,
        "format": form,
        "mediatype": kind,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{digest}",
        "licenses": LICENCES,
    }


def _schema(export: Export, tables: set[str]) -> dict:
    columns = export.table.columns
    keys = [_key(column) for column in columns if column.refers and KINDS[column.refers].stem in tables and KINDS[column.refers].shape != "page"]
    return {"fields": [*map(_field, columns)], "primaryKey": [ID], **({"foreignKeys": keys} if keys else {})} | MISSING


def _field(column: Column) -> dict:
    limits = {"constraints": {"enum": [*column.words]}} if column.words else {}
    described = {"description": column.text} if column.text else {}
    return {"name": column.name, "type": column.type} | described | limits


def _key(column: Column) -> dict:
    return {"fields": [column.name], "reference": {"resource": KINDS[column.refers].stem, "fields": [ID]}}
