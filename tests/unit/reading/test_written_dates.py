"""A date as people type it becomes the date that they mean, or none; a day that could be two is none."""

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from macros.models.fields import PartialDate
from macros.models.formatting import days
from macros.models.texts.written_dates import Span, partial_date, span

SINCE = TypeAdapter(PartialDate)

WORDS = ("before", "after", "not", "until", "circa", "ca.", "since", "by", "from", "between", "nicht", "avant", "desde", "после", "<", "~")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("10 May 2027", "2027-05-10"),
        ("January 2027", "2027-01"),
        ("10.5.2027", "2027-05-10"),
        ("10.05.2027", "2027-05-10"),
        ("May 10, 2027", "2027-05-10"),
        ("May 10th 2027", "2027-05-10"),
        ("May 10th, 2027", "2027-05-10"),
        ("Sunday, May 9th, 2027", "2027-05-09"),
        ("the 10th of May, 2027", "2027-05-10"),
        ("2027", "2027"),
        ("2027-05", "2027-05"),
        ("2027-05-10", "2027-05-10"),
        ("2027/5/10", "2027-05-10"),
        ("2027.05.10", "2027-05-10"),
        ("31/05/2027", "2027-05-31"),
        ("05/31/2027", "2027-05-31"),
        ("5/5/2027", "2027-05-05"),
        ("5/2027", "2027-05"),
        ("10-May-2027", "2027-05-10"),
        ("Monday 10 May 2027", "2027-05-10"),
        ("10 mai 2027", "2027-05-10"),
        ("1er mai 2027", "2027-05-01"),
        ("10 de mayo de 2027", "2027-05-10"),
        ("10 мая 2027 г.", "2027-05-10"),
        ("май 2027", "2027-05"),
        ("2027年5月10日", "2027-05-10"),
        ("2027年5月", "2027-05"),
        ("١٠ مايو ٢٠٢٧", "2027-05-10"),
        ("10. Mai 2027", "2027-05-10"),
        ("Sept. 2027", "2027-09"),
        ("  10\u00a0May\u00a02027. ", "2027-05-10"),
        ("20270510", "2027-05-10"),
        ("10-XII-2027", "2027-12-10"),
        ("2027 10 05", "2027-10-05"),
        ("2O27-05-l0", "2027-05-10"),
        ("2027–05–10", "2027-05-10"),
        ("2027-05-10T10:00", "2027-05-10"),
        ("Weds 10 May 2027", "2027-05-10"),
        ("Mo., 10. Mai 2027", "2027-05-10"),
    ],
)
def test_a_date_by_words_or_figures(text: str, date: str) -> None:
    assert partial_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "4/5/2027",
        "31 April 2027",
        "29 February 2027",
        "2027-13",
        "May",
        "10 May",
        "10 May 27",
        "TBC",
        "May or June 2027",
        "10 May 2027 11 June 2028",
        "0 May 2027",
        "99999",
        "Spring 2027",
        "2027-13-04",
        "45000",
        "2010/11",
        "2010–11",
        "monthly 10 May 2027",
        *(f"{word} 10 May 2027" for word in WORDS),
        *(f"{word} 2027-05-10" for word in WORDS),
        *(f"10 May 2027 {word}" for word in ("or later", "onwards", "?", "(tbc)")),
        "https://example.org/2027",
    ],
)
def test_no_date_where_it_is_not_clear(text: str) -> None:
    assert partial_date(text) is None


@given(
    st.dates(dt.date(1945, 1, 1), dt.date(2100, 1, 1)),
    st.sampled_from(["en", "fr", "es", "ar", "ru", "zh", "de", "it", "pt", "nl"]),
    st.sampled_from(["medium", "long"]),
)
def test_every_day_is_read_as_each_language_writes_it(day: dt.date, language: str, form: str) -> None:
    written = format_date(day, form, locale=language)
    assert partial_date(written) in ({str(day)} if form == "long" else {str(day), None}), written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("20–22 June 2016", "2016-06-20", "2016-06-22"),
        ("20-22 June 2016", "2016-06-20", "2016-06-22"),
        ("20.–22. Juni 2016", "2016-06-20", "2016-06-22"),
        ("20. - 22. Juni 2016", "2016-06-20", "2016-06-22"),
        ("20 to 22 June 2016", "2016-06-20", "2016-06-22"),
        ("30 May – 2 June 2017", "2017-05-30", "2017-06-02"),
        ("30 May 2017 - 2 June 2017", "2017-05-30", "2017-06-02"),
        ("May 10-11, 2027", "2027-05-10", "2027-05-11"),
        ("30 December 2026 to 2 January 2027", "2026-12-30", "2027-01-02"),
        ("20 and 21 June 2016", "2016-06-20", "2016-06-21"),
        ("10 May 2027", "2027-05-10", None),
        ("May 2027", "2027-05", None),
        ("2016-06-20 to 2016-06-22", "2016-06-20", "2016-06-22"),
    ],
)
def test_days_from_to(text: str, first: str, last: str | None) -> None:
    assert span(text) == Span(first, last)


@pytest.mark.parametrize("text", ["22–20 June 2016", "soon", "", "20–22", "June or July 2016", "1 – 2 – 3 June 2016"])
def test_no_days_where_they_are_not_clear(text: str) -> None:
    assert span(text) is None


@pytest.mark.parametrize("word", WORDS)
def test_no_message_offers_a_date_without_the_word_beside_it_that_changes_it(word: str) -> None:
    for text in (f"{word} 10 May 2027", f"{word} May 2027", f"{word} 2027"):
        with pytest.raises(ValidationError) as caught:
            SINCE.validate_python(text)
        assert caught.value.errors()[0]["ctx"]["error"].instead == ""


@given(st.dates(dt.date(2005, 1, 1), dt.date(2040, 1, 1)), st.integers(1, 400))
def test_days_are_read_as_the_manual_shows_them(start: dt.date, more: int) -> None:
    end = start + dt.timedelta(days=more)
    assert span(days(start, end)) == Span(str(start), str(end))
