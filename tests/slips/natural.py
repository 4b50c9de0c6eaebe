"""What desk officers write in a year of proposals, found by people who had seen no table of slips. The form is that of `base.py`.

A slip of ALONE is told once: what only follows from it is told of nothing.
"""

from slips.base import EVENTS, GUIDE, HUB, LAST, MODULE, NORWAY, PRACTICE, REVIEWS, SEOUL, SETTINGS, STATUS, VIENNA, Slip
from slips.desk import TEXT

CENTRE = "docs/placement/centre.md"
REVIEW = "review_by: 2027-01-31\n"
CALM = "**Calm.** Nobody comes by. {{ editors() }}\n"
OWN = "These are the editors' own. {{ editors() }}\n"
NOTE_AND_LOG = "      - A note: tools/note.md\n      - A log: tools/log.md\n"
WHOLE = f"Members named this in 2016, and it costs little to begin with.{LAST}"
CITED = '{{ cite("brief", "Core roles") }}'
SOURCE_AND_PLACE = '"seoul", "Awareness-raising"'
OWN_PLACE = "training/modules/fp-99.md#exercise"
THEME = "  - {text: prevention in the region, source: seoul}"
OF_SLOVENIA = (
    "kind: state\niso: SI\nconfidence: named\nin_place_by: {year: 2016, source: seoul}\nevidence:\n"
    "  - {text: spoke in Seoul as a state with a Focal Point, source: seoul}\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
)
NEW_PAGE = f"""\
---
title: The convener
description: "How a Focal Point brings the right officials to one table, told in a summary that is long enough."
kind: chapter
reviewed: 2026-01-31
review_by: 2027-01-31
---

A convener brings people to one table. {CITED}
"""

ALONE = {
    "told once": [
        Slip("a heading without its signs", HUB, "## What it is {: #what }", "What it is", "has lost its signs"),
        Slip("a broken id that others name", CENTRE, "## What it gives {: #gives }", "## What it gives {: #gives", "braces are not whole"),
        Slip("a bold line for a heading that others name", CENTRE, "## What it costs {: #costs }", "**What it costs**", "is bold and stands alone"),
        Slip("single braces round a source", CENTRE, f"several. {CITED}", 'several. { cite("brief", "Core roles") }', "double braces do not enclose"),
        Slip(
            "a paper list with backslashes",
            CENTRE,
            OWN,
            f"{OWN}\n\\- **Money.** A post needs a budget every year.\n",
            "has a \\ before the sign of a list",
            at="Money",
            meant=f"{OWN}\n- **Money.** A post needs a budget every year.\n",
        ),
        Slip(
            "a bullet for a dash",
            CENTRE,
            CALM,
            f"{CALM}\n•\tAccess to the leader and a view of the whole government\n",
            "makes no list",
            at="Access",
            meant=f"{CALM}\n- Access to the leader and a view of the whole government\n",
        ),
        Slip(
            "rows of a spreadsheet",
            CENTRE,
            CALM,
            f"{CALM}\nOffice\tTask in the first year\nInterior\tWarnings to all\nJustice\tThe law of it\n",
            "has tabs between its parts",
            at="Office",
            meant=f"{CALM}\n| Office | Task in the first year |\n|---|---|\n| Interior | Warnings to all |\n| Justice | The law of it |\n",
        ),
        Slip(
            "a remark to colleagues",
            CENTRE,
            CALM,
            f"{CALM}\n<!-- Jan: Legal has not cleared this paragraph, please do not publish it -->\n",
            "holds a remark",
            at="Legal",
            act=("\n<!-- Jan: Legal has not cleared this paragraph, please do not publish it -->\n", ""),
            meant=CALM,
        ),
        Slip(
            "a source in brackets with a page",
            HUB,
            TEXT,
            f"{TEXT}\n\nMembers proposed a training in each of the years (Seoul summary 2016, p. 3).",
            'write {{ cite("seoul", "section") }} in its place, with the heading under which it stands there in the place of “p. 3”',
            at="Members",
            act=(" (Seoul summary 2016, p. 3).", '. {{ cite("seoul", "Developing training") }}'),
            meant=f'{TEXT}\n\nMembers proposed a training in each of the years. {{{{ cite("seoul", "Developing training") }}}}',
        ),
        Slip(
            "an entry that others name, without its space",
            CENTRE,
            "- **Change.** A new leader",
            "-**Change.** A new leader",
            "has no space behind its dash",
        ),
        Slip(
            "another id for a heading that others name",
            CENTRE,
            "## What it costs {: #costs }",
            "## What the place costs {: #what-the-place-costs }",
            "write {: #costs }; its words may change, its id stays",
            meant="## What the place costs {: #costs }",
        ),
        Slip(
            "a plan in a list",
            MODULE,
            "- Offices are named, and no persons.\n",
            '- Offices are named, and no persons. {{ module_plan("fp-99") }}\n',
            "stands in #plan already",
        ),
        Slip(
            "the first words of a chat",
            CENTRE,
            CALM,
            f"{CALM}\nCertainly! Here is a more polished version of your paragraph:\n\nOne office keeps all papers.\n",
            "says of its answer",
            at="Certainly",
            meant=f"{CALM}\nOne office keeps all papers.\n",
        ),
        Slip(
            "an id in another language for a heading that others name",
            HUB,
            "## What it is {: #what }",
            "## What a hub is {: #que-es }",
            "and others lead to #what, which no heading has. Fix: if they mean this heading, write {: #what }",
            act=("{: #que-es }", "{: #what }"),
            meant="## What a hub is {: #what }",
        ),
        Slip(
            "a paragraph in the fence of a chat",
            CENTRE,
            CALM,
            f"```markdown\n{CALM}```\n",
            "as a program that writes texts puts a fence around its answer",
        ),
        Slip(
            "a paragraph in a fence without a language",
            CENTRE,
            CALM,
            f"```\n{CALM}```\n",
            "take the backticks around it away",
            at="Calm",
            act=(f"```\n{CALM}```\n", CALM),
        ),
        Slip(
            "two wrong days of review of a whole file",
            REVIEWS,
            "countries: {title: States, reviewed: 2026-01-31, review_by: 2027-01-31}",
            "countries: {title: States, reviewed: 2026-11-24, review_by: 2026-05-24}",
            "if the two changed places, write reviewed: 2026-05-24",
            act=("reviewed: 2026-11-24, review_by: 2026-05-24", "reviewed: 2026-01-31, review_by: 2027-01-31"),
        ),
    ]
}


