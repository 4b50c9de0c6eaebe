"""What the fields of forms offer. In: the manual. Out: choices by the name of the records they come from."""

from collections.abc import Mapping

from ..models.manual import Manual


def choices(manual: Manual) -> Mapping[str, list[tuple[str, str, str]]]:
    """Return id, words and short name of the records that a field may offer, in their order."""
    factors = sorted(manual.risk_factors.items(), key=lambda pair: pair[1].number)
    return {
        "risk_factors": [(id, f"{factor.number}. {factor.title}", f"{factor.number}. {factor.short or factor.title}") for id, factor in factors],
        "resilience": [(id, pair.resilience, pair.resilience) for id, pair in manual.resilience.items()],
    }
