"""Numbers as English texts write them: twelve, or 12. Out: how one is written, and which it is."""

from ..models.formatting import spelt

VALUES = {spelt(number): number for number in range(1, 100)}
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(VALUES, key=len, reverse=True))})"


def value(written: str) -> int:
    """Return the number that a text writes as `NUMBER` has it."""
    return VALUES[written.lower()] if written.lower() in VALUES else int(written)
