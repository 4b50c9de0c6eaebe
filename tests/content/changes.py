"""Ordinary changes of content, one each: what an editor does in a week, a year or on adoption. In: a `Copy`. Out: what readers then see.

Each is made in the files by hand, as the guide says, and finds its record by what is on record now. `CHANGES` holds them in an order in which
all can be made one after the other.
"""

import re
from collections.abc import Callable

from macros.queries import meetings
from macros.rules.files.adoption import NOT_YET

from .edits import Copy, Shown, without_entry, without_links

Change = Callable[[Copy], list[Shown]]
CHANGES: dict[str, Change] = {}


def change(function: Change) -> Change:
    """Keep a change under the words of its name."""
    CHANGES[function.__name__.replace("_", " ").strip()] = function
    return function


def source(copy: Copy) -> str:
    """Return the id of a source on record."""
    return next(iter(copy.manual.sources))


# The settings


@change
def the_manual_moves_to_its_own_address(copy: Copy) -> list[Shown]:
    """The first of the three settings of README."""
    copy.put("mkdocs.yml", re.sub(r"^site_url: .*$", "site_url: https://manual.example.net/focal/", copy.text("mkdocs.yml"), flags=re.MULTILINE))
    return [Shown("", "https://manual.example.net/focal/", raw=True), Shown("sitemap.xml", "https://manual.example.net/focal/", raw=True)]


@change
def the_repository_moves(copy: Copy) -> list[Shown]:
    """The second."""
    copy.put(
        "mkdocs.yml", re.sub(r"^  repository: .*$", "  repository: https://code.example.net/manual", copy.text("mkdocs.yml"), flags=re.MULTILINE)
    )
    return [Shown(address(chapter(copy)), "https://code.example.net/manual", raw=True)]


@change
def the_manual_is_adopted_by_another_office(copy: Copy) -> list[Shown]:
    """The third, and `notice: false`."""
    text = re.sub(r"^  office: .*$", "  office: Office for Example Affairs", copy.text("mkdocs.yml"), flags=re.MULTILINE)
    copy.put("mkdocs.yml", re.sub(r"^  notice: .*$", "  notice: false", text, flags=re.MULTILINE))
    for problem in copy.read().diagnostics:  # each line that still says the other thing
        copy.put(problem.path, NOT_YET.sub("what its office says", copy.text(problem.path)))
    page = address(chapter(copy))
    return [Shown(page, "Office for Example Affairs"), Shown(page, "Not an official publication.", there=False)]


@change
def the_manual_gets_another_name(copy: Copy) -> list[Shown]:
    """The name that stands on every page."""
    copy.put("mkdocs.yml", re.sub(r"^site_name: .*$", "site_name: Handbook of Examples", copy.text("mkdocs.yml"), flags=re.MULTILINE))
    return [Shown(address(chapter(copy)), "Handbook of Examples")]


@change
def the_navigation_gets_another_order(copy: Copy) -> list[Shown]:
    """The last two pages of the first section with pages change places."""
    lines = copy.text("mkdocs.yml").splitlines()
    start = next(number for number, line in enumerate(lines) if re.match(r"      - [^:]+: \S+\.md$", line))
    end = next((number for number in range(start, len(lines)) if not lines[number].startswith("      - ")), len(lines))
    lines[end - 2], lines[end - 1] = lines[end - 1], lines[end - 2]
    copy.put("mkdocs.yml", "\n".join(lines) + "\n")
    (first, _), (last, page) = (re.match(r"      - (.+): (\S+\.md)$", line).groups() for line in lines[end - 2 : end])
    return [Shown(address(page), f"{first}{last}")]


# Members


@change
def a_member_leaves(copy: Copy) -> list[Shown]:
    """The member that is named least: its record goes, links to it become words, and its old address leads to the register."""
    id = copy.least_named(copy.manual.members, r"network/members/{}\.md")
    copy.everywhere(lambda text: without_entry(without_links(text, f"network/members/{id}.md"), f"network/members/{id}.md"))
    copy.remove(f"data/members/{id}.yml")
    copy.heed()
    return [Shown(f"network/members/{id}/", "network/members/", raw=True), Shown("network/members/", f'href="{id}/"', raw=True, there=False)]


