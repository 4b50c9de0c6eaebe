"""Where YAML breaks off. In: text. Out: the place and the reason, none for good YAML.

Nothing else asks the parser for events or nodes: what composes nodes calls itself for each level, so a text of some thousand
brackets would end the process. Here every text is left at the level that no record has.
"""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

MOST_DEPTH = 12


class TooDeep(yaml.MarkedYAMLError):
    """Lists and groups stand in one another without end."""


class Broken(NamedTuple):
    """Where YAML breaks off, from 0, why, and where what it was reading began."""

    line: int
    column: int
    problem: str
    context: str
    begun: int
    begun_column: int


def events_of(text: str) -> Iterator[yaml.Event]:
    """Yield the events of the parser.

    Raises:
        TooDeep: at the list or group that stands in too many others.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > 2 * MOST_DEPTH:
            raise TooDeep(None, None, "is nested too deeply", event.start_mark)
        yield event


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of a text, whose depth is looked at first; none for an empty one.

    Raises:
        yaml.YAMLError: where it breaks off, is nested too deeply, holds two documents, or names an anchor that is not there.
    """
    for _ in events_of(text):
        pass
    return yaml.compose(text, Loader=yaml.CSafeLoader)


def fields_once(text: str) -> bool:
    """Tell whether a text can be read, and no field stands twice."""
    try:
        nodes = [compose(text)]
    except yaml.YAMLError:
        return False
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [str(key.value) for key, _ in node.value]
            if len(set(keys)) < len(keys):
                return False
            nodes += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value
    return True


def broken(text: str) -> Broken | None:
    """Return where YAML breaks off; None if it does not."""
    try:
        for _ in events_of(text):
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
