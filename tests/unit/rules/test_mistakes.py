"""Each mistake that people make is caught before anything is built, at its line, with a fix that passes when it is applied as it says.

On a copy of the small manual with a training module: one mistake at a time, and then as many at once as there are files to hold them.
"""

import difflib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import DAY, EDITION, ROOT, SMALL, add_to_navigation, copy_of
from mistakes import MEMBER, MISTAKES, MODULE, Mistake
from support.copies.steps import FENCE, sections

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    """The small manual with the vocabularies, the countries, and the module of the editing guide."""
    copy_of(SMALL, tmp_path, code=False)
    module = FENCE.search(sections((ROOT / "docs" / "contributing" / "add-a-module.md").read_text("utf-8"))["module"])[1]
    (tmp_path / MODULE).parent.mkdir(parents=True)
    add_to_navigation(tmp_path, MODULE)
    (tmp_path / MODULE).write_text(module.replace("contributing/add-a-meeting.md", "roles/hub.md").replace("2027-01-15", str(DAY)), "utf-8")
    return tmp_path


def diagnostics(root: Path) -> list[Diagnostic]:
    """Return everything that the check finds."""
    return read_all(root, DAY, REGISTRY).diagnostics


def seed(root: Path, mistake: Mistake) -> str:
    """Make a mistake in its file; return what stood in it before."""
    path = root / mistake.file
    text = path.read_text("utf-8") if path.exists() else ""
    assert not text or text.count(mistake.right) == 1
    path.write_text(text.replace(mistake.right, mistake.wrong) if text else mistake.wrong, "utf-8")
    return text


def line_of(root: Path, problem: Diagnostic) -> str:
    """Return the line that a problem points at."""
    return (root / problem.path).read_text("utf-8").split("\n")[problem.line - 1]


def test_the_copy_is_good_before_anything_is_seeded(manual: Path) -> None:
    assert diagnostics(manual) == []
    assert len(MISTAKES) >= 40


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_at_its_line_and_its_fix_passes(manual: Path, mistake: Mistake) -> None:
    before = seed(manual, mistake)
    found = diagnostics(manual)
    told = next(problem for problem in found if problem.path == mistake.file)
    assert mistake.says in f"{told.what}. Fix: {told.fix}"
    assert mistake.at in line_of(manual, told)
    assert len(found) == 1, "one mistake is told once"
    mend(manual, before, told)
    assert diagnostics(manual) == []


def test_all_at_once_are_told_in_one_run_and_mended(manual: Path) -> None:
    seeded = [apart(manual, number, mistake) for number, mistake in enumerate(MISTAKES)]
    before = [seed(manual, mistake) for mistake in seeded]
    found = diagnostics(manual)
    for mistake, text in zip(seeded, before, strict=True):
        told = [problem for problem in found if problem.path == mistake.file and mistake.says in f"{problem.what}. Fix: {problem.fix}"]
        assert told, mistake.name
        assert mistake.at in line_of(manual, told[0]), mistake.name
        mend(manual, text, told[0])
    assert [str(problem) for problem in diagnostics(manual) if not TWIN.search(problem.what)] == []


TWIN = re.compile(
    r"is the same as in data/(meetings|sources|practices|members|organisations)/|is \d+, as in data/meetings/|is that of docs/\S+ as well|is what \S+ is called as well"
)
CODES = [row[:2] for row in (EDITION / "data" / "countries.csv").read_text("utf-8").splitlines()[1:] if row[:2] not in ("NO", "SE")]


def apart(root: Path, number: int, mistake: Mistake) -> Mistake:
    """Give a mistake a file of its own, as good as the one it was made for, so that none hides another."""
    if not mistake.right or mistake.file in SINGLE:
        return mistake
    path = Path(mistake.file)
    if mistake.file == MEMBER:
        code = CODES[number]
        file, change = f"data/members/{code.lower()}.yml", ("iso: NO", f"iso: {code}")
    elif mistake.file == MODULE:
        file, change = MODULE.replace("fp-99", f"fp-{100 + number}"), ("fp-99", f"fp-{100 + number}")
    else:
        file, change = str(path.with_name(f"{path.stem}-{number}{path.suffix}")), ("", "")
    assert not (root / file).exists()
    if file.endswith(".md"):
        add_to_navigation(root, file)
    (root / file).write_text((root / mistake.file).read_text("utf-8").replace(*change), "utf-8")
    return mistake._replace(
        file=file, right=mistake.right.replace(*change), wrong=mistake.wrong.replace(*change), says=mistake.says.replace("no.yml", Path(file).name)
    )


SINGLE = {"data/recommendations.yml", "data/countries.csv", "data/members/eu.yml"}