@change
def a_state_becomes_a_member(copy: Copy) -> list[Shown]:
    """The United States of America, or the first state that is no member."""
    states = [code for code in copy.manual.countries if code.lower() not in copy.manual.members]
    code = "US" if "US" in states else states[0]
    copy.new(
        f"data/members/{code.lower()}.yml",
        f"""kind: state
iso: {code}
confidence: named
appointed: {{year: 2026, source: {source(copy)}}}
evidence:
  - {{text: An invented note names the office that holds the post, source: {source(copy)}}}
{copy.dates}""",
    )
    name = copy.manual.countries[code].name
    return [Shown(f"network/members/{code.lower()}/", "An invented note names the office"), Shown("network/members/", name)]


@change
def an_organisation_becomes_a_member(copy: Copy) -> list[Shown]:
    """An organisation stands under a name of its own."""
    copy.new(
        "data/members/example-union.yml",
        f"""kind: organisation
name: Example Union
confidence: named
in_place_by: {{year: 2026, source: {source(copy)}}}
evidence:
  - {{text: An invented register names it, source: {source(copy)}}}
{copy.dates}""",
    )
    return [Shown("network/members/example-union/", "In place by 2026"), Shown("network/members/", "Example Union")]


@change
def a_member_is_found_on_a_published_list(copy: Copy) -> list[Shown]:
    """The other word of the confidences, whichever it is."""
    id, member = next(iter(copy.manual.members.items()))
    word = next(word for word in copy.manual.vocabularies["confidences"] if word != member.confidence)
    copy.field(f"data/members/{id}.yml", "confidence", word)
    return [Shown(f"network/members/{id}/", copy.manual.vocabularies["confidences"][word].label)]


@change
def a_member_gets_an_office_a_gap_less_and_a_conflict(copy: Copy) -> list[Shown]:
    """What a desk officer reports of the second member."""
    id = list(copy.manual.members)[1]
    file, one = f"data/members/{id}.yml", source(copy)
    copy.field(file, "gaps", "")
    copy.field(file, "offices", f'\n  - {{text: an invented directorate, as_of: "2026", source: {one}}}')
    copy.field(
        file,
        "conflicts",
        f"\n  - field: Point of an example\n    values:\n      - {{text: One side, source: {one}}}\n      - {{text: The other side, source: {one}}}",
    )
    return [Shown(f"network/members/{id}/", "An invented directorate, as of 2026"), Shown("reference/uncertain/", "The other side")]


@change
def the_size_of_the_network_is_stated_anew(copy: Copy) -> list[Shown]:
    """A count larger than any before it, and the total that the register begins with."""
    value = max(80, *(count.value + 10 for count in copy.manual.counts.values()))
    copy.add(
        "data/network-counts.yml",
        f"""a-example:
  measure: appointed
  date: {copy.day}
  value: {value}
  unit: members with a Focal Point
  source: {source(copy)}
""",
    )
    copy.field("data/network.yml", "public_total", f'{{text: "{value} states and one union", source: {source(copy)}}}')
    copy.field("data/network.yml", "public_total_as_of", str(copy.day))
    return [Shown("network/growth/", str(value)), Shown("network/members/", f"{value} states and one union")]


@change
def a_state_is_added_to_a_list_of_participants(copy: Copy) -> list[Shown]:
    """The first list on record, and the first state that is not on it."""
    id, kept = next(iter(copy.manual.leads.items()))
    code = next(code for code in copy.manual.countries if code not in {state.iso for state in kept.states})
    copy.put(
        f"data/leads/{id}.yml",
        re.sub(
            r"^states:\n",
            f"states:\n  - {{iso: {code}, note: Invented for an example, source: {source(copy)}}}\n",
            copy.text(f"data/leads/{id}.yml"),
            flags=re.MULTILINE,
        ),
    )
    return [Shown("network/members/", "Invented for an example")]


# Meetings and the calendar


@change
def a_country_is_renamed(copy: Copy) -> list[Shown]:
    """The last on record, which few texts name."""
    code = list(copy.manual.countries)[-1]
    lines = [
        re.sub(rf"^({code},\w+),(\"[^\"]*\"|[^,]*),", r"\1,Republic of Examples,", line) for line in copy.text("data/countries.csv").splitlines()
    ]
    copy.put("data/countries.csv", "\n".join(lines) + "\n")
    return [Shown(f"states/{code.lower()}/", "Republic of Examples")]


