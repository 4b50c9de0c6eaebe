"""A manual of as many pages as wanted, the same each time. In: how many. Out: a folder to build.

The words are those of the chapters of the frozen edition, drawn at random in their real frequency.
"""

import random
import re
from itertools import groupby
from pathlib import Path

import yaml
from manuals import EDITION, SMALL, copy_of

WORD = re.compile(r"(?<![\w(/\"{#’'])[a-z]{2,}(?![’']|[\w/\"}.]*[:)\"])")
SECTIONS, PARAGRAPHS, SENTENCES, PART = 5, 3, 4, 25
HEAD = 'title: {title}\ndescription: "{summary}"\nkind: chapter\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n'
CITE = ' {{ cite("seoul", "Awareness-raising") }}'


def write(folder: Path, pages: int) -> Path:
    """Write the small manual with so many chapters more."""
    manual = copy_of(SMALL, folder)
    words = WORD.findall("\n".join(path.read_text("utf-8") for path in sorted((EDITION / "docs/roles").glob("*.md"))))
    parts: dict[str, list[dict[str, str]]] = {}
    for number in range(pages):
        title, head, body = _chapter(random.Random(number), words, number)
        path = f"part-{number // PART:02}/chapter-{number:04}.md"
        parts.setdefault(f"Part {number // PART}", []).append({title: path})
        (manual / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (manual / "docs" / path).write_text(f"---\n{head}---\n\n{body}", "utf-8")
    nav = yaml.safe_dump([{part: items} for part, items in parts.items()], width=1000)
    (manual / "mkdocs.yml").write_text((manual / "mkdocs.yml").read_text("utf-8").rstrip("\n") + "\n" + re.sub("^", "  ", nav, flags=re.M), "utf-8")
    return manual


def _chapter(pick: random.Random, words: list[str], number: int) -> tuple[str, str, str]:
    def run(most: int) -> str:
        return " ".join(word for word, _ in groupby(pick.choices(words, k=most))).capitalize()

    def paragraph() -> str:
        return " ".join(f"{run(pick.randint(8, 18))}." for _ in range(SENTENCES)) + CITE

    title = f"{run(4)}, chapter {number}"
    sections = ["\n\n".join([f"## {run(3)} {{: #s{at} }}", *(paragraph() for _ in range(PARAGRAPHS))]) for at in range(SECTIONS)]
    return title, HEAD.format(title=title, summary=f"{run(18)}."), "\n\n".join([paragraph(), *sections, ""])
