"""A manual of as many pages as wanted, the same each time. In: how many. Out: a folder that `macros build` can build.

Its words are those of the chapters of the frozen edition, drawn at random in their real frequency; a fifth of its pages are members and a fifth meetings,
at most 195 and 200.
"""

import itertools
import random
import re
from pathlib import Path

from manuals import EDITION, SMALL, copy_of

WORD = re.compile(r"(?<![\w(/\"{#])[a-z][a-z’'-]+(?![\w/\"}.]*[:)\"])")
SECTIONS, PARAGRAPHS, SENTENCES, PART = 5, 3, 4, 25
MEMBER = """kind: state
iso: {code}
confidence: named
in_place_by: {{year: {year}, source: brief}}
evidence:
  - {{text: named in a list of the year {year}, source: seoul}}
reviewed: 2026-01-31
review_by: 2027-01-31
"""
MEETING = """type: related
title: {title}
start: {year}-{month:02}-{day}
end: {year}-{month:02}-{day}
city: {city}
attendance:
  - {{wording: {number}, unit: countries, source: seoul}}
sources: [seoul]
reviewed: 2026-01-31
review_by: 2027-01-31
"""
CHAPTER = """---
title: {title}
description: "{summary}"
kind: chapter
reviewed: 2026-01-31
review_by: 2027-01-31
---

{body}
"""


def write(target: Path, pages: int) -> Path:
    """Write a manual that publishes `pages` pages; ValueError if they are fewer than the small manual has, with its members and meetings."""
    copy_of(SMALL, target)
    words = _words(EDITION)
    have = len(list((target / "docs").rglob("*.md"))) + sum(len(list((target / "data" / kind).glob("*.yml"))) for kind in _MADE)
    members, meetings = min(195, pages // 5), min(200, pages // 5)
    members = _members(target, members)
    _meetings(target, meetings, words)
    _chapters(target, pages - have - members - meetings, words)
    return target


_MADE = ("members", "meetings", "practices", "tools", "instruments", "exercises")


def _words(root: Path) -> list[str]:
    text = " ".join(path.read_text("utf-8") for path in sorted((root / "docs").rglob("*.md")) if "modules" not in path.parts)
    return WORD.findall(text)


def _members(target: Path, wanted: int) -> int:
    rows = (target / "data/countries.csv").read_text("utf-8").splitlines()[1:]
    codes = [row.split(",")[0] for row in rows if not (target / f"data/members/{row[:2].lower()}.yml").exists()][:wanted]
    for number, code in enumerate(codes):
        (target / f"data/members/{code.lower()}.yml").write_text(MEMBER.format(code=code, year=2010 + number % 3), "utf-8")
    return len(codes)


def _meetings(target: Path, wanted: int, words: list[str]) -> None:
    pick = random.Random(wanted)
    for number in range(wanted):
        year, month, day = 2010 + number % 6, 1 + number // 6 % 12, 10 + number // 72  # none later than the source they cite
        city = pick.choice(words).capitalize()
        text = MEETING.format(title=f"Meeting {number} on {pick.choice(words)}", year=year, month=month, day=day, city=city, number=20 + number % 40)
        (target / f"data/meetings/{year}-m{number:03}.yml").write_text(text, "utf-8")


def _chapters(target: Path, wanted: int, words: list[str]) -> None:
    if wanted < 0:
        raise ValueError(f"too few pages are asked for: {-wanted} more stand there already")
    parts: dict[str, list[str]] = {}
    for number in range(wanted):
        part, pick = f"part-{number // PART:02}", random.Random(number)
        path = target / f"docs/{part}/chapter-{number:04}.md"
        path.parent.mkdir(exist_ok=True)
        title = f"{_run(pick, words, 4).capitalize()}, chapter {number}"
        summary = f"{_run(pick, words, 18).capitalize()}."
        path.write_text(CHAPTER.format(title=title, summary=summary, body=_body(pick, words)), "utf-8")
        parts.setdefault(part, []).append(f"      - Chapter {number}: {part}/chapter-{number:04}.md\n")
    nav = "".join(f"  - {part.replace('-', ' ').capitalize()}:\n{''.join(lines)}" for part, lines in parts.items())
    settings = target / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").rstrip("\n") + "\n" + nav, "utf-8")


def _body(pick: random.Random, words: list[str]) -> str:
    def paragraph() -> str:
        sentences = (f"{_run(pick, words, pick.randint(8, 18)).capitalize()}." for _ in range(SENTENCES))
        return f'{" ".join(sentences)} {{{{ cite("seoul", "Awareness-raising") }}}}'

    sections = (
        "\n\n".join([f"## {_run(pick, words, 3).capitalize()} {{: #s{number} }}", *(paragraph() for _ in range(PARAGRAPHS))])
        for number in range(SECTIONS)
    )
    return "\n\n".join(itertools.chain([paragraph()], sections))


def _run(pick: random.Random, words: list[str], number: int) -> str:
    return " ".join(pick.choice(words) for _ in range(number))
