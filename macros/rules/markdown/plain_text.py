"""Tell a page so plain that Markdown can make nothing of it but paragraphs, lists, tables, emphasis, headings with an id, and links.

In: the text of a page, its macro calls replaced. Out: the addresses of its links; None if it holds any sign that Markdown makes more of,
so that only rendering tells what. Most pages are plain, and rendering them all would make up a third of a check.
"""

import re
from functools import lru_cache

from ...models.texts.contacts import contact

HEADING = re.compile(r"^(#{2,6} [^#{}\n]+) \{: #[a-z0-9]+(?:-[a-z0-9]+)* \}$", re.MULTILINE)
ACTIVE = re.compile(
    r"[<>&`~\\@\t{}]|\[TOC\]|!\[|!!!|\?\?\?|\]:|\]\s?\["  # HTML, code, escapes, attributes, pictures, notes, references
    r"|^[ ]*[=-]+[ ]*$|^[^\w\n]*#|^[ \d.)*+-]+#"  # headings of any other form
    "|^ {4}.*\ue002",  # a macro where code may stand
    re.MULTILINE,
)
EMPHASIS, CALL = re.compile("[*_]"), re.compile("\ue000\ue002\ue001")
LINK = re.compile(r"\]\(([\w/:.#%?=,+-]+)\)")


@lru_cache(maxsize=2048)
def links(text: str) -> tuple[str, ...] | None:
    """Return the addresses of a plain page; None for any other. Remembered, since a check reads all pages and few have changed."""
    text = HEADING.sub(lambda match: match[1].lstrip("# "), text)
    found = LINK.findall(text)
    if ACTIVE.search(text) or len(found) != text.count("]("):
        return None
    return None if contact(" ".join(CALL.sub(" ", EMPHASIS.sub("", text)).split())) else tuple(found)
