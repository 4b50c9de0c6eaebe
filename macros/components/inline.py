"""Macros that stand in a sentence and return one line."""

from typing import Literal

from markupsafe import Markup

from ..models.editor_forms import editable
from ..models.fields import SourceId, Standing
from ..models.manual import Manual
from ..queries import network as query
from ..queries.counts import Counted, counted
from ..rendering.environment import render_inline

UNSEEN = Markup("")
Edited = Literal[tuple(editable())]


def cite(manual: Manual, source: SourceId, locator: str = "") -> str:
    """Inline: cite a source of data/sources/, with the place in it: a heading, paragraph or page."""
    return render_inline(manual, "source/cite.html", reference={"source": source, "locator": locator or None})


def editors(manual: Manual) -> str:
    """Inline: mark a paragraph as the editors' own guidance, which rests on no single source. Readers see no number beside it, and nothing else."""
    return UNSEEN


def standing(manual: Manual, word: Standing) -> str:
    """Inline: note what weight the statement has, for those who edit. Readers see the weight of each source in its card."""
    return UNSEEN


def count(manual: Manual, kind: Counted) -> str:
    """Inline: the number of records of a kind, such as practices or sources; of members the current ones, of meetings those held."""
    return str(len(counted(manual, kind)))


def public_total(manual: Manual) -> str:
    """Inline: the size of the network that the public record gives."""
    return render_inline(manual, "network/public_total.html", series=manual.series["network"])


def member_count(manual: Manual) -> str:
    """Inline: how many members are documented here: states and organisations."""
    return render_inline(
        manual, "member/count.html", states=query.members_of_kind(manual, "state"), organisations=query.members_of_kind(manual, "organisation")
    )


def edit_form(manual: Manual, kind: Edited | Literal[""] = "", text: str = "Edit in a form") -> str:
    """Inline: a link to the forms in the browser, or to an empty one for a new record of a kind, such as meetings."""
    return render_inline(manual, "editor/link.html", kind=kind, text=text)
