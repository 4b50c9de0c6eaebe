"""A remark on an address that does not stand there. In: the sources. Out: a problem for each remark on a copy in an archive or elsewhere, without its address."""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

OF_A_COPY = re.compile(
    r"(?:(?:web )?address of |link to )?(?:an? |the )?(?:(?:archived|third-party|mirrored|web|online) )*"
    r"(?:copy|reprint|mirror|snapshot)\b(?: (?:in|on|at|from|of) (?:an? |the )?(?:web archive|internet archive|wayback machine|archive\.\w+)\b)?",
    re.IGNORECASE,
)
ONLINE = re.compile(r"address|link|web|archived|online|internet|wayback|archive\.|third-party|mirror|snapshot", re.IGNORECASE)
NO_MORE = re.compile(r"\b(?:no copy|not|none|left out|withheld|gone|lost|on (?:file|paper|disk)|printed|held|kept|person|name)\b", re.IGNORECASE)


def check_source_addresses(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each remark that begins with a copy on the web, where there is no address, and no word on why."""
    for id, source in manual.sources.items():
        begun = OF_A_COPY.match(source.url_note or "")
        if begun and not source.url and ONLINE.search(begun[0]) and not NO_MORE.search(source.url_note):
            what = "speaks of the address of a copy, and no url stands in the record"
            fix = "add url: and the address of the copy; or say in the remark why it is left out"
            yield locations["sources", id].diagnostic(("url_note",), what, fix)
