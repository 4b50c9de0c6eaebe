"""What the Secretariat sets in `mkdocs.yml`: the site's name and address, the office that publishes, and the navigation."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .fields import FieldError, Record, Text, WebAddress, YesNo
from .pages import PLAIN_TITLE

Name = Annotated[Text, Field(pattern=PLAIN_TITLE)]


def _folder_address(text: str) -> str:
    if not text.endswith("/") or "?" in text or "#" in text:
        raise FieldError("is not the address of a folder", f"end it with a slash: {text.split('?')[0].split('#')[0].rstrip('/')}/")
    return text


class Extra(Record):
    """The settings of our own."""

    repository: WebAddress = Field(description="web address of the repository, from https:// on")
    office: Name = Field(description="the office that publishes the manual")
    edition: str = Field(
        "", pattern=r"^([0-9]+(\.[0-9]+)*)?$", description="number of the edition, such as 1 or 2.1; raise it when you announce a new one"
    )
    notice: YesNo = Field(True, description="true until the office has adopted the manual, then false")


class Settings(Record):
    """The settings of `mkdocs.yml`; those of the code stand in the file that it inherits."""

    INHERIT: Literal["macros/mkdocs.yml"] = Field(description="the file with the settings of the code, macros/mkdocs.yml")
    site_name: Name = Field(description="name of the manual")
    site_description: Name = Field(description="what the manual is, in one sentence")
    site_url: Annotated[WebAddress, AfterValidator(_folder_address)] = Field(description="address of the published manual, ending in a slash")
    extra: Extra = Field(description="repository, office and notice")
    nav: list = Field(min_length=1, description="the navigation: pages and sections, each as  - Title: page.md")