def mend(root: Path, before: str, told: Diagnostic) -> None:
    """Do what the fix says, at the place it names; what only the editor can know is taken from what stood there before."""
    path = root / told.path
    lines = path.read_text("utf-8").split("\n")
    if told.replaces:
        path.write_text("\n".join([*lines[: told.line - 1], *told.mended_lines, *lines[told.line - 1 + told.replaces :]]), "utf-8")
        return
    for form, act in ACTS:
        if match := re.search(form, told.fix):
            after = act(lines, told, match)
            if after is None:
                path.unlink()
            else:
                path.write_text("\n".join(after), "utf-8")
            return
    assert re.match(r"(write|add|shorten|call|keep|name|give|look|take) ", told.fix), f"says nothing to do: {told.fix}"
    path.write_text(before, "utf-8")


def on_line(change: Callable[[str, Diagnostic, re.Match], str]) -> Callable:
    """Make an act of a change to the line that the problem names."""

    def act(lines: list[str], told: Diagnostic, match: re.Match) -> list[str]:
        index = told.line - 1
        return [*lines[:index], *change(lines[index], told, match).split("\n"), *lines[index + 1 :]]

    return act


def without_line(lines: list[str], told: Diagnostic, match: re.Match) -> list[str]:
    """Take the line away."""
    return lines[: told.line - 1] + lines[told.line :]


def nearest_word(line: str, told: Diagnostic, match: re.Match) -> str:
    """Put the suggested word in the place of the word on the line that is most like it."""
    words = re.findall(r"[\w./-]+", line)
    wrong = difflib.get_close_matches(match[1], [word.lstrip("/") for word in words], n=1, cutoff=0.5)[0]
    return line.replace(wrong, match[1], 1)


def value(new: str) -> Callable:
    """Put a new value after the colon."""
    return on_line(lambda line, told, match: line[: told.column - 1] + match.expand(new))


def quoted(line: str, told: Diagnostic, match: re.Match) -> str:
    """Put everything after the first colon in double quotes."""
    name, text = line.split(": ", 1)
    return f'{name}: "{text}"'


def alone(line: str, told: Diagnostic, match: re.Match) -> str:
    """Give the macro a line of its own."""
    return re.sub(r"\s*(\{\{ (?!cite|editors)[^}]*\}\})\s*", r"\n\n\1\n", line)


ACTS = [
    (r"did you mean (\S+)\?", on_line(nearest_word)),
    (r"use spaces, two for each step", on_line(lambda line, told, match: line.replace("\t", "  "))),
    (r'put the (?:whole )?value in "double quotes"', on_line(quoted)),
    (r"leave the whole line out|keep one of the two$", without_line),
    (r"remove the line ---", lambda lines, told, match: [*lines[: told.line - 1], ""]),
    (r"^remove it", on_line(lambda line, told, match: re.sub(r"(&|!!)\w+ ", "", line))),
    (r"write \] at the end", on_line(lambda line, told, match: line + "]")),
    (r"write the same quote at the end", on_line(lambda line, told, match: line + line[told.column - 1])),
    (r"write year-month-day, as in (\S+)$", value(r"\1")),
    (r"write year-month-day, or less .*: (\S+),", value(r"\1")),
    (r"write true or false", on_line(lambda line, told, match: line.replace("yes", "true"))),
    (r"take the space away", on_line(lambda line, told, match: re.sub(r' "$', '"', line))),
    (r"from https:// on", on_line(lambda line, told, match: line[: told.column - 1] + "https://" + line[told.column - 1 :])),
    (r"write (\S+), if that is the code", value(r"\1")),
    (r"put it in brackets", on_line(lambda line, told, match: line[: told.column - 1] + f"[{line[told.column - 1 :]}]")),
    (r"write (\d+), or change the minutes", value(r"\1")),
    (r"write a number from (\d+) to", value(r"\1")),
    (r"write (\{: #[\w-]+ \}) after the heading", on_line(lambda line, told, match: f"{line} {match[1]}")),
    (r"write \{: #id \} with a colon", on_line(lambda line, told, match: re.sub(r"\{#([\w-]+)\}", r"{: #\1 }", line))),
    (r"begin headings with ##", without_line),
    (r"begin it with (#+)$", on_line(lambda line, told, match: re.sub(r"^#+", match[1], line))),
    (r"give it an id of its own", on_line(lambda line, told, match: line.replace(" }", "-2 }"))),
    (r"on a line of its own, with an empty line", on_line(alone)),
    (r"from the top of docs: (\S+)", on_line(lambda line, told, match: re.sub(r"\]\([^)]*\)", f"]({match[1]})", line))),
    (r"write plain Markdown", on_line(lambda line, told, match: re.sub(r"</?b>", "**", line))),
    (r"or (\{\{ editors\(\) \}\}) if it is our own", on_line(lambda line, told, match: f"{line} {match[1]}")),
    (r"^move it|^call it|^use small letters|^begin the file with ---|remove it$", lambda lines, told, match: None),
]
