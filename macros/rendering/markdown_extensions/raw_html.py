"""What a macro returns is finished HTML: Markdown carries it over unread. In: a macro's text. Out: the same, between two marks.

A Markdown extension that takes what stands between the marks out before anything is read, as Markdown does with the HTML that it
finds by itself, only without the search. What is still Markdown, such as the profile of a record, is not marked.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markupsafe import Markup

BEGIN, END = "\ue000", "\ue001"
SEALED = re.compile(f"{BEGIN}(.*?)\n?{END}", re.DOTALL)
AFTER_WHITESPACE_BEFORE_HTML = 25


def seal(text: str) -> str:
    """Return HTML that is done (`Markup`) between its marks, any other text as it is; neither keeps a mark that was in it before."""
    inside = text.replace(BEGIN, "").replace(END, "")
    return f"{BEGIN}{inside}{END}" if isinstance(text, Markup) else inside


class _Carry(Preprocessor):
    """Put what is sealed aside until the page is done."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of a page, with a mark of Markdown's own for each piece put aside."""
        return SEALED.sub(lambda match: self.md.htmlStash.store(match[1]), "\n".join(lines)).split("\n")


class _Sealed(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        """Register the step."""
        md.preprocessors.register(_Carry(md), "sealed", AFTER_WHITESPACE_BEFORE_HTML)


def makeExtension(**settings: object) -> Extension:
    """Return the extension, as Python-Markdown asks for it."""
    return _Sealed(**settings)
