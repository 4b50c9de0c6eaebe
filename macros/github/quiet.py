"""Text for an issue or an answer that calls nobody. In: what others typed. Out: Markdown in which it is nothing but text."""

from ..rendering.environment import inert

APART = "&#64;&#8288;"  # a sign that is not seen keeps the name from being one; the entity alone would be read as the sign it stands for


def quiet(value: object) -> str:
    """Return text in which neither HTML nor Markdown finds anything to act on, and no name is called."""
    return str(inert(value)).replace("@", APART)
