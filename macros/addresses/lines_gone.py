"""A line of moved.yml that was taken out, though old addresses lead on by it. In: the manual, what is published, earlier files. Out: a problem for each line."""

from ..models.manual import Manual
from ..reading.diagnostics import Diagnostic, DiagnosticError
from ..reading.files.read_result import Stood
from ..reading.locations import Location
from ..reading.yaml.reader import read
from .ledger import ADDRESS, MOVED
from .targets import Table, now, stands


def lines_gone(manual: Manual, table: Table, moves: Location, stood: Stood) -> dict[str, tuple[str, Diagnostic]]:
    """Return where each line led that an earlier moved.yml held, without which published addresses lead nowhere now, and what to tell of it."""
    found: dict[str, tuple[str, Diagnostic]] = {}
    for text in stood.get(MOVED, ()):
        before = _read(text)
        for old, new in before.items():
            if old not in manual.moved and old not in found and (lost := _lost_without(manual, table, before, old)):
                found[old] = new, _problem(old, new, list(before), moves, lost)
    return found


def _read(text: str) -> dict[str, str]:
    """Return the moves of an earlier version; none where it could not be read."""
    try:
        value = read(text).value
    except DiagnosticError:
        return {}
    return {old: new for old, new in value.items() if isinstance(new, str) and ADDRESS.match(str(old))} if isinstance(value, dict) else {}


def _lost_without(manual: Manual, table: Table, before: dict[str, str], old: str) -> int:
    """Return how many published addresses lead nowhere now and did by an earlier line, if that line leads somewhere still."""
    if stands(table, old) or not now(table, before | manual.moved, old):
        return 0
    below = [address for address in manual.addresses if address.startswith(old)]
    return sum(not now(table, manual.moved, address) and bool(now(table, manual.moved | {old: before[old]}, address)) for address in below)


def _problem(old: str, new: str, before: list[str], moves: Location, lost: int) -> Diagnostic:
    """Return what is wrong, at the line that followed the one that is gone, or the last that stands, with both."""
    value = moves.document.value if isinstance(moves.document.value, dict) else {}
    next_key = next((key for key in before[before.index(old) + 1 :] if key in value), "")
    what = f"had a line here, and without it {lost} published addresses lead nowhere" if lost > 1 else "had a line here, and leads nowhere without it"
    fix = f"put the line back, it stays for good:  {old}: {new}"
    lines, line = moves.document.lines, moves.document.place((next_key,), key=True).line if next_key else 0
    if not lines:
        return Diagnostic(MOVED, 1, 1, old, what, fix)
    if not next_key:
        last = max(number for number, text in enumerate(lines, 1) if text.strip() or number == 1)
        return Diagnostic(MOVED, last, 1, old, what, fix, f"{lines[last - 1]}\n{old}: {new}", 1)
    return Diagnostic(MOVED, line, 1, old, what, fix, f"{old}: {new}\n{lines[line - 1]}", 1)
