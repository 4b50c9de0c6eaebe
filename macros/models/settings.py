"""What the Secretariat sets in `mkdocs.yml`: the site's name and address, the office that publishes, and the navigation."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from .fields import FieldError, Record, Text, WholeAddress, YesNo
from .pages import PLAIN_TITLE

# How people find a repository, and its own address.
ADDRESSES = tuple(
    (re.compile(form), right)
    for form, right in (
        (r"^(?:ssh://)?git@([\w.-]+)[:/](?=[\w-]+/)", r"https://\1/"),
        (r"^(?:https?://)?(?:www\.)?github\.(?:com|dev)/", "https://github.com/"),
        (r"^https?://raw\.githubusercontent\.com/([\w-]+)/([\w.-]+)(?:/.*)?$", r"https://github.com/\1/\2"),
        (r"^(?:https?://)?([\w-]+)\.github\.io/([\w.-]+)(?:/.*)?$", r"https://github.com/\1/\2"),
        (r"^(https://github\.com/[\w-]+/[\w.-]+)/.*$", r"\1"),
    )
)
WITHIN = re.compile(
    r"^(https?://[^/]+/[^/]+/[^/]+(?:/[^/]+)*?)"
    r"/(?:-/.*|(?:blob|tree|edit|raw|src|commits?|compare)/.*|(?:issues|pulls|pull|merge_requests|wiki|actions|settings|releases)(?:/.*)?)$"
)
OF_A_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github|gitlab)\.com/|https?://codeberg\.org/")
OF_AN_ACCOUNT = re.compile(r"https://(?:github|gitlab)\.com/[\w-]+/?|https://codeberg\.org/[\w-]+/?")
Name = Annotated[Text, Field(pattern=PLAIN_TITLE)]


def _edition(text: str) -> str:
    number = re.fullmatch(r"(?:edition )?([1-9][0-9]{0,3})(?:\.0|\.|st|nd|rd|th)?(?: edition)?", text, re.IGNORECASE)
    if text and not re.fullmatch("[1-9][0-9]{0,3}", text):
        fix = f"write {number[1]}" if number else "write a whole number, such as 2"
        raise FieldError(f"“{text}” is not the number of an edition", fix, instead=number[1] if number else "")
    return text


EditionNumber = Annotated[str, AfterValidator(_edition)]


def _folder_address(text: str) -> str:
    if OF_A_REPOSITORY.match(text):
        what = "is the address of the repository, which stands under extra.repository"
        raise FieldError(what, "write the address at which readers open the manual, ending in a slash")
    if file := re.fullmatch(r"(.*/)index\.html?(?:[?#].*)?", text):
        raise FieldError("is the address of a file", f"write that of its folder: {file[1]}", instead=file[1])
    if not text.endswith("/") or "?" in text or "#" in text:
        folder = re.split("[?#]", text)[0].rstrip("/") + "/"
        raise FieldError("is not the address of a folder", f"end it with a slash: {folder}", instead=folder)
    return text


def _repository(text: str) -> str:
    bare = _bare_repository(text)
    if OF_AN_ACCOUNT.fullmatch(bare):
        raise FieldError("is the address of an account, in which the repository lies", f"write {bare.rstrip('/')}/ and the name of the repository")
    if bare != text:
        raise FieldError("is not the address at which people see the repository", f"write {bare}", instead=bare)
    return text


def _bare_repository(text: str) -> str:
    """Return the address of the repository alone, of which a browser shows a file, a list or the settings."""
    for form, right in ADDRESSES:
        text = form.sub(right, text)
    return WITHIN.sub(r"\1", re.split("[?#]", text)[0]).rstrip("/").removesuffix(".git").rstrip("/")


def _of_web(text: str) -> str:
    """Offer the address of the repository at once where it is no web address either."""
    bare = _bare_repository(text)
    if bare != text and not re.match("https?://", text) and re.match(r"https://[\w.-]+/[\w-]+/", bare):
        raise FieldError("is not the address at which people see the repository", f"write {bare}", instead=bare)
    return text


def _with_slash(text: str) -> str:
    """Offer the address of a folder with its slash at once where it is no web address either."""
    if not re.match("https?://", text) and re.fullmatch(r"[\w-]+(\.[\w-]+)+(/[\w./-]*)?", text):
        whole = f"https://{text.rstrip('/')}/"
        raise FieldError("is not a web address", f"write {whole}", instead=whole)
    return text


class Extra(Record):
    """The settings of our own."""

    repository: Annotated[WholeAddress, BeforeValidator(_of_web), AfterValidator(_repository)] = Field(
        description="web address of the repository, from https:// on"
    )
    office: Name = Field(description="the office that publishes the manual")
    edition: EditionNumber = Field("", description="number of the edition, a whole one; raise it when you announce a new one")
    notice: YesNo = Field(True, description="true until the office has adopted the manual, then false")


class Settings(Record):
    """The settings of `mkdocs.yml`; those of the code stand in the file that it inherits."""

    INHERIT: Literal["macros/mkdocs.yml"] = Field(description="the file with the settings of the code, macros/mkdocs.yml")
    site_name: Name = Field(description="name of the manual")
    site_description: Name = Field(description="what the manual is, in one sentence")
    site_url: Annotated[WholeAddress, BeforeValidator(_with_slash), AfterValidator(_folder_address)] = Field(
        description="address of the published manual, ending in a slash"
    )
    extra: Extra = Field(description="repository, office and notice")
    nav: list = Field(min_length=1, description="the navigation: pages and sections, each as  - Title: page.md")
