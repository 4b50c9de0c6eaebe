"""What the editor in the browser is told: where records are kept, their forms, and what may be chosen. In: the manual and its settings. Out: `config.json`."""

import json
import re
from collections.abc import Iterator, Mapping

from ...models.editor_forms import Field, editable, form
from ...models.formatting import capital
from ...models.kinds import Kind
from ...models.manual import KINDS, VOCABULARIES, Manual
from ...models.site_config import SiteConfig
from ...models.words import VocabularyWord

Choice = dict[str, str]
GITHUB = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")
BRANCH = "main"
NAME_OF_FILE = ["^[a-z0-9]+(-[a-z0-9]+)*$", "small letters, digits and dashes, such as 2016-seoul"]
FIXED = {
    "load_config_file": False,
    "publish_mode": "editorial_workflow",
    "media_folder": "docs/assets",
    "public_folder": "/assets",
    "show_preview_links": False,
    "slug": {"encoding": "ascii", "clean_accents": True},
    "editor": {"preview": False},
}


def repository(config: SiteConfig) -> str:
    """Return owner and name of the repository at GitHub; "" where the settings name none."""
    found = GITHUB.fullmatch(config.repository)
    return found[1] if found else ""


def configuration(manual: Manual, config: SiteConfig) -> bytes:
    """Return the configuration: what the editor reads as it is, and the lists that its drop-downs share."""
    backend = {"name": "github", "repo": repository(config), "branch": BRANCH, "auth_methods": ["token"]}
    said = {
        "backend": backend | {"open_authoring": True, "auth_scope": "public_repo"},
        "app_title": config.name,
        "site_url": config.address,
        "collections": [_collection(KINDS[name]) for name in editable()],
    }
    told = {"editor": FIXED | said, "lists": _lists(manual, set(_named_lists(said["collections"])))}
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _collection(kind: Kind) -> Field:
    """Return a kind: its folder, how its files are called, and its form."""
    named = [name for name in ("title", "name") if name in kind.model.model_fields]
    return {
        "name": kind.name,
        "label": capital(kind.path.replace("-", " ")),
        "label_singular": capital(kind.label),
        "folder": f"data/{kind.path}",
        "extension": "yml",
        "format": kind.name,
        "create": True,
        "delete": False,
        "duplicate": False,
        "publish": False,
        "slug": {"editable": ["create"], "pattern": NAME_OF_FILE, "hint": "name of the new file, and of its page"},
        "summary": f"{{{{{named[0]}}}}} ({{{{slug}}}})" if named[:1] == ["title"] else "{{slug}}",
        "sortable_fields": {"fields": [*named[:1], "reviewed"]} if "reviewed" in kind.model.model_fields else {"fields": named[:1]},
        "fields": form(kind.model),
    }


def _named_lists(part: object) -> Iterator[str]:
    """Yield the names of the lists that any part of the configuration asks for."""
    if isinstance(part, dict):
        yield from (part[name] for name in ("options", "parts_of") if isinstance(part.get(name), str))
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _named_lists(inner)


def _lists(manual: Manual, wanted: set[str]) -> dict[str, list[Choice]]:
    """Return what drop-downs offer, by the list's name: words of vocabularies, and records of the kinds that have no form."""
    words = {f"{VOCABULARIES}/{name}": _words(vocabulary) for name, vocabulary in manual.vocabularies.items()}
    records = {name: [{"label": _called(manual, name, id), "value": id} for id in getattr(manual, name)] for name in wanted & set(KINDS)}
    return {name: (words | records).get(name, []) for name in sorted(wanted)}


def _words(vocabulary: Mapping[str, VocabularyWord]) -> list[Choice]:
    return [{"label": word.label, "value": id} for id, word in vocabulary.items()]


def _called(manual: Manual, kind: str, id: str) -> str:
    name = manual.record(kind, id).name_in(manual, id)
    return id if name == id else f"{name} ({id})"