@change
def the_next_meeting_is_announced(copy: Copy) -> list[Shown]:
    """The number after the last, in the year to come, as announced."""
    number = max(meeting.number or 0 for meeting in copy.manual.meetings.values() if meeting.type == "annual") + 1
    year, host = copy.day.year + 1, next(code.upper() for code, member in copy.manual.members.items() if member.iso)
    copy.new(
        f"data/meetings/{year}-exampleville.yml",
        f"""type: annual
number: {number}
title: Meeting number {number} of the Network
start: {year}-05-10
end: {year}-05-11
city: Exampleville
country: {host}
hosts: {{governments: [{host}], sources: [{source(copy)}]}}
sources: [{source(copy)}]
{copy.dates}""",
    )
    return [
        Shown(f"network/meetings/{year}-exampleville/", f"10–11 May {year}"),
        Shown("network/meetings/", f"Meeting number {number} of the Network"),
    ]


@change
def the_host_of_the_last_meeting_changes(copy: Copy) -> list[Shown]:
    """Of the meetings that are over, the last with hosts gets one more."""
    row = [row for row in meetings.meetings(copy.manual) if row.record.hosts and (row.record.start or "9") < str(copy.day)][-1]
    code = next(code for code in reversed(copy.manual.countries) if code not in row.record.hosts.governments)
    copy.field(f"data/meetings/{row.id}.yml", "hosts", f"{{governments: [{code}], note: Changed for an example, sources: [{source(copy)}]}}")
    return [Shown(f"network/meetings/{row.id}/", copy.manual.countries[code].name), Shown(f"network/meetings/{row.id}/", "Changed for an example")]


@change
def the_date_of_the_first_dated_meeting_is_corrected(copy: Copy) -> list[Shown]:
    """It ended a day later."""
    id = next(row.id for row in meetings.meetings(copy.manual) if len(row.record.start or "") == 10)
    start = copy.manual.meetings[id].start
    copy.field(f"data/meetings/{id}.yml", "end", start[:8] + "28")
    return [Shown(f"network/meetings/{id}/", f"28 {MONTHS[int(start[5:7]) - 1]} {start[:4]}")]


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@change
def a_meeting_without_a_date_is_added(copy: Copy) -> list[Shown]:
    """All that is known is the year it belongs to."""
    copy.new(
        "data/meetings/undated-example.yml",
        f"""type: regional
title: An invented regional meeting
order: {copy.day.year - 1}
region: Examples
outcomes:
  - {{text: A list of examples, source: {source(copy)}}}
sources: [{source(copy)}]
{copy.dates}""",
    )
    return [Shown("network/meetings/undated-example/", "A list of examples"), Shown("network/meetings/", "An invented regional meeting")]


@change
def an_event_gets_its_day_in_the_coming_year(copy: Copy) -> list[Shown]:
    """The first event whose date is announced, or any."""
    id = next((id for id, event in copy.manual.events.items() if event.rule.type == "announced"), next(iter(copy.manual.events)))
    copy.field("data/events.yml", "dates", f"[{copy.day.year + 1}-03-09]", of=id)
    return [Shown("network/calendar/", f"9 March {copy.day.year + 1}")]


@change
def a_day_is_added_to_the_calendar(copy: Copy) -> list[Shown]:
    """A day that comes back each year."""
    dates = "".join(f"  {line}\n" for line in copy.dates.splitlines())
    copy.add(
        "data/events.yml",
        f"""example-day:
  title: International Day of Examples
  rule: {{type: fixed, month_day: 03-17}}
  priority: {next(iter(copy.manual.vocabularies["event-priorities"]))}
  why: Invented
  sources: [{source(copy)}]
{dates}""",
    )
    return [Shown("network/calendar/", "International Day of Examples")]


# Sources, practices, recommendations, instruments


@change
def a_source_that_nothing_cites_yet(copy: Copy) -> list[Shown]:
    """Task 5 of the guide, done alone."""
    copy.new(
        "data/sources/example-note-2026.yml",
        f"""title: A note of examples
short: Example note 2026
publisher: Example Office
standing: {next(word for word in copy.manual.vocabularies["standings"] if word != "editors")}
date: 2026
url: https://example.org/note
read: full
read_from: stored
{copy.dates}""",
    )
    return [Shown("reference/sources/", "A note of examples")]


