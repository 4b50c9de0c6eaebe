"""A place without an entry in the list of states is known by its names, none of which is a state's; of its standing nothing is said."""

from macros.models.manual import Manual
from macros.queries.country_names import key
from macros.queries.names_of_states import names_of_states
from macros.queries.unlisted import list_followed, unlisted_names, unlisted_sentence


def test_no_name_of_a_state_is_that_of_a_place_without_an_entry(manual: Manual):
    states, found = {key(name) for names in names_of_states(manual).values() for name in names}, unlisted_names(manual)
    assert {"Kosovo", "科索沃", "Косово", "Îles Cook", "Islas Cook", "Taiwan", "Гонконг", "Niue"} <= set(found)
    assert not states & set(map(key, found)) and "reunión" not in map(key, found)


def test_what_is_said_names_the_list_and_nothing_else(manual: Manual):
    assert list_followed(manual) == "the list of the 193 member states and 2 observer states of the United Nations"
    assert unlisted_sentence(manual).endswith("; that is no statement on its standing.")


def test_a_state_is_known_by_what_it_is_called_in_everyday_words_of_the_six_languages(manual: Manual):
    assert "Kenia" in names_of_states(manual)["KE"]
