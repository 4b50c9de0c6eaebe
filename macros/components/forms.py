"""Macros on forms that a reader fills in on her own machine."""

from typing import Annotated

from ..models.fields import Refers
from ..models.manual import Manual
from ..queries import forms as query
from ..rendering.environment import render

FormId = Annotated[str, Refers("forms")]


def form(manual: Manual, id: FormId) -> str:
    """Block: a form to fill in on the page or on paper, with what must not be written into it."""
    return render(manual, "form/form.html", id=id, form=manual.forms[id], choices=query.choices(manual))
