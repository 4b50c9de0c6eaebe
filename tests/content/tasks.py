"""More ordinary changes, of the kinds that editors ask about: states of things, tables, files, names, and addresses that stay. In: a `Copy`. Out: what readers see."""

import re
import shutil

from support.github.filled_forms import FORMS

from macros.github.forms import table_records

from .changes import address, change, chapter, source
from .edits import Copy, Shown, without_links

EXCEL = "State or organisation?;Name;What does the document show?;Source already in the manual\r\n"
DELAY = {"cancelled": "Cancelled", "postponed": "Postponed"}


def _announced(copy: Copy, id: str, status: str) -> list[Shown]:
    """Add a workshop of the coming year that was announced and then called off."""
    year = copy.day.year + 1
    copy.new(
        f"data/meetings/{year}-{id}.yml",
        f"""type: workshop
status: {status}
title: Invented workshop in {id.capitalize()}
start: {year}-05-10
end: {year}-05-11
city: {id.capitalize()}
note: Announced in a summary
sources: [{source(copy)}]
{copy.dates}""",
    )
    page = f"network/meetings/{year}-{id}/"
    return [Shown(page, DELAY[status]), Shown(page, "EventCancelled" if status == "cancelled" else "EventPostponed", raw=True)]


@change
def a_meeting_that_was_announced_is_cancelled(copy: Copy) -> list[Shown]:
    """It is no next meeting, and its page says so."""
    return [*_announced(copy, "exampleburg", "cancelled"), Shown("network/meetings/", "The next meeting on record is Invented workshop", there=False)]


@change
def a_meeting_that_was_announced_is_postponed(copy: Copy) -> list[Shown]:
    """Without a new day."""
    return [*_announced(copy, "exampleton", "postponed"), Shown(f"network/meetings/{copy.day.year + 1}-exampleton/", "No new date on record")]


@change
def a_meeting_gets_the_number_that_took_part(copy: Copy) -> list[Shown]:
    """Of the meetings that were held, the first without a figure."""
    id = next(id for id, meeting in copy.manual.meetings.items() if meeting.state == "held" and not meeting.attendance and not meeting.gaps)
    copy.field(
        f"data/meetings/{id}.yml",
        "attendance",
        f'\n  - {{wording: "eleven invented offices", unit: offices, source: {copy.manual.meetings[id].sources[0]}}}',
    )
    return [Shown(f"network/meetings/{id}/", "eleven invented offices")]


@change
def a_member_leaves_and_stays_on_record(copy: Copy) -> list[Shown]:
    """A former member keeps its page and is not counted."""
    states = {id: member.evidence for id, member in copy.manual.members.items() if member.state == "current" and member.iso}
    dated = {id: one.source for id, evidence in states.items() for one in evidence if copy.manual.sources[one.source].date}
    id, cited = list(dated.items())[-1]
    year = copy.manual.sources[cited].date[:4]
    copy.field(f"data/members/{id}.yml", "status", "former")
    copy.field(f"data/members/{id}.yml", "until", f"{{year: {year}, source: {cited}}}")
    return [Shown(f"network/members/{id}/", "former member"), Shown(f"network/members/{id}/", f"until {year}")]


@change
def a_member_is_not_certain_any_more(copy: Copy) -> list[Shown]:
    """An unconfirmed one is shown as such and is not counted."""
    id = [id for id, member in copy.manual.members.items() if member.state == "current" and member.iso][-1]
    copy.field(f"data/members/{id}.yml", "status", "unconfirmed")
    return [Shown(f"network/members/{id}/", "unconfirmed")]


@change
def a_government_asks_to_withdraw_a_practice(copy: Copy) -> list[Shown]:
    """What is left is a public line that it was."""
    id = copy.least_named(copy.manual.practices, r"practices/cases/{}\.md")
    said = copy.manual.practices[id].done
    copy.put(f"data/practices/{id}.yml", f"status: withdrawn\n{copy.dates}")
    return [Shown(f"practices/cases/{id}/", "withdrawn"), Shown(f"practices/cases/{id}/", said, there=False)]