@change
def the_address_of_a_source_dies(copy: Copy) -> list[Shown]:
    """The first that has one loses it."""
    id = next(id for id, source in copy.manual.sources.items() if source.url)
    address = copy.manual.sources[id].url
    copy.field(f"data/sources/{id}.yml", "url", "")
    copy.field(f"data/sources/{id}.yml", "url_note", "The address no longer answers")
    return [Shown("reference/sources/", copy.manual.sources[id].title), Shown("reference/sources/", f'href="{address}"', raw=True, there=False)]


@change
def a_practice_is_withdrawn(copy: Copy) -> list[Shown]:
    """The one that is named least: links become words, lists lose it, its address leads to the list."""
    id = _quiet(copy)
    page = f"practices/cases/{id}.md"
    copy.everywhere(lambda text: without_entry(without_entry(without_links(text, page), page), id))
    copy.remove(f"data/practices/{id}.yml")
    copy.heed()
    return [Shown("practices/cases/", f'href="{id}/"', raw=True, there=False), Shown(f"practices/cases/{id}/", "practices/", raw=True)]


@change
def two_practices_become_one(copy: Copy) -> list[Shown]:
    """The one that is named least is told in another: who named it, names that, and its address leads there."""
    id = _quiet(copy)
    other = next(other for other in copy.manual.practices if other != id)
    word = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
    copy.everywhere(lambda text: without_entry(text, id) if word.search(text) and other in text else word.sub(other, text))
    copy.everywhere(lambda text: text.replace(f"practices/cases/{id}.md", f"practices/cases/{other}.md"))
    copy.remove(f"data/practices/{id}.yml")
    copy.field(f"data/practices/{other}.yml", "note", "Told with another of its kind")
    copy.add("data/addresses/moved.yml", f"/practices/cases/{id}/: /practices/cases/{other}/\n")
    copy.heed()
    return [Shown(f"practices/cases/{other}/", "Told with another of its kind"), Shown(f"practices/cases/{id}/", other, raw=True)]


@change
def a_practice_is_added(copy: Copy) -> list[Shown]:
    """Of the first country on record, on the first theme that practices have."""
    code, theme = next(iter(copy.manual.countries)), next(iter(copy.manual.practices.values())).themes[0]
    copy.new(
        f"data/practices/{code.lower()}-example.yml",
        f"""title: An invented exchange of examples
countries: [{code}]
year: "2026"
done: Offices exchanged examples once a year
themes: [{theme}]
sources: [{source(copy)}]
{copy.dates}""",
    )
    return [
        Shown(f"practices/cases/{code.lower()}-example/", "Offices exchanged examples"),
        Shown("practices/cases/", "An invented exchange of examples"),
    ]


def _quiet(copy: Copy) -> str:
    return copy.least_named([id for id, item in copy.manual.practices.items() if not item.is_withdrawn], r"(?<![\w-]){}(?![\w-])")


@change
def the_wording_of_a_recommendation_changes(copy: Copy) -> list[Shown]:
    """The last on record that says what could be done, as its new words do."""
    id = [id for id, record in copy.manual.recommendations.items() if record.force == "could"][-1]
    copy.field("data/recommendations.yml", "text", "States could keep a list of invented examples.", of=id)
    return [Shown("reference/recommendations/", "States could keep a list of invented examples.")]


@change
def a_state_ratifies(copy: Copy) -> list[Shown]:
    """The first row that says no more than that a state stands outside becomes a party."""
    lines = copy.text("data/treaty-status.csv").splitlines()
    number = next(number for number, line in enumerate(lines) if re.match(r"[A-Z]{2},[\w-]+,(none|signatory),", line))
    code, instrument = lines[number].split(",")[:2]
    lines[number] = f"{code},{instrument},party,2026,2026-10,{source(copy)},Joined for an example"
    copy.put("data/treaty-status.csv", "\n".join(lines) + "\n")
    return [Shown(f"states/{code.lower()}/", "Joined for an example")]


# Words


