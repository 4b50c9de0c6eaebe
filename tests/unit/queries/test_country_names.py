"""A name leads to the state that it means, in any language and script of the manual, or to none; never to another state."""

from collections.abc import Mapping

import pytest
from manuals import SMALL, copy_of

from macros.models.states import Country
from macros.models.words import VocabularyWord
from macros.queries.country_names import CountryNames
from macros.reading.files.data_files import read_data
from macros.reading.files.read_result import ReadResult

FORMER = {"x": VocabularyWord(label="Sri Lanka", description="Ceylon, Serendib"), "y": VocabularyWord(label="Not a state", description="Nowhere")}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> ReadResult:
    """What is read of the small manual, which has the words and countries of the edition."""
    return read_data(copy_of(SMALL, tmp_path_factory.mktemp("names") / "manual", code=False))


@pytest.fixture(scope="module")
def countries(known: ReadResult) -> Mapping[str, Country]:
    """Every state."""
    return known.records["countries"]


@pytest.fixture(scope="module")
def names(known: ReadResult, countries: Mapping[str, Country]) -> CountryNames:
    """Every name of every state, and former ones."""
    return CountryNames(countries, {**known.vocabularies["search-words"], **FORMER})


def test_every_name_of_every_state_leads_to_it(names: CountryNames, countries: Mapping[str, Country]) -> None:
    wrong = [
        (name, names.code(name))
        for code, country in countries.items()
        for name in (code, country.alpha3, *country.all_names(), country.name.upper(), f"the {country.name}", f" {country.name}. ")
        if names.code(name) != code
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
def test_a_state_by_any_name_that_the_manual_knows(names: CountryNames, name: str, code: str) -> None:
    assert names.code(name) == code


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
def test_no_state_where_none_is_meant(names: CountryNames, name: str) -> None:
    assert names.code(name) is None


def test_a_name_of_two_states_is_ambiguous_and_never_one_of_them(countries: Mapping[str, Country]) -> None:
    names = CountryNames(
        countries, {"a": VocabularyWord(label="Norway", description="The North"), "b": VocabularyWord(label="Sweden", description="North")}
    )
    assert names.meant("The North") == ("NO", "SE")
    assert names.code("The North") is None


def test_other_words_never_take_the_place_of_a_name_in_the_table(countries: Mapping[str, Country]) -> None:
    names = CountryNames(countries, {"a": VocabularyWord(label="Norway", description="Sweden, SE")})
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
def test_a_list_of_states_however_it_is_punctuated(names: CountryNames, text: str, found: list[str]) -> None:
    assert [part.code or part.text for part in names.listed(text)] == found


def test_every_pair_of_states_is_two_states_with_every_separator(names: CountryNames, countries: Mapping[str, Country]) -> None:
    codes = list(countries)
    wrong = [
        (first, second, mark)
        for first, second in zip(codes, codes[7:], strict=False)
        for mark in ("; ", ", ", " and ", " & ", "\n")
        if [part.code for part in names.listed(f"{countries[first].name}{mark}{countries[second].name}")] != [first, second]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "code"), [("Norwey", "NO"), ("Slovakai", "SK"), ("Austrai", None), ("Nigera", None), ("Xyz", None), ("Atlantis", None)]
)
def test_the_nearest_spelling_is_named_only_where_it_is_one_state(names: CountryNames, text: str, code: str | None) -> None:
    assert names.nearest(text) == code
