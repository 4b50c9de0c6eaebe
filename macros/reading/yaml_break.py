"""Where YAML breaks off. In: text. Out: the place and the reason, none for good YAML."""

from typing import NamedTuple

import yaml


class Broken(NamedTuple):
    """Where YAML breaks off, from 0, why, and where what it was reading began."""

    line: int
    column: int
    problem: str
    context: str
    begun: int
    begun_column: int


def broken(text: str) -> Broken | None:
    """Return where YAML breaks off; None if it does not."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return broken_at(error)
    except (yaml.YAMLError, UnicodeError):
        return Broken(0, 0, "", "", 0, 0)
    return None


def broken_at(error: yaml.MarkedYAMLError) -> Broken:
    """Return the place and the reason of an error."""
    at, begun = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    return Broken(at.line, at.column, error.problem or "", error.context or "", begun.line, begun.column)
