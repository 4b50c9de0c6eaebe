"""What the Secretariat sets in `mkdocs.yml`: the site's name and address, the office that publishes, and the navigation."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from .fields import FieldError, Record, Text, WholeAddress, YesNo
from .pages import PLAIN_TITLE

Name = Annotated[Text, Field(pattern=PLAIN_TITLE)]


def _edition(text: str) -> str:
    number = re.fullmatch(r"(?:edition )?([1-9][0-9]{0,3})(?:\.0|\.|st|nd|rd|th)?(?: edition)?", text, re.IGNORECASE)
    if text and not re.fullmatch("[1-9][0-9]{0,3}", text):
        fix = f"write {number[1]}" if number else "write a whole number, such as 2"
        raise FieldError(f"“{text}” is not the number of an edition", fix, instead=number[1] if number else "")
    return text


EditionNumber = Annotated[str, AfterValidator(_edition)]


def _folder_address(text: str) -> str:
    if not text.endswith("/") or "?" in text or "#" in text:
        folder = re.split("[?#]", text)[0].rstrip("/") + "/"
        raise FieldError("is not the address of a folder", f"end it with a slash: {folder}", instead=folder)
    return text


def _repository(text: str) -> str:
    bare = text.rstrip("/").removesuffix(".git").rstrip("/")
    if bare != text:
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

    repository: Annotated[WholeAddress, AfterValidator(_repository)] = Field(description="web address of the repository, from https:// on")
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
