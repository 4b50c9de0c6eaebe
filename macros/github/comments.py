"""What the manual answers on GitHub, as Markdown. In: drafts, diagnostics, links that failed. Out: text. What others typed stays inside code."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from urllib.parse import urlencode

from ..reading.diagnostics import Diagnostic
from ..rendering.environment import inert
from .issue_forms import Draft

MOST_ADDRESS = 7000
TRIES = 3
SENT = "New addresses recorded on main: {number}."
OVERTAKEN = "New addresses not recorded yet: {number}. main has moved on meanwhile; publishing what is there now records them."
REFUSED = ("New addresses published and not recorded: {number}. main refuses the push. Fix: allow this workflow to push to main, "
           "or propose the lines that the summary of this run lists, for data/addresses/published.txt")


def record(drafts: Sequence[Draft], diagnostics: Sequence[Diagnostic], repository: str, number: int) -> str:
    """Return the answer to a form: each file with a link that opens it ready to propose, and what the check would say."""
    branch = f"form-{number}"
    lines = [f"Thank you. These are the files for the manual, in this order. Put all of them on the branch `{branch}`: "
             "with the first, choose “Create a new branch” and write that name.", ""]
    for place, draft in enumerate(drafts, 1):
        lines += [f"{place}. [`{draft.path}`]({_address(draft, repository, 'main' if place == 1 else branch)})", "", *_code(draft.text), ""]
    if diagnostics:
        lines += ["The check would ask for a correction first:", "", *_code("\n".join(map(str, diagnostics)) + "\n", "text")]
    else:
        lines.append("The check accepts them.")
    return "\n".join(lines) + "\n"


def _address(draft: Draft, repository: str, branch: str) -> str:
    full = f"{repository}/new/{branch}?" + urlencode({"filename": draft.path, "value": draft.text})
    return full if len(full) <= MOST_ADDRESS else f"{repository}/new/{branch}?" + urlencode({"filename": draft.path})


def _code(text: str, language: str = "yaml") -> list[str]:
    fence = "```" if "```" not in text else "`" * 12
    return [f"   {fence}{language}", *(f"   {line}" for line in text.rstrip("\n").split("\n")), f"   {fence}"]


def labels(paths: Iterable[str], rules: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the labels of a pull request from the paths it changes; a rule is a label with patterns."""
    changed = list(paths)
    return [label for label, patterns in rules.items() if any(fnmatch(path, pattern) for path in changed for pattern in patterns)]


def recorded(said: str, addresses: Sequence[str]) -> str:
    """Return what became of new addresses, and their list as lines to paste."""
    return "\n".join([said, "", *_code("\n".join(addresses), "text"), "", ""])


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
