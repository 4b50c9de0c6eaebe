"""What the manual answers on GitHub, as Markdown. In: drafts, diagnostics, links that failed. Out: text. What others typed stays inside code."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch

from ..forms.form_replies import code
from ..quiet import quiet

TRIES = 3
MOST_PATHS = 20
PLEASE = (
    "Please write one sentence in the description of the proposal, below “What is different for readers”. It becomes the note on the page "
    "“What changed”. If nothing is different for them, write: Nothing."
)
MOST_LETTERS = 55_000  # letters of a list; GitHub takes 65,536
MOST_REASON = 200
SENT = "New addresses to be recorded: {number}. They stand on the branch {branch}, as a proposal to accept."
REFUSED = (
    "New addresses published and not recorded: {number}. The repository refuses the branch {branch}. Fix: propose the lines that the "
    "summary of this run lists, for data/addresses/published.txt"
)


def labels(paths: Iterable[str], rules: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the labels of a pull request from the paths it changes; a rule is a label with patterns."""
    changed = list(paths)
    return [label for label, patterns in rules.items() if any(fnmatch(path, pattern) for path in changed for pattern in patterns)]


def recorded(said: str, addresses: Sequence[str]) -> str:
    """Return what became of new addresses, and their list as lines to paste."""
    return "\n".join([said, "", *(f"   {line}" for line in code("\n".join(addresses), "text")), "", ""])


def told_to_readers(text: str, kind: str, pages: Sequence[str]) -> str:
    """Return what readers will be told when a proposal is published."""
    return f"Readers will be told on “What changed”: {quiet(text)}\n\nIts kind is {kind}; its pages are {', '.join(pages)}."


def untold(paths: Sequence[str]) -> str:
    """Return the request to say what is different, with the files that changed."""
    shown = ", ".join(paths[:MOST_PATHS]) + (f" and {len(paths) - MOST_PATHS} more" if len(paths) > MOST_PATHS else "")
    return f"{PLEASE}\n\nChanged: {shown}."


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
    lines = [
        "These addresses did not answer on three tries over several days. Nothing is blocked by this.",
        "",
        "A new address goes into the file named. If there is none, `url_note` can say so.",
        "",
    ]
    for number, (address, item) in enumerate(rows.items()):
        if len("\n".join(lines)) > MOST_LETTERS:
            return "\n".join([*lines, f"- And {len(rows) - number} more, for which this list has no room."]) + "\n"
        files = ", ".join(f"`{file}`" for file in cited.get(address, ())) or "in a page"
        lines.append(f"- `{address.replace('`', '%60')}` ({files}), since {item['since']}: {quiet(item['reason'][:MOST_REASON])}")
    return "\n".join(lines) + "\n"
