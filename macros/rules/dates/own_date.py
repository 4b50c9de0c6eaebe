"""Whether the date that a manual speaks for can be right. In: the manual. Out: a sentence, or none."""

from ...models.fields import Reviewed
from ...models.fields.dates import GRACE
from ...models.formatting import day
from ...models.manual import DATA_KINDS, Manual


def is_misdated(manual: Manual) -> bool:
    """Tell whether most reviews lie ahead of the manual's date, so that it is this date that must be wrong."""
    records = [record for kind in DATA_KINDS for record in getattr(manual, kind.name).values() if isinstance(record, Reviewed)]
    reviews = [record.reviewed for record in [*records, *(page.meta for page in manual.pages.values())] if record.reviewed]
    return sum(reviewed > manual.as_of + GRACE for reviewed in reviews) * 2 > len(reviews)


def misdated(manual: Manual) -> list[str]:
    """Return a sentence if the manual's date must be wrong, so that no date was compared with it."""
    return (
        [
            f"The manual is dated {day(manual.as_of)}, and most of its reviews are later, so no date was compared with its own. "
            "Look at SOURCE_DATE_EPOCH, or at the date of the last commit."
        ]
        if is_misdated(manual)
        else []
    )
