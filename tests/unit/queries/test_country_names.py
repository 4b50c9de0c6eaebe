"""A name leads to the state that it means, in any language and script of the manual, or to none; never to another state."""

import pytest
from manuals import EDITION

from macros.models.words import VocabularyWord
from macros.queries.country_names import CountryNames
from macros.reading.data_files import read_data

READ = read_data(EDITION)
COUNTRIES = READ.records["countries"]
FORMER = {"x": VocabularyWord(label="Sri Lanka", description="Ceylon, Serendib"), "y": VocabularyWord(label="Not a state", description="Nowhere")}
NAMES = CountryNames(COUNTRIES, {**READ.vocabularies["search-words"], **FORMER})


def test_every_name_of_every_state_leads_to_it() -> None:
    wrong = [
        (name, NAMES.code(name))
        for code, country in COUNTRIES.items()
        for name in (code, country.alpha3, *country.all_names(), country.name.upper(), f"the {country.name}", f" {country.name}. ")
        if NAMES.code(name) != code
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Austria", "AT"),
        ("South Africa", "ZA"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("COTE D'IVOIRE", "CI"),
        ("Turkey", "TR"),
        ("Turkiye", "TR"),
        ("Swaziland", "SZ"),
        ("Ceylon", "LK"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("U.S.A.", "US"),
        ("South Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("Korea, Rep. of", "KR"),
        ("Korea (Republic of)", "KR"),
        ("Netherlands (Kingdom of the)", "NL"),
        ("Slovenia (Republic of)", "SI"),
        ("Gambia (the)", "GM"),
        ("Republic of Slovenia", "SI"),
        ("Federal Republic of Germany", "DE"),
        ("Republic of Turkey", "TR"),
        ("People's Republic of China", "CN"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Democratic Republic of Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Iran, Islamic Republic of", "IR"),
        ("Bolivia", "BO"),
        ("Iran (Islamic Rep. of)", "IR"),
        ("St. Lucia", "LC"),
        ("Bosnia & Herzegovina", "BA"),
        ("Словения", "SI"),
        ("大韩民国", "KR"),
        ("سلوفينيا", "SI"),
        ("Sénégal", "SN"),
        ("no", "NO"),
        ("nor", "NO"),
    ],
)
def test_a_state_by_any_name_that_the_manual_knows(name: str, code: str) -> None:
    assert NAMES.code(name) == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "Atlantis",
        "Korea",
        "Republic of China",
        "People's Republic of Korea",
        "Democratic Republic of Korea",
        "Hong Kong",
        "European Union",
        "Not a state",
        "Nowhere",
        "Northern Ireland",
        "AU-T",
        "XX",
        "Guinea Conakry and more",
    ],
)
def test_no_state_where_none_is_meant(name: str) -> None:
    assert NAMES.code(name) is None


def test_a_name_of_two_states_is_ambiguous_and_never_one_of_them() -> None:
    names = CountryNames(
        COUNTRIES, {"a": VocabularyWord(label="Norway", description="The North"), "b": VocabularyWord(label="Sweden", description="North")}
    )
    assert names.meant("The North") == ("NO", "SE")
    assert names.code("The North") is None


def test_other_words_never_take_the_place_of_a_name_in_the_table() -> None:
    names = CountryNames(COUNTRIES, {"a": VocabularyWord(label="Norway", description="Sweden, SE")})
    assert (names.code("Sweden"), names.code("SE")) == ("SE", "SE")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ivory Coast; Senegal and Ghana", ["CI", "SN", "GH"]),
        ("Trinidad and Tobago, Fiji", ["TT", "FJ"]),
        ("Korea, Republic of, Norway", ["KR", "NO"]),
        ("Norway, Iran, Islamic Republic of", ["NO", "IR"]),
        ("Antigua and Barbuda and Bosnia and Herzegovina", ["AG", "BA"]),
        ("Norway/Sweden", ["NO", "SE"]),
        ("Словения и Сербия", ["SI", "RS"]),
        ("大韩民国、日本", ["KR", "JP"]),
        ("大韩民国和日本", ["KR", "JP"]),
        ("السنغال وغانا", ["SN", "GH"]),
        ("España y Portugal", ["ES", "PT"]),
        ("Norway\nthe Netherlands", ["NO", "NL"]),
        ("NO, se & Chile", ["NO", "SE", "CL"]),
        ("", []),
        (" ; , ", []),
        ("Norway, Atlantis", ["NO", "Atlantis"]),
        ("Norway AND Sweden", ["NO", "SE"]),
    ],
)
def test_a_list_of_states_however_it_is_punctuated(text: str, found: list[str]) -> None:
    assert [part.code or part.text for part in NAMES.listed(text)] == found


def test_every_pair_of_states_is_two_states_with_every_separator() -> None:
    codes = list(COUNTRIES)
    wrong = [
        (first, second, mark)
        for first, second in zip(codes, codes[7:], strict=False)
        for mark in ("; ", ", ", " and ", " & ", "\n")
        if [part.code for part in NAMES.listed(f"{COUNTRIES[first].name}{mark}{COUNTRIES[second].name}")] != [first, second]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "code"), [("Norwey", "NO"), ("Slovakai", "SK"), ("Austrai", None), ("Nigera", None), ("Xyz", None), ("Atlantis", None)]
)
def test_the_nearest_spelling_is_named_only_where_it_is_one_state(text: str, code: str | None) -> None:
    assert NAMES.nearest(text) == code
