"""What search was given, read back from a built manual: the engine's own data, the parts of the index and the texts; and what it answers."""

import gzip
import json
import re
from pathlib import Path

from playwright.sync_api import Page

from macros.build.search.index import ENGINE, PARTS

NAMES = "assets/search/n.js"
AT_ONCE = ("assets/search.js", "assets/search.css", ENGINE)


def weight(path: Path) -> int:
    """Return the bytes of a file with gzip."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def first(site: Path) -> dict:
    """Return what the engine is given at once."""
    return json.loads(re.search(r"manualSearch\.begin\((.*)\);\s*\Z", (site / ENGINE).read_text("utf-8"))[1])


def parts(site: Path, letter: str) -> list[dict]:
    """Return the parts of the index (`w`) or of the texts (`t`), in order."""
    files = sorted((site / PARTS).glob(f"{letter}*.js"), key=lambda path: int(path.stem[1:]))
    return [json.loads(re.fullmatch(r'manualSearch\.take\("\w+","\w+",(.*)\);\s*', path.read_text("utf-8"))[1]) for path in files]


def behind(site: Path) -> dict:
    """Return what comes behind the engine: the other names of pages and terms."""
    return json.loads(re.fullmatch(r'manualSearch\.take\("\w+","n",(.*)\);\s*', (site / NAMES).read_text("utf-8"))[1])


def column(site: Path, name: str) -> list[str]:
    """Return a column of the texts, an entry a line: `id`, `title`, `summary` or `text`."""
    return [line for part in parts(site, "t") for line in part[name].split("\n")]


ASK = """async (queries) => {
  const worker = new Worker("/assets/search-worker.js"), found = [];
  for (const [at, query] of queries.entries()) {
    found.push(await new Promise((done) => {
      worker.onmessage = ({ data }) => { if (data.asked === at + 1 && (data.full || data.failed)) done(data); };
      worker.postMessage({ query, only: "", most: 10, asked: at + 1 });
    }));
  }
  worker.terminate();
  return found;
}"""


def ask(page: Page, queries: list[str]) -> list[dict]:
    """Ask the engine of an open page these questions, in one worker that no other question has met; return its last words on each."""
    return page.evaluate(ASK, queries)


def places(found: dict) -> list[str]:
    """Return the pages that an answer of the engine finds, in order."""
    return [result["to"] for result in found["results"]]
