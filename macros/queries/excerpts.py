"""What a page is quoted with on another. In: a page as written. Out: Markdown: what stands above its first heading, and one of its sections."""

from ..models.page_files import PageFile

OWN_HEADING = "](#"


def excerpt(page: PageFile, section: str = "") -> str:
    """Return the text above the first heading of a page and the text below the heading with the id `section`, fit to stand on any page."""
    lines = page.body.split("\n")
    first = page.headings[0].line - page.body_line if page.headings else len(lines)
    opening = "\n".join(lines[:first]).strip("\n").replace(OWN_HEADING, f"](/{page.path}#")
    return "\n\n".join((opening, section_of(page, section))).strip("\n")


def section_of(page: PageFile, section: str) -> str:
    """Return the text below the heading with the id `section`, up to the next heading, fit to stand on any page; empty if there is none."""
    lines = page.body.split("\n")
    starts = [heading.line - page.body_line for heading in page.headings]
    ends = [*starts[1:], len(lines)]
    wanted = [lines[start + 1 : end] for heading, start, end in zip(page.headings, starts, ends, strict=False) if section and heading.id == section]
    return "\n\n".join("\n".join(part).strip("\n") for part in wanted).replace(OWN_HEADING, f"](/{page.path}#")
