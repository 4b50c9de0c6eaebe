"""What the manual answers on GitHub, as Markdown. In: drafts, diagnostics, links that failed. Out: text. What others typed stays inside code."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch

from ..rendering.environment import inert
from .form_replies import code

TRIES = 3
MOST_PATHS = 20
PLEASE = ("Please write one sentence in the description of the proposal, below “What is different for readers”. It becomes the note on the page "
          "“What changed”. If nothing is different for them, write: Nothing.")
SENT = "New addresses recorded on main: {number}."
OVERTAKEN = "New addresses not recorded yet: {number}. main has moved on meanwhile; publishing what is there now records them."
REFUSED = ("New addresses published and not recorded: {number}. main refuses the push. Fix: allow this workflow to push to main, "
           "or propose the lines that the summary of this run lists, for data/addresses/published.txt")


def labels(paths: Iterable[str], rules: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the labels of a pull request from the paths it changes; a rule is a label with patterns."""
    changed = list(paths)
    return [label for label, patterns in rules.items() if any(fnmatch(path, pattern) for path in changed for pattern in patterns)]


def recorded(said: str, addresses: Sequence[str]) -> str:
    """Return what became of new addresses, and their list as lines to paste."""
    return "\n".join([said, "", *(f"   {line}" for line in code("\n".join(addresses), "text")), "", ""])


def told_to_readers(text: str, kind: str, pages: Sequence[str]) -> str:
    """Return what readers will be told when a proposal is published."""
    return f"Readers will be told on “What changed”: {inert(text).replace('@', '&#64;')}\n\nIts kind is {kind}; its pages are {', '.join(pages)}."


def untold(paths: Sequence[str]) -> str:
    """Return the request to say what is different, with the files that changed."""
    shown = ", ".join(paths[:MOST_PATHS]) + (f" and {len(paths) - MOST_PATHS} more" if len(paths) > MOST_PATHS else "")
    return f"{PLEASE}\n\nChanged: {shown}."


def due(rows: Sequence[Mapping], repository: str) -> str:
    """Return what falls due for review as a list of tasks, the overdue first; empty text if nothing does."""
    if not rows:
        return ""
    lines = ["Each of these is to be read again, and its two dates renewed. The steps: "
             f"[mark a page as reviewed]({repository}/blob/main/docs/contributing/mark-as-reviewed.md).", ""]
    for row in sorted(rows, key=lambda row: (row["review_by"], row["path"])):
        late = " **overdue**" if row["overdue"] else ""
        lines.append(f"- [ ] {row['review_by']}{late} [{inert(row['title'])}]({repository}/edit/main/{row['path']}), {inert(row['owner'])}")
    return "\n".join(lines) + "\n"


def failed(report: Mapping) -> dict[str, str]:
    """Return the addresses that lychee's JSON report says do not answer, with the reason."""
    groups = {**report.get("error_map", {}), **report.get("timeout_map", {}), **report.get("fail_map", {})}
    found = {}
    for entries in groups.values():
        for entry in entries:
            status = entry.get("status", {})
            found[entry["url"]] = status.get("details") or status.get("text", "") if isinstance(status, Mapping) else str(status)
    return found


def tried(state: Mapping[str, Mapping], failing: Mapping[str, str], day: dt.date) -> dict[str, dict]:
    """Return for each failing address since when and how often in a row it has failed; what answers again is forgotten."""
    return {
        address: {"since": state.get(address, {}).get("since", str(day)), "times": state.get(address, {}).get("times", 0) + 1, "reason": reason}
        for address, reason in sorted(failing.items())
    }


def silent(state: Mapping[str, Mapping], cited: Mapping[str, Sequence[str]]) -> str:
    """Return a list of the addresses that failed on three tries in a row, with the files to correct; empty text if there is none."""
    rows = {address: item for address, item in state.items() if item["times"] >= TRIES}
    if not rows:
        return ""
    lines = ["These addresses did not answer on three tries over several days. Nothing is blocked by this.", "",
             "A new address goes into the file named. If there is none, `url_note` can say so.", ""]
    for address, item in rows.items():
        files = ", ".join(f"`{file}`" for file in cited.get(address, ())) or "in a page"
        lines.append(f"- `{address.replace('`', '%60')}` ({files}), since {item['since']}: {inert(item['reason'])}")
    return "\n".join(lines) + "\n"