@change
def a_dead_address_becomes_that_of_an_archive(copy: Copy) -> list[Shown]:
    """The last source that has an address gets that of a copy."""
    id = [id for id, source in copy.manual.sources.items() if source.url][-1]
    file, new = f"data/sources/{id}.yml", "https://archive.example.org/2026/https://example.org/old-report"
    copy.field(file, "url", new)
    copy.field(file, "url_note", "Copy in a web archive, as the publisher's own page no longer answers")
    return [Shown("reference/sources/", f'href="{new}"', raw=True)]


@change
def members_come_from_a_spreadsheet_of_excel(copy: Copy) -> list[Shown]:
    """With a mark at its beginning, semicolons and line ends of Windows; and another in the letters of Windows."""
    names = {"utf-8-sig": "Example Office of Tables", "cp1252": "Büro für Beispiele"}
    for code, name in names.items():
        table = f"{EXCEL}organisation;{name};It names an office;{source(copy)}\r\n".encode(code)
        outcome, _ = table_records.from_table(table, "members", FORMS, copy.manual, copy.day, copy.text)
        assert not outcome.faults, outcome.faults
        for file in outcome.files:
            copy.new(file.path, file.text)
    return [Shown("network/members/", name) for name in names.values()]


@change
def a_name_gets_another_translation(copy: Copy) -> list[Shown]:
    """The French name of the first country on record that is a member."""
    code = next(member.iso for member in copy.manual.members.values() if member.iso)
    copy.put(
        "data/countries.csv",
        re.sub(rf"^({code},\w+,(?:\"[^\"]*\"|[^,]*)),[^,]*,", r"\1,Exemplie,", copy.text("data/countries.csv"), flags=re.MULTILINE),
    )
    return [Shown("data/countries.csv", "Exemplie", raw=True)]


@change
def a_paper_and_a_photograph_are_attached(copy: Copy) -> list[Shown]:
    """In docs/assets, with a line in a chapter for each."""
    (copy.root / "docs/assets/example-paper.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    shutil.copy(copy.root / "docs/assets/apple-touch-icon.png", copy.root / "docs/assets/example-photo.png")
    page = chapter(copy, 1)
    copy.add(
        f"docs/{page}",
        "\nThere is [a paper to fill in](/assets/example-paper.pdf). {{ editors() }}\n\n![An invented picture](/assets/example-photo.png)\n",
    )
    return [
        Shown(address(page), "a paper to fill in"),
        Shown(address(page), "assets/example-photo.png", raw=True),
        Shown("assets/example-paper.pdf", "%PDF", raw=True),
    ]


@change
def a_page_is_retired(copy: Copy) -> list[Shown]:
    """A chapter that records do not name goes; links to it become words, and its address leads to the beginning of its section."""
    listed = re.findall(r"(?<=\n)( +)- [^\n:]+: (\S+\.md)\n(?=\1- [^\n:]+: \S+\.md\n)", copy.text("mkdocs.yml"))
    pages = [page for _, page in listed if page.count("/") == 1 and copy.manual.pages[page].meta.kind == "chapter"]
    page = copy.least_named(pages, "{}")
    section = page.partition("/")[0]
    copy.everywhere(lambda text: without_links(re.sub(rf"^ *- (?:[^\n:]+: )?{re.escape(page)}\n", "", text, flags=re.MULTILINE), page))
    copy.everywhere(lambda text: re.sub(rf"(?<=[\[\s]){re.escape(page)}, |, {re.escape(page)}(?=[\],])", "", text))
    copy.remove(f"docs/{page}")
    copy.heed()  # the page, and then its sections
    copy.heed()
    return [Shown(address(page), f"{section}/", raw=True)]
