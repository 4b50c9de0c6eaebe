"""A kind of record: where it is kept, what it is called, where it is published. Each line of `Manual` declares one.

In: the words of that line. Out: a dataclass field of `Manual` whose metadata holds the `Kind`.
"""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from .fields import Record

Shape = Literal["folder", "mapping", "single", "table", "page"]


class Search(NamedTuple):
    """How search treats a kind: the filter it stands under, its weight against other kinds, and what it is called there.

    A page that is found `whole` is short, so that its sections step back; `names` are the weights of its title and of its other
    words as names (those of a chapter if None); `label` is what a result is called, if not as the kind is. The summary
    of its pages is found at once, later with the text, or never, where the text says the same.
    """

    filter: str = "Reference"
    weight: float = 0.8
    whole: bool = False
    names: tuple[float, float] | None = None
    label: str = ""
    summary: Literal["at once", "later", "never"] = "at once"


@dataclasses.dataclass(frozen=True)
class Kind:
    """A kind of record.

    `name` is its field in `Manual`, `path` its folder or file under data/, `label` what one of them is called. `page` is the page
    that each has to itself, `anchor` the place that each has on a page of many, `{}` standing for the id. A page is made from
    the template `profile` by the macro `macro`, that of its label if none is named; `page_kind` and `layout` go into its front matter, and `edited` is the file that is edited for it,
    if not the record's own. `shown_on` is where records without an address of their own are seen.
    """

    path: str
    shape: Shape
    label: str
    page: str = ""
    anchor: str = ""
    profile: str = ""
    macro: str = ""
    page_kind: str = "reference"
    layout: str = ""
    edited: str = ""
    shown_on: str = ""
    required: bool = False
    search: Search | None = None
    key: str = ""
    columns: Mapping[str, str] = dataclasses.field(default_factory=dict)
    name: str = ""
    model: type[Record] = Record

    @property
    def stem(self) -> str:
        """The name of the kind's folder or file without ending: `un-documents`."""
        return self.path.rpartition(".")[0] or self.path

    @property
    def place(self) -> str:
        """Where one stands below docs/, `{}` for the id; empty for a kind that has no address."""
        return self.page or self.anchor

    @property
    def home(self) -> str:
        """Where records of the kind are kept, for a person: `data/sources/`."""
        return self.path if self.shape == "page" else f"data/{self.path}" + ("/" if self.shape == "folder" else "")

    @property
    def is_made(self) -> bool:
        """Whether a page is made from each record."""
        return bool(self.page) and self.shape != "page"

    @property
    def page_of_all(self) -> str:
        """The page on which readers see them: that of many, else the one named for them; empty if there is none."""
        return self.anchor.partition("#")[0] or self.shown_on

    @property
    def macro_name(self) -> str:
        """The macro that shows one: the one declared, else that of its label, `member_profile`, which is made if nobody wrote it."""
        return self.macro or f"{self.label.replace(' ', '_').lower()}_profile"

    def file_of(self, id: str) -> str:
        """Return the file in which a record stands: `data/members/no.yml`, `data/glossary.yml`."""
        return f"data/{self.path}" + (f"/{id}.yml" if self.shape == "folder" else "")

    def page_of(self, id: str) -> str:
        """Return the page, with heading if any, on which a record stands: `reference/sources.md#seoul`."""
        return self.place.format(id.lower())

    def call_of(self, id: str) -> str:
        """Return the macro call that makes the page of a record."""
        return f'{{{{ {self.macro_name}("{id}") }}}}'


def _line(**declared: object) -> dataclasses.Field:
    return dataclasses.field(default_factory=lambda: MappingProxyType({}), metadata={"kind": Kind(**declared)})


def folder(path: str, **declared: object) -> dataclasses.Field:
    """Declare a kind of which each record is a file of a folder under data/; its id is the file's name."""
    return _line(path=path, shape="folder", **declared)


def mapping(path: str, **declared: object) -> dataclasses.Field:
    """Declare a kind whose records stand in one file under data/, each below its id."""
    return _line(path=path, shape="mapping", **declared)


def single(path: str, **declared: object) -> dataclasses.Field:
    """Declare a kind of which there is one record, a file under data/."""
    return _line(path=path, shape="single", **declared)


def table(path: str, key: str, columns: Mapping[str, str], **declared: object) -> dataclasses.Field:
    """Declare a kind whose records are the rows of a CSV file under data/.

    `key` makes the id from the columns; `columns` leads from each column to its field, `names.fr` inside another, "" for none.
    """
    return _line(path=path, shape="table", key=key, columns=MappingProxyType(dict(columns)), **declared)


def written(path: str, **declared: object) -> dataclasses.Field:
    """Declare a kind of which each record is the front matter of a page in a folder under docs/."""
    return _line(path=path, shape="page", **declared)