@change
def a_word_is_added_and_used(copy: Copy) -> list[Shown]:
    """A kind of meeting that there was not, for the first meeting on record."""
    copy.add("data/vocabularies/meeting-types.yml", 'retreat: {label: Retreat of examples, description: "A meeting away from the desk."}\n')
    id = next(row.id for row in meetings.meetings(copy.manual) if row.record.type != "annual")
    copy.field(f"data/meetings/{id}.yml", "type", "retreat")
    return [Shown("network/meetings/", "Retreat of examples")]


@change
def a_new_office_answers_for_a_page(copy: Copy) -> list[Shown]:
    """An owner that there was not, for a chapter."""
    copy.add("data/vocabularies/owners.yml", 'example-desk: {label: Desk of examples, description: "An office made up for an example."}\n')
    copy.field(f"docs/{chapter(copy)}", "owner", "example-desk")
    return [Shown(address(chapter(copy)), "Desk of examples")]


@change
def a_term_is_explained(copy: Copy) -> list[Shown]:
    """A word of the glossary, ours."""
    copy.add(
        "data/glossary.yml",
        "\nexample-word:\n  term: Example word\n  meaning: A word that stands here to show that words can be added.\n  aliases: [sample word]\n",
    )
    return [Shown("reference/glossary/", "A word that stands here to show"), Shown("reference/a-z/", "Example word")]


@change
def a_word_that_people_type_is_added(copy: Copy) -> list[Shown]:
    """What search reads beside the text."""
    country = list(copy.manual.countries.values())[0].name
    copy.add("data/vocabularies/search-words.yml", f'example-state: {{label: "{country}", description: "Examplestan, Exampleland"}}\n')
    return [Shown("assets/search/n.js", "xamplestan", raw=True)]


# Pages


def chapter(copy: Copy, number: int = 0) -> str:
    """Return a chapter on record: the page of a section, not its beginning."""
    return [
        path for path, page in copy.manual.pages.items() if page.meta.kind == "chapter" and path.count("/") == 1 and not path.endswith("index.md")
    ][number]


def address(page: str) -> str:
    """Return the address of a page."""
    return page.removesuffix(".md").removesuffix("index").rstrip("/") + "/" if page != "index.md" else ""


@change
def a_chapter_is_edited(copy: Copy) -> list[Shown]:
    """A paragraph of the editors and one with a source."""
    page = chapter(copy, 1)
    copy.add(
        f"docs/{page}",
        f'\nAn office could keep one example at hand. {{{{ editors() }}}}\n\nA note told of another example. {{{{ cite("{source(copy)}", "Examples") }}}}\n',
    )
    return [Shown(address(page), "An office could keep one example at hand."), Shown(address(page), "A note told of another example.")]


@change
def a_page_is_reviewed(copy: Copy) -> list[Shown]:
    """Its two dates move on."""
    page = chapter(copy, 2)
    copy.field(f"docs/{page}", "reviewed", str(copy.day))
    copy.field(f"docs/{page}", "review_by", str(copy.day.replace(year=copy.day.year + 1)))
    return [Shown(address(page), f'datetime="{copy.day.replace(year=copy.day.year + 1)}"', raw=True)]


@change
def a_review_is_overdue(copy: Copy) -> list[Shown]:
    """Nobody looked in time."""
    page = chapter(copy, 3)
    copy.field(f"docs/{page}", "reviewed", str(copy.day.replace(year=copy.day.year - 2)))
    copy.field(f"docs/{page}", "review_by", str(copy.day.replace(year=copy.day.year - 1)))
    return [Shown(address(page), "Overdue")]


@change
def a_picture_is_added(copy: Copy) -> list[Shown]:
    """A small drawing in docs/assets, shown in a chapter."""
    copy.new(
        "docs/assets/example.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><path d="M1 1h7v7z"/></svg>\n'
    )
    page = chapter(copy, 4)
    copy.add(f"docs/{page}", "\n![A triangle, for an example](/assets/example.svg)\n")
    return [Shown(address(page), "assets/example.svg", raw=True), Shown("assets/example.svg", "M1 1h7v7z", raw=True)]


