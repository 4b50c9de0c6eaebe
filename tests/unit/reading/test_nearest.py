"""A name is known with and without the article that it begins with."""

import pytest

from macros.reading.nearest import named

NAMES = {"fp-02": ("The role of a Focal Point", "fp-02.md"), "hub": ("Hub",)}


@pytest.mark.parametrize(
    ("given", "meant"),
    [("The role of a Focal Point", ["fp-02"]), ("role of a focal point", ["fp-02"]), ("the hub", ["hub"]), ("FP-02", ["fp-02"]), ("the", [])],
)
def test_the_article_of_a_name_does_not_matter(given: str, meant: list[str]) -> None:
    assert named(given, NAMES) == meant