def before(name: str, given: str, says: str, right: str | None = None, at: str = "", act: tuple[str, ...] = ()) -> Slip:
    """Return a slip that stands before the text of a page; by hand it becomes `right`."""
    meant = f"{right or given}\n\n{TEXT}"
    return Slip(name, HUB, TEXT, f"{given}\n\n{TEXT}", says, at=at, act=act, meant=meant)


NATURAL = ALONE | {
    "written by half": [
        before(
            "no space before an address",
            f"See the report<https://example.org/report>{LAST}.",
            "no space between a word and the address",
            f"See the report <https://example.org/report>{LAST}.",
        ),
        before(
            "a bracket too many behind a link",
            f"See [it](/practices/awareness.md)){LAST}.",
            "closes nothing",
            f"See [it](/practices/awareness.md){LAST}.",
        ),
        before(
            "the file of a page in a text",
            "See practices/awareness.md too.",
            "write a link: [words](/practices/awareness.md)",
            "See [it](/practices/awareness.md) too.",
            act=("practices/awareness.md", "[it](/practices/awareness.md)"),
        ),
        before("quotes of TeX", "They said ``never again'' then.", "quotes as TeX writes them", "They said “never again” then."),
        before("slanted words without an end", "They *said so.", "does not close them", "They *said* so.", act=("*said", "*said*")),
        before("a note as GitHub wrote it once", "> **Note**\n> They met.", "as GitHub wrote it once", "!!! note\n\n    They met."),
        before(
            "a table without rows",
            "| State | Year |\n|---|---|",
            "rows that are not there",
            "| State | Year |\n|---|---|\n| One | 2014 |",
            at="---",
            act=("|---|---|", "|---|---|\n| One | 2014 |"),
        ),
        before(
            "a row behind a stroke",
            "| State | Year |\n|---|---|\n| One | 2014 |\n\\| Two | 2015 |",
            "take the \\ away",
            "| State | Year |\n|---|---|\n| One | 2014 |\n| Two | 2015 |",
            at="Two",
        ),
        before(
            "a row without words",
            "| State | Year |\n|---|---|\n| One | 2014 |\n|  |  |",
            "a row without words",
            "| State | Year |\n|---|---|\n| One | 2014 |",
            at="|  |",
        ),
        before(
            "an entry without words",
            '- {{ cite("seoul", "Awareness-raising") }}\n- The second of them',
            "without words",
            "- The second of them",
            act=('- {{ cite("seoul", "Awareness-raising") }}\n', ""),
        ),
        before(
            "a sentence that breaks off",
            "They named it in that year, and it",
            "breaks off within a sentence",
            "They named it in that year.",
            act=(", and it", "."),
        ),
        Slip("an id as HTML writes it", HUB, "## What it is {: #what }", '## What it is <a id="what"></a>', "has its id as HTML writes it"),
        Slip("a paragraph pasted twice", HUB, WHOLE, f"{WHOLE}\n\n{WHOLE}", "stands twice", meant=WHOLE),
    ],
    "one line for two": [
        Slip("a dash within an entry", VIENNA, "    source: brief\n", "  - source: brief\n", "goes on the one above it"),
        Slip(
            "a group on one line",
            HUB,
            REVIEW,
            f"{REVIEW}related: pages: [placement/centre.md]\n",
            "holds pages: behind related:",
            at="related",
            meant=f"{REVIEW}related:\n  pages: [placement/centre.md]\n",
        ),
        Slip(
            "a group of a record on one line",
            EVENTS,
            "  rule: {type: fixed, month_day: 12-09}\n",
            "  rule: type: fixed\n    month_day: 12-09\n",
            "holds type: behind rule:",
            meant="  rule:\n    type: fixed\n    month_day: 12-09\n",
        ),
    ],
    "the navigation": [
        Slip("an entry under the dash of another", SETTINGS, "      - Cases: practices", "        Cases: practices", "no dash begins"),
        Slip(
            "the last entry a space too far out",
            SETTINGS,
            "      - Growth: network",
            "     - Growth: network",
            "is less far in than the lines it belongs to",
        ),
        Slip(
            "two entries on a line",
            SETTINGS,
            NOTE_AND_LOG,
            "      - A note: tools/note.md - A log: tools/log.md\n",
            "holds two entries",
            meant=NOTE_AND_LOG,
        ),
        Slip(
            "two pages in an entry",
            SETTINGS,
            "The hub: roles/hub.md",
            "The hub: roles/hub.md, placement/centre.md",
            "names several pages",
            act=(", placement/centre.md", ""),
        ),
        Slip("a quote before a page", SETTINGS, "The hub: roles/hub.md", 'The hub: "roles/hub.md', "opens a quote that is not closed"),
        Slip(
            "an entry lost",
            SETTINGS,
            "      - Explore: placement/explorer.md\n",
            "",
            "placement/explorer.md stands nowhere in it",
            at="compare.md",
            meant="      - Explore the places: placement/explorer.md\n",
        ),
    ],
    "calls and addresses": [
        Slip("a list of contents", HUB, TEXT, f"{{{{ toc }}}}\n\n{TEXT}", "which every page has by itself", meant=TEXT),
        before(
            "a call with a bracket too many",
            '{{ cite(("seoul") }} They met.',
            "more brackets ( than )",
            '{{ cite("seoul") }} They met.',
            act=('(("seoul")', '("seoul")'),
        ),
        before(
            "a call without its end",
            'They met {{ cite("seoul", "Awareness-raising")  in 2016.',
            "without the two braces that end it",
            'They met {{ cite("seoul", "Awareness-raising") }} in 2016.',
        ),
        before(
            "an address of one computer",
            "See [it](http://localhost:8000/roles/hub/#what).",
            "write /roles/hub.md#what",
            "See [it](/roles/hub.md#what).",
        ),
        before(
            "an address of one computer with the folder of the site",
            "See [it](http://127.0.0.1:8000/focal-points-manual/roles/hub/).",
            "write /roles/hub.md",
            "See [it](/roles/hub.md).",
        ),
        Slip("a word of a description for a kind", HUB, "kind: chapter", "kind: page", "write one of: chapter", act=("kind: page", "kind: chapter")),
        Slip("another name for the day of the review", HUB, "reviewed: 2026-01-31", "last_reviewed: 2026-01-31", "did you mean reviewed?"),
    ],
    "records that contradict": [
        Slip(
            "a host of another meeting",
            NORWAY,
            "evidence:\n",
            "roles:\n  - {role: annual-meeting-host, meeting: 2016-seoul, source: seoul}\nevidence:\n",
            "whose record names other hosts: KR, TL",
            at="2016-seoul",
            act=("roles:\n  - {role: annual-meeting-host, meeting: 2016-seoul, source: seoul}\n", ""),
            meant="evidence:\n",
        ),
        Slip(
            "a day that the rule does not give",
            EVENTS,
            "  priority: core\n",
            "  priority: core\n  dates: [2027-12-19]\n",
            "the rule says 12-09",
            at="dates",
            act=("12-19", "12-09"),
            meant="  priority: core\n  dates: [2027-12-09]\n",
        ),
        Slip("the code of another country", "data/countries.csv", "AT,AUT,Austria", "AT,AUS,Austria", "AUT is the one that goes with AT"),
        Slip(
            "a country behind a city, by its code",
            VIENNA,
            "city: Vienna\ncountry: AT\n",
            "city: Vienna, AT\n",
            "write Vienna, and country: AT",
            act=("Vienna, AT", "Vienna\ncountry: AT"),
        ),
    ],
    "words of forms and of mails": [
        Slip(
            "a group that is not known",
            NORWAY,
            "in_place_by: {year: 2014, source: brief}",
            "appointed: unknown",
            "leave the line out",
            act=("appointed: unknown", "in_place_by: {year: 2014, source: brief}"),
        ),
        Slip(
            "a status that is not known",
            STATUS,
            "NO,att,party",
            "SI,att,unknown,,2026-02-03,seoul,\nNO,att,party",
            "what is not known is left out",
            act=("SI,att,unknown,,2026-02-03,seoul,\n", ""),
            meant="NO,att,party",
        ),
        Slip(
            "a link of a page for an address",
            SEOUL,
            "url: https://example.org/seoul",
            "url: [Summary](https://example.org/seoul)",
            "a link as pages write it",
        ),
        Slip(
            "a list that begins on its field's line",
            PRACTICE,
            "countries: [NO]",
            "countries: - NO\n           - SE",
            "the first entry of a list on the line of its field",
            act=("countries: - NO\n           - SE", "countries: [NO]"),
        ),
        Slip("the ending of a file in an id", REVIEWS, "network-counts: {", "network-counts.yml: {", "single dashes: network-counts"),
        Slip("a description for what was done", PRACTICE, "done: wrote", "description: wrote", "did you mean done?"),
        Slip(
            "a source without a record",
            VIENNA,
            "sources: [seoul, brief]",
            "sources: [seoul, brief, vienna-announcement-2026]",
            "a record of its own first",
            act=(", vienna-announcement-2026", ""),
        ),
    ],
    "pages of a second list": [
        Slip(
            "a heading behind a paragraph",
            CENTRE,
            f"{CALM}\n## What it costs",
            f"{CALM.rstrip()} ## What it costs",
            "has a heading behind it on one line",
        ),
        Slip("a dividing line straight below a text", CENTRE, CALM, f"{CALM}---\n", "makes a heading of it", at="Calm", meant=f"{CALM}\n---\n"),
        Slip("an id with an accent", HUB, "## What it is {: #what }", "## What it is {: #whát }", "single dashes: what"),
        before(
            "a heading of another page",
            "See [it](#gives).",
            "or /placement/centre.md#gives, if that page is meant",
            "See [it](/placement/centre.md#gives).",
            act=("(#gives)", "(/placement/centre.md#gives)"),
        ),
        before(
            "a member by its name",
            "See [Norway](/network/members/norway.md).",
            "write /network/members/no.md",
            "See [Norway](/network/members/no.md).",
        ),
        before(
            "spaces in an address", "See [it](https://example.org/a report.pdf).", "holds a space", "See [it](https://example.org/a%20report.pdf)."
        ),
        before(
            "a scheme with a letter too many", "See [it](htttps://example.org/a).", "write https://example.org/a", "See [it](https://example.org/a)."
        ),
        before(
            "a call without the braces that begin it",
            'They met. cite("brief", "Core roles") }}',
            "double braces do not enclose",
            'They met. {{ cite("brief", "Core roles") }}',
        ),
        before(
            "two calls in one", 'They met. {{ cite("brief"), cite("seoul") }}', "hold two calls", 'They met. {{ cite("brief") }} {{ cite("seoul") }}'
        ),
        before("quotes as HTML writes them", "They met. {{ cite(&quot;brief&quot;) }}", "a quote as HTML writes it", 'They met. {{ cite("brief") }}'),
        before("a stroke in a call", 'They met. {{ cite(\\"brief\\") }}', "take the \\ away", 'They met. {{ cite("brief") }}'),
        Slip("a colon for the sign of a value", GUIDE, 'theme="awareness"', 'theme: "awareness"', "write = there"),
        before(
            "a source parted from its text",
            'They met in that year.\n\n{{ cite("brief") }}',
            "a paragraph of its own",
            'They met in that year. {{ cite("brief") }}',
            at="cite",
            act=("year.\n\n{{", "year. {{"),
        ),
        Slip(
            "an entry without its space",
            CENTRE,
            "new people.\n",
            "new people.\n-**Money.** A post costs.\n",
            "has no space behind its dash",
            at="Money",
            meant="new people.\n- **Money.** A post costs.\n",
        ),
        Slip(
            "an entry without words at the end",
            CENTRE,
            "new people.\n",
            "new people.\n-\n",
            "an entry of a list without words",
            at="-",
            meant="new people.\n",
        ),
        before("numbers with a dash behind them", "1- Ask one.\n2- Ask all.", "makes no list", "1. Ask one.\n2. Ask all."),
        before(
            "a picture as letters",
            "![][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo>",
            "stands as letters",
            "They met.",
            act=("![][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo>", "They met."),
        ),
        Slip(
            "a text above the end of the front matter",
            HUB,
            "review_by: 2027-01-31\n---\n",
            "review_by: 2027-01-31\n\nThey met in that year.\n---\n",
            "begins below the second ---",
            at="They met",
            act=("\nThey met in that year.\n---\n", "---\n"),
        ),
        Slip(
            "a heading of a page as an entry",
            SETTINGS,
            "      - The centre: placement/centre.md\n",
            "      - The centre: placement/centre.md\n      - Its costs: placement/centre.md#costs\n",
            "which stands in it already",
            at="Its costs",
            act=("      - Its costs: placement/centre.md#costs\n", ""),
        ),
        Slip(
            "a page that a program saved",
            "docs/roles/convener.html",
            "",
            "<html><p>They met.</p></html>\n",
            "copy its text into a page, docs/roles/convener.md",
            act=("move", ""),
        ),
    ],
    "days and words of a text": [
        before(
            "a day that its month does not have",
            "Met from 20 to 31 June 2016.",
            "and June has 30 days",
            "Met from 20 to 22 June 2016.",
            act=("31 June", "22 June"),
        ),
        before(
            "a day of February, month first",
            "They met on February 30, 2016.",
            "February 2016 has 29 days",
            "They met on February 3, 2016.",
            act=("30", "3"),
        ),
        before(
            "another day of the week",
            "They meet on Monday 21 September 2027.",
            "write Tuesday, if the day is right",
            "They meet on Tuesday 21 September 2027.",
            act=("Monday", "Tuesday"),
        ),
        before(
            "another day of the week, month first",
            "They meet on Monday, September 21st, 2027.",
            "21 September 2027 is a Tuesday",
            "They meet on Monday, September 20th, 2027.",
            act=("21st", "20th"),
        ),
        before("in twice", "They came together in in one place.", "one word twice", "They came together in one place."),
        before("to twice", "Access to to the leader matters.", "one word twice", "Access to the leader matters."),
        before(
            "a word cut in its line",
            "The coordi- nation of it is easy.",
            "write coordination, or coordi-nation",
            "The coordination of it is easy.",
            act=("coordi- nation", "coordination"),
        ),
        before(
            "a word cut in its line that stands on the page",
            "The ana- lysis is easy, as analysis is.",
            "write analysis",
            "The analysis is easy, as analysis is.",
        ),
        Slip(
            "a block straight below a paragraph",
            GUIDE,
            '{{ practice_list(theme="awareness") }}',
            'See them below.\n{{ practice_list(theme="awareness") }}',
            "stands straight below other text",
            at="practice_list",
            meant='See them below.\n\n{{ practice_list(theme="awareness") }}',
        ),
        Slip(
            "a block straight above a paragraph",
            GUIDE,
            '{{ practice_list(theme="awareness") }}',
            '{{ practice_list(theme="awareness") }}\nSee them above.',
            "stands straight above other text",
            meant='{{ practice_list(theme="awareness") }}\n\nSee them above.',
        ),
        Slip(
            "an Arabic comma between other words",
            HUB,
            REVIEW,
            f"{REVIEW}aliases: [co-ordinator، coordination office]\n",
            "a comma of another script",
            at="aliases",
            meant=f"{REVIEW}aliases: [co-ordinator, coordination office]\n",
        ),
        before("words of a chat below its answer", "Let me know if you'd like me to shorten it.\n\nThey met.", "says of its answer", "They met."),
        before("words of a chat without a greeting", "Here’s a polished version of your paragraph:\n\nThey met.", "says of its answer", "They met."),
        before(
            "a paragraph of Word with its signs",
            '<p class="MsoNormal"><span lang="ES-MX"><b>Order.</b> They met.</span></p>',
            "leave the words",
            "**Order.** They met.",
        ),
        Slip(
            "a heading above the one whose id it copied",
            CENTRE,
            "## What it gives {: #gives }",
            "## What it needs {: #gives }\n\nThey met.\n\n## What it gives {: #gives }",
            "with a heading below it. Fix: give it an id of its own: {: #what-it-needs }",
            meant="## What it needs {: #what-it-needs }\n\nThey met.\n\n## What it gives {: #gives }",
        ),
        Slip(
            "a heading with an id of which neither holds the words",
            CENTRE,
            "## What it costs {: #costs }",
            "## Dear things {: #gives }\n\nThey met.\n\n## What it costs {: #costs }",
            "give it an id of its own: {: #dear-things }",
            meant="## Dear things {: #dear-things }\n\nThey met.\n\n## What it costs {: #costs }",
        ),
        Slip(
            "days of review that changed places",
            HUB,
            "reviewed: 2026-01-31\nreview_by: 2027-01-31",
            "reviewed: 2027-01-31\nreview_by: 2026-01-31",
            "if the two changed places, write reviewed: 2026-01-31 and review_by: 2027-01-31",
            act=("reviewed: 2027-01-31\nreview_by: 2026-01-31", "reviewed: 2026-01-31\nreview_by: 2027-01-31"),
        ),
        Slip("a page without its head", "docs/roles/convener.md", "", "# The convener\n\nThey met.\n", "it has at least title:", act=("move", "")),
        Slip("a Japanese comma", VIENNA, "[AT, SI]", "[AT、SI]", "a comma of another script"),
    ],
    "pages in another place": [
        Slip("a page outside docs", "roles/convener.md", "", NEW_PAGE, "move it to docs/roles/convener.md", act=("move", "docs/roles/convener.md")),
        Slip(
            "a page with the fence of a chat",
            "docs/roles/convener.md",
            "",
            f"```\n{NEW_PAGE}```\n",
            "stands below the fence of a code block",
            act=("move", ""),
        ),
    ],
    "sources and words by other names": [
        *(
            Slip(f"a citation of {given}", HUB, WHOLE, WHOLE.replace(f"{{{{ cite({SOURCE_AND_PLACE}) }}}}", f"{{{{ cite({given}) }}}}"), says)
            for given, says in {
                '"seoul, Awareness-raising"': "the source and the place in one pair of quotes",
                "'seoul: Awareness-raising'": 'with a comma between them: "seoul", "Awareness-raising"',
                '"seoul (Awareness-raising)"': "the source and the place in one pair of quotes",
                '"Seoul summary 2016, Awareness-raising"': "the source and the place in one pair of quotes",
                '"Awareness-raising"': "“Awareness-raising” is a section of seoul. Fix: write the source first",
            }.items()
        ),
        *(
            Slip(
                f"two sections with {sign} between them",
                HUB,
                WHOLE,
                WHOLE.replace("Awareness-raising", f"Awareness-raising{sign}Developing training"),
                "write a semicolon between them: Awareness-raising; Developing training",
                meant=WHOLE.replace("Awareness-raising", "Awareness-raising; Developing training"),
            )
            for sign in (", ", " and ", " / ", ";")
        ),
        Slip(
            "the number of a note in a paragraph that cites",
            HUB,
            WHOLE,
            WHOLE.replace("2016,", "2016 [3],"),
            "take it away; its source stands in {{ cite(…) }} at the end",
            act=(" [3]", ""),
        ),
        Slip(
            "two sources in a citation",
            HUB,
            WHOLE,
            WHOLE.replace(SOURCE_AND_PLACE, '"seoul, brief"'),
            'cite each with a call of its own: {{ cite("seoul") }} {{ cite("brief") }}',
            act=('{{ cite("seoul, brief") }}', '{{ cite("seoul") }} {{ cite("brief") }}'),
            meant=WHOLE.replace(f"{{{{ cite({SOURCE_AND_PLACE}) }}}}", '{{ cite("seoul") }} {{ cite("brief") }}'),
        ),
        Slip(
            "a place behind the source and a second one",
            HUB,
            WHOLE,
            WHOLE.replace('"seoul"', '"seoul, p. 3"'),
            'write "seoul" alone there',
            act=('"seoul, p. 3"', '"seoul"'),
        ),
        Slip(
            "a page of modules without its ending", MODULE, f"passage: {OWN_PLACE}", "passage: training/modules/fp-99#exercise", f"write {OWN_PLACE}"
        ),
        Slip("a module's page by its code", MODULE, f"passage: {OWN_PLACE}", "passage: fp-99#exercise", f"write {OWN_PLACE}"),
        Slip(
            "a heading without its page",
            MODULE,
            f"passage: {OWN_PLACE}",
            'passage: "#exercise"',
            "is a heading and no page",
            act=('"#exercise"', OWN_PLACE),
        ),
        Slip("a kind of page by its look", "docs/placement/compare.md", "kind: reference", "kind: Table", "write reference"),
        Slip(
            "a kind of page by what it holds",
            "docs/placement/compare.md",
            "kind: reference",
            "kind: register drawn",
            "did you mean reference (A table, list or register drawn from data)? else write one of: chapter (Prose with sources); landing ",
            act=("register drawn", "reference"),
        ),
        Slip("a method in words", MODULE, "method: pairs", "method: work in pairs", "write pairs"),
        Slip("a theme in Spanish", PRACTICE, "themes: [awareness]", "themes: [Formación]", "write training", meant="themes: [training]"),
    ],
    "quotes of a word processor in braces": [
        Slip(
            f"{name} round a text with a comma",
            VIENNA,
            THEME,
            THEME.replace("prevention in the region", f"{opened}prevention in the region, and beyond it{closed}"),
            says,
            meant=THEME.replace("prevention in the region", '"prevention in the region, and beyond it"'),
        )
        for name, opened, closed, says in (
            ("English quotes", "“", "”", "holds the typographic quote “, which is no quote for YAML"),
            ("German quotes", "„", "“", "holds the typographic quote „"),
            ("French quotes", "«", "»", "holds the typographic quote «"),
            ("single quotes", "‘", "’", "holds the typographic quote ‘"),
            ("quotes of two kinds", "“", '"', 'begins a text with “ and ends it with "'),
            ("quotes of two other kinds", '"', "”", 'begins a text with " and ends it with ”'),
        )
    ]
    + [
        Slip(
            "quotes round a text with a colon",
            VIENNA,
            THEME,
            THEME.replace("prevention in the region", "“prevention: in the region”"),
            "holds the typographic quote “",
            meant=THEME.replace("prevention in the region", '"prevention: in the region"'),
        ),
        Slip(
            "quotes round two parts of a text with a comma",
            VIENNA,
            THEME,
            THEME.replace("prevention in the region", "“prevention” here, and in the “region”"),
            "begins after a comma",
            meant=THEME.replace("prevention in the region", '"“prevention” here, and in the “region”"'),
        ),
        Slip(
            "quotes round the entries of a list",
            MODULE,
            'options: ["A source", "A picture"]',
            "options: [“A source, or two”, “A picture”]",
            "holds the typographic quote “",
            meant='options: ["A source, or two", "A picture"]',
        ),
    ],
    "text that readers would see as code": [
        Slip(
            "a paragraph with its source in the fence of a chat",
            HUB,
            WHOLE,
            f"```markdown\n{WHOLE}\n```",
            "makes code of the text below it",
            meant=WHOLE,
        ),
        Slip(
            "a fence without a language around a paragraph",
            HUB,
            WHOLE,
            f"```\n{WHOLE}\n```",
            "take the backticks around it away",
            at="Members",
            act=(f"```\n{WHOLE}\n```", WHOLE),
        ),
    ],
    "two for one": [
        Slip(
            "the heading of a source that places name",
            "data/sources/seoul.yml",
            "heading: Awareness-raising",
            "heading: Awareness raising",
            "write Awareness-raising, if the source prints it so; else write Awareness raising in each of these",
            act=("Awareness raising", "Awareness-raising"),
        ),
        Slip(
            "the sides of a conflict as one text",
            VIENNA,
            "gaps:\n",
            "conflicts:\n  - field: The host\n    values: Austria alone, or Austria and Slovenia\ngaps:\n",
            "on a line of its own:  - {text: Austria alone, source: …} and - {text: Austria and Slovenia, source: …}",
            at="Austria alone",
            act=(
                "values: Austria alone, or Austria and Slovenia",
                "values:\n      - {text: Austria alone, source: seoul}\n      - {text: Austria and Slovenia, source: brief}",
            ),
            meant=(
                "conflicts:\n  - field: The host\n    values:\n"
                "      - {text: Austria alone, source: seoul}\n      - {text: Austria and Slovenia, source: brief}\ngaps:\n"
            ),
        ),
        Slip(
            "a word that stands twice under one name",
            "data/vocabularies/search-words.yml",
            'gambia: {label: Gambia, description: "The Gambia"}\n',
            'gambia: {label: Gambia, description: "The Gambia"}\ngambia: {label: Gambia, description: "Gambie"}\n',
            "keep one of the two, with what both of them say",
            line=32,
            act=('description: "The Gambia"}\ngambia: {label: Gambia, description: "Gambie"}', 'description: "The Gambia, Gambie"}'),
            meant='gambia: {label: Gambia, description: "The Gambia, Gambie"}\n',
        ),
        Slip(
            "month and day that changed places",
            HUB,
            "reviewed: 2026-01-31",
            "reviewed: 2026-31-01",
            "write 2026-01-31, if day and month changed places; there is no month 31",
            act=("2026-31-01", "2026-01-31"),
        ),
        Slip(
            "the code of a country beside its own",
            "data/members/si.yml",
            "",
            OF_SLOVENIA.replace("SI", "SL"),
            "call the file sl.yml, if Sierra Leone is meant, or write SI for Slovenia",
            act=("iso: SL", "iso: SI"),
            meant=OF_SLOVENIA,
        ),
    ],
}

# What somebody will write, and what is told of nothing.
ORDINARY = [
    "It was 5 * 3 and a*b*c and *this* too; **bold** and *more\nwords* of it, as *[function]* and (*so*).",
    "They met (see [the cases](/practices/awareness.md)), and (as [others](/practices/awareness.md) did) they went.",
    "They agreed on what the council was made for and where it comes from.",
    "They met on 29 February 2024, on Thursday and Friday, 23 and 24 June 2016, and from Monday 20 to Friday 24 September 2027.",
    "They read paragraph 54 of June 2016 and Brief 31 June 2016, and they met on 31 May and 1 June 2016.",
    "It was the state that it was in in the end, and what they came to to the last; they took part in in all cases.",
    "Here is the revised mandate: it names one office. Sure, here and below it does so.",
    "They chose short- into long-term plans, two- by three-year plans, and pre- or post-conflict work.",
    "They said ``code`` and `docs/roles/hub.md` and <https://example.org/a.md>.",
]
