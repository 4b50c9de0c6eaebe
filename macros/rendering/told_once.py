"""A story is told once on a page. In: a page's HTML with the marks of templates. Out: the HTML; what its text tells and links is in its lists by name alone.

A template marks, with the id of the record, where the story of an entry begins.
"""

import re

TOLD = re.compile(r'<span data-told="([\w-]+)"></span>(.*?)</li>', re.DOTALL)
ENTRIES = re.compile(r'<ul class="records">.*?</ul>', re.DOTALL)
LEADS = re.compile(r'href="[^"]*?([\w-]+)(?:/|\.html|\.md)(?:#[^"]*)?"')


def told_once(html: str) -> str:
    """Return the text of a page without the stories in its lists that it tells outside them."""
    if not TOLD.search(html):
        return html
    told = set(LEADS.findall(ENTRIES.sub("", html)))
    return TOLD.sub(lambda match: f"{'.' if match[1] in told else match[2]}</li>", html)
