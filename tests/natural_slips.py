"""What desk officers write in a year of proposals, found by people who had seen no table of slips. The form is that of `slips.py`.

A slip of ALONE is told once: what only follows from it is told of nothing.
"""

from desk_slips import TEXT
from slips import EVENTS, HUB, SETTINGS, Slip

CENTRE = "docs/placement/centre.md"
REVIEW = "review_by: 2027-01-31\n"
CALM = "**Calm.** Nobody comes by. {{ editors() }}\n"
OWN = "These are the editors' own. {{ editors() }}\n"
CITED = '{{ cite("brief", "Core roles") }}'
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
    ]
}

NATURAL = ALONE | {
    "one line for two": [
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
            "an entry lost",
            SETTINGS,
            "      - Explore: placement/explorer.md\n",
            "",
            "placement/explorer.md stands nowhere in it",
            at="compare.md",
            meant="      - Explore the places: placement/explorer.md\n",
        ),
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
}
