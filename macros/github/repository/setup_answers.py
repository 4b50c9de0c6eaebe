"""GitHub's answers about a repository. In: the lines that `.github/scripts/ask-github.sh` prints. Out: the answers by what was asked."""

import json
from collections.abc import Mapping

Answers = Mapping[str, object]


class SetUpError(ValueError):
    """The file of answers cannot be read, in words for a person."""


def answers_of(text: str) -> dict[str, object]:
    """Return GitHub's answers by what was asked, from one line of JSON each; an answer of 404 is `None`, and one that was refused is left out.

    Raises:
        SetUpError: a line is not what the script prints.
    """
    found = {}
    for number, line in enumerate(filter(str.strip, text.splitlines()), 1):
        try:
            row = json.loads(line)
            asked, status, answer = row["asked"], row["status"], row["answer"]
        except (ValueError, KeyError, TypeError):
            raise SetUpError(f"Line {number} is not an answer as .github/scripts/ask-github.sh prints it.") from None
        if status in (200, 404):
            found[asked] = answer if status == 200 else None
    return found
