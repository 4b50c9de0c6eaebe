"""pydantic's errors in plain words. In: a ValidationError and a Document. Out: diagnostics with line, column and fix.

Each kind of error has its words in `WORDINGS`. A value is named in the fix only where it is right, and then the whole line stands below.
"""

import re
from collections.abc import Callable

from pydantic import ValidationError

from ...models.annotations import model_at
from ...models.fields import Record
from ...models.fields.no_dates import FORM
from ..diagnostics import Diagnostic
from ..document import Document, Path, dotted
from ..entries.emptied import emptied
from ..entries.parted import parted
from ..entries.slid import slid
from ..fixes import UNKNOWN, Mend
from .beside_address import not_alone
from .days import several_days
from .error import Error, Words
from .fields import meant_field, missing, unknown_field
from .lists import not_list
from .names import among_these
from .numbers import not_whole, out_of_range
from .shapes import not_record, not_text
from .values import NOT_THE_FORM, literal, pattern, too_few_letters, too_long, too_short

OF_FORM = ", yyyy-mm-dd"
NOT_WHOLE = "is not a whole number"
BESIDE = ("wording:", "under unit")  # where the words go that a figure came with
KEY = "[key]"  # how pydantic marks that the name is wrong and not what stands under it
FORMS = "string_pattern_mismatch"


def diagnostics_of(error: ValidationError, model: type[Record], document: Document, path: str, inside: Path = ()) -> list[Diagnostic]:
    """Return one problem for each error; `inside` is where the record stands in the document."""
    found = [
        Error(item, model, tuple(part for part in item["loc"] if part != KEY), document, inside, item["loc"][-1:] == (KEY,))
        for item in error.errors()
    ]
    errors = [each for each in found if not _follows(each, found)]
    slips = {(each.where[:-1], meant_field(each)) for each in errors if each.item["type"] == "extra_forbidden"}
    groups = [*emptied((each.where for each in errors if each.item["type"] == "extra_forbidden"), model, document, inside)]
    in_groups = frozenset(path for group in groups for path in group.paths)
    moved, covered = slid(error, model, document, inside) or parted(error, document, inside) or ((), frozenset())
    cut = {each.where[:-1] for each in errors if each.item["type"] == "extra_forbidden" and " " in str(each.where[-1]).strip()}
    return [problem.at(path) for problem in (*moved, *(group.problem for group in groups))] + [
        _problem(each, path)
        for each in errors
        if each.where not in in_groups
        and not covered & {each.where[:2], each.where[:1] if each.item["type"] == "missing" else ()}
        and not (each.item["type"] == "missing" and ((each.where[:-1], each.where[-1]) in slips or each.where[:-1] in cut - {()}))
    ]


def is_form_of_reference(problem: Diagnostic) -> bool:
    """Tell whether a problem is the form of an id or word, which the rule for references tells better."""
    return problem.what.endswith(NOT_THE_FORM)


def _follows(each: Error, errors: list[Error]) -> bool:
    """Tell whether a list is too short only because faulty entries, told themselves, were not counted."""
    where = each.where
    return each.item["type"] == "too_short" and any(other.where[: len(where)] == where and len(other.where) > len(where) for other in errors)


def _problem(each: Error, path: str) -> Diagnostic:
    kind, where = each.item["type"], each.where
    if kind == "value_error":
        words, where = _of_field_error(each)
    else:
        words = next((maker(each) for form, maker in WORDINGS if re.match(form, kind)), None) or Words(
            each.item["msg"].lower(), f"write {each.means}"
        )
    place = each.document.place((*each.inside, *where), key=each.is_name or kind in ("extra_forbidden", "missing"))
    return Diagnostic(path, place.line, place.column, dotted((*each.inside, *where)), words.what, words.fix, *words.mend)


def _of_field_error(each: Error) -> tuple[Words, Path]:
    error = each.item["ctx"]["error"]
    where = (*each.where, *getattr(error, "where", ()))
    instead = getattr(error, "instead", "")
    there = Error(each.item, each.model, where, each.document, each.inside)
    if "\n" in str(each.given).rstrip("\n") and (kept := re.fullmatch(r"\|[+-]?\s*", there.line())):
        start = there.document.values[there.path]
        mend = Mend(f"{there.document.lines[start.line - 1][: start.column - 1]}>-", 1)
        return Words(f"keeps the ends of its lines, since it begins with {kept[0].strip()}", "write >- in its place", mend), where
    if "%20" in instead and there.line() and str(each.given) not in there.line():
        return Words("is cut by the end of a line", "copy the address anew, whole and on one line"), where
    if str(error).endswith(NOT_WHOLE) and not instead and ((words := not_whole(there)).mend.lines or any(field in words.fix for field in BESIDE)):
        return words, where
    if beside := getattr(error, "beside", None):
        return not_alone(there, beside), where
    if among := getattr(error, "among", {}):
        return among_these(there, str(error), among), where
    if (days := getattr(error, "days", ())) and (words := several_days(there, str(error), days)):
        return words, where
    if getattr(error, "fix", "") == FORM and not re.search(r"\d", str(there.given)):
        return Words(str(error), f"{FORM.partition(',')[0]}, {there.means.removesuffix(OF_FORM)}{_office(there)}"), where
    return Words(str(error), getattr(error, "fix", "") or f"write {there.means}", there.value(instead) if instead else UNKNOWN), where


def _office(each: Error) -> str:
    """Return where the office stands that somebody may have written in the place of the day of a review."""
    owner = model_at(each.model, each.where[:-1])
    return (
        "; the office that answers for it stands under owner" if owner and each.where[-1:] == ("review_by",) and "owner" in owner.model_fields else ""
    )


WORDINGS: tuple[tuple[str, Callable[[Error], Words]], ...] = (
    ("missing$", missing),
    ("extra_forbidden$", unknown_field),
    ("literal_error$", literal),
    (f"{FORMS}$", pattern),
    ("string_too_long$", too_long),
    ("string_too_short$", too_few_letters),
    ("too_short$", too_short),
    ("string_type$", not_text),
    ("tuple_type$|list_type$", not_list),
    ("dict_type$|model_type$|model_attributes_type$", not_record),
    ("greater_than|less_than", out_of_range),
    ("int_", not_whole),
)