@change
def a_heading_gets_another_id(copy: Copy) -> list[Shown]:
    """One that other pages or records name, if there is one; they follow, and the old address leads there."""
    pages = {
        page: re.findall(r"\{: #([\w-]+) \}", copy.text(f"docs/{page}")) for page, file in copy.manual.pages.items() if file.meta.kind == "chapter"
    }
    numbers = copy.named([f"{page}#{id}" for page, ids in pages.items() for id in ids], r"{}(?![\w-])")
    page, _, id = max(numbers, key=numbers.get).partition("#")
    copy.swap(f"docs/{page}", f"{{: #{id} }}", f"{{: #{id}-example }}")
    copy.everywhere(lambda text: re.sub(rf"{re.escape(page)}#{id}(?![\w-])", f"{page}#{id}-example", text))
    copy.heed()
    return [Shown(address(page), f'id="{id}-example"', raw=True), Shown(address(page), f'id="{id}"', raw=True)]


@change
def a_page_moves(copy: Copy) -> list[Shown]:
    """A chapter gets another file; who named it follows, and the old address leads there."""
    old = chapter(copy, 5)
    new = old.removesuffix(".md") + "-example.md"
    copy.rename(f"docs/{old}", f"docs/{new}")
    copy.everywhere(lambda text: re.sub(rf"(?<![\w/-])(/?){re.escape(old)}", rf"\1{new}", text))
    copy.heed()
    return [Shown(address(new), copy.manual.pages[new].meta.title), Shown(address(old), address(new).rstrip("/").rpartition("/")[2], raw=True)]


@change
def a_page_is_added(copy: Copy) -> list[Shown]:
    """A chapter of its own, in the navigation below another."""
    beside = chapter(copy, 6)
    page = beside.rpartition("/")[0] + "/examples.md"
    copy.new(
        f"docs/{page}",
        f"""---
title: Examples of examples
description: "What an example is good for, and what it is not, told in a summary of the length that the rules ask for."
kind: chapter
{copy.dates}---
An example shows how. {{{{ editors() }}}}

## What for {{: #what-for }}

To be followed. {{{{ editors() }}}}
""",
    )
    line = next(line for line in copy.text("mkdocs.yml").splitlines() if line.endswith(f": {beside}"))
    copy.swap("mkdocs.yml", line, f"{line}\n{line[: line.index('-')]}- Examples: {page}")
    return [Shown(address(page), "An example shows how.")]


# Training


@change
def a_module_is_edited(copy: Copy) -> list[Shown]:
    """A paragraph more for the facilitator, of the first module."""
    id = next(iter(copy.manual.modules))
    file = f"docs/training/modules/{id}.md"
    line = next(line for line in copy.text(file).splitlines() if line.endswith("{: #notes }"))
    copy.swap(file, line, f"{line}\n\nBring one example more than you need. {{{{ editors() }}}}")
    return [
        Shown(f"training/modules/{id}/", "Bring one example more than you need."),
        Shown(f"m/{id}/facilitator/", "Bring one example more than you need."),
    ]


@change
def a_module_is_added(copy: Copy) -> list[Shown]:
    """A copy of the last, under the next free code."""
    last = max(copy.manual.modules)
    code = f"fp-{int(last[3:]) + 1:02}"
    title = copy.manual.modules[last].title
    text = copy.text(f"docs/training/modules/{last}.md").replace(last, code).replace(last.upper(), code.upper())
    copy.new(f"docs/training/modules/{code}.md", text)
    copy.field(f"docs/training/modules/{code}.md", "title", f'"{title[:40]}, another example"')
    copy.field(
        f"docs/training/modules/{code}.md",
        "description",
        '"A copy of another module, for an example: what it is for is told in a summary that is long enough."',
    )
    line = next(line for line in copy.text("mkdocs.yml").splitlines() if line.endswith(f"modules/{last}.md"))
    copy.swap("mkdocs.yml", line, f"{line}\n{line[: line.index('-')]}- {code.upper()} Example: training/modules/{code}.md")
    return [
        Shown(f"m/{code}/", "A copy of another module, for an example"),
        Shown("training/", "another example"),
        Shown(f"m/{code}/slides/", "another example"),
    ]


@change
def readers_are_told_what_changed(copy: Copy) -> list[Shown]:
    """A note, as each proposal brings one."""
    copy.new(f"data/changes/{copy.day}-example.yml", f"date: {copy.day}\nkind: data\ntext: Examples were added.\npages: [{chapter(copy)}]\n")
    return [Shown("reference/what-changed/", "Examples were added."), Shown(address(chapter(copy)), "Examples were added.")]
