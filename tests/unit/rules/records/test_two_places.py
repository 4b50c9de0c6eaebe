"""Two records, or a record and the one that it names, that contradict each other with certainty; each rule stays silent on what is near and true."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, copy_of

from macros.components import REGISTRY
from macros.loader import read_all

END = "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
BODIES = "".join(
    f"{id}:\n  title: {title}\n  short: {id}\n  kind: un-group\n  sources: [brief]\n  {END.replace(chr(10), chr(10) + '  ').strip()}\n"
    for id, title in (
        ("asia", "Asia-Pacific Group of the United Nations"),
        ("caribbean-community", "Caribbean Community"),
        ("world", "Union of States"),
    )
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small manual, to break."""
    return copy_of(SMALL, tmp_path, code=False)


def put(root: Path, name: str, text: str) -> None:
    """Write a file of the manual; what it lacks is its day of review, which is no part of what is asked here."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


def told(root: Path, file: str, field: str) -> list[str]:
    """Return what is told of a field in a file."""
    return [str(problem) for problem in read_all(root, DAY, REGISTRY).diagnostics if problem.path == file and problem.field.endswith(field)]


LETTER = ("Open Letter to United Nations Member States, The Year Ahead", "2011-09-20", "https://example.org/letters/110", "The Global Centre")


def source(title: str, date: str, url: str, publisher: str, short: str) -> str:
    """Return a source of a title, day, address and publisher."""
    return f'title: "{title}"\nshort: {short}\npublisher: {publisher}\nstanding: network\ndate: {date}\nurl: {url}\nread: opening\nread_from: stored\n{END}'


@pytest.mark.parametrize("title", ["Open letter to UN Member States: The Year Ahead", "Open letter to Member States, the year ahead"])
def test_one_document_under_two_ids_is_told_at_one_of_them(small: Path, title: str):
    put(small, "data/sources/a-letter.yml", source(*LETTER, "Letter 2011"))
    put(small, "data/sources/b-letter.yml", source(title, *LETTER[1:], "Another letter 2011"))
    found = [each for name in ("a", "b") for each in told(small, f"data/sources/{name}-letter.yml", "url")]
    assert len(found) == 1 and "the same publisher and day, and nearly the same title" in found[0]


@pytest.mark.parametrize(
    "other",
    [
        (f"{LETTER[0]}, paragraph 4", *LETTER[1:]),
        ("Summary of the third meeting", *LETTER[1:]),
        (LETTER[0], "2011-09-21", *LETTER[2:]),
        (LETTER[0], "2011-09", *LETTER[2:]),
        (*LETTER[:2], "https://example.org/letters/111", LETTER[3]),
        (*LETTER[:3], "A mission that sent it on"),
    ],
)
def test_a_part_another_paper_of_the_day_and_a_copy_elsewhere_are_documents_of_their_own(small: Path, other: tuple):
    put(small, "data/sources/a-letter.yml", source(*LETTER, "Letter 2011"))
    put(small, "data/sources/b-letter.yml", source(*other, "Another letter 2011"))
    assert [each for name in ("a", "b") for each in told(small, f"data/sources/{name}-letter.yml", "url")] == []


def test_two_papers_that_have_only_the_front_page_of_a_publisher_may_be_of_one_day(small: Path):
    for name in ("a", "b"):
        put(small, f"data/sources/{name}-letter.yml", source(*LETTER[:2], "https://example.org/", LETTER[3], f"Letter {name}"))
    assert [each for name in ("a", "b") for each in told(small, f"data/sources/{name}-letter.yml", "url")] == []


def asked(*records: tuple[str, str]) -> str:
    """Return answers that lead to the members of a group: what is asked, and the group."""
    return "".join(
        f"members-{number}:\n  question: Who else has a Focal Point {question}?\n  page: roles/hub.md#what\n  members_of: {group}\n"
        for number, (question, group) in enumerate(records, 1)
    )


@pytest.mark.parametrize("question", ["in the Caribbean", "in a Caribbean state"])
def test_a_group_that_was_left_from_the_answer_copied_is_told(small: Path, question: str):
    put(small, "data/bodies.yml", BODIES)
    put(small, "data/answers.yml", asked(("in Asia", "asia"), (question, "asia")))
    found = told(small, "data/answers.yml", "members-2.members_of")
    assert len(found) == 1 and "such as caribbean-community" in found[0]


@pytest.mark.parametrize(
    ("question", "group"),
    [
        ("in the Pacific", "asia"),
        ("in Asian states", "asia"),
        ("in the Far East", "asia"),
        ("among us", "asia"),
        ("in the Caribbean", "caribbean-community"),
        ("in the Caribbean and in Asia", "asia"),
    ],
)
def test_a_question_that_names_its_group_or_no_other_is_told_of_nothing(small: Path, question: str, group: str):
    put(small, "data/bodies.yml", BODIES)
    put(small, "data/answers.yml", asked(("in Asia", "asia"), (question, group)))
    assert told(small, "data/answers.yml", "members_of") == []


def treaty(as_of: str) -> str:
    """Return a treaty with one total and one particular, both of a day."""
    return (
        f"title: A treaty\nshort: A treaty\nkind: treaty\nbinding: true\nwhy: It is for tests\n"
        f"totals:\n  - {{what: parties, number: 117, as_of: {as_of}, sources: [table]}}\n"
        f"details:\n  - {{label: Signatories, text: 130, as_of: {as_of}, source: table}}\nsources: [table]\n{END}"
    )


def table(more: str) -> str:
    """Return a source with its days."""
    return f"title: A table\nshort: A table\npublisher: An office\nstanding: official\nread: data\nread_from: stored\n{more}{END}"


@pytest.mark.parametrize("as_of", ["2026-03-02", "2026-02-04", "2026-03"])
def test_a_figure_that_speaks_for_a_later_day_than_its_table_is_told(small: Path, as_of: str):
    put(small, "data/sources/table.yml", table("as_of: 2026-02-03\n"))
    put(small, "data/instruments/test.yml", treaty(as_of))
    found = told(small, "data/instruments/test.yml", "as_of")
    assert len(found) == 2 and all("write 2026-02-03" in each for each in found)


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        ("2026-02-03", "as_of: 2026-02-03\n"),
        ("2026-02", "as_of: 2026-02-03\n"),
        ("2025-12-31", "as_of: 2026-02-03\n"),
        ("2026-02-03", "as_of: 2026\n"),
        ("2026-02-03", "date: 2025-11-03\n"),
        ("2026-02-05", "as_of: 2026-02-03\ndate: 2026-02-05\n"),
        ("2026-02-05", ""),
    ],
)
def test_a_figure_of_the_day_of_its_table_and_one_that_a_text_announces_are_told_of_nothing(small: Path, as_of: str, days: str):
    put(small, "data/sources/table.yml", table(days))
    put(small, "data/instruments/test.yml", treaty(as_of))
    assert told(small, "data/instruments/test.yml", "as_of") == []


PLACES = "sections:\n  - {heading: Awareness-raising}\n  - {heading: Developing training}\n"


def benchmark(id: str, recommendation: str, locator: str, level: str = "national") -> str:
    """Return a benchmark of the programme of work."""
    return (
        f"{id}:\n  proposal: What {id} asks\n  level: {level}\n  recommendation: {recommendation}\n  measure: It is done\n"
        f"  status: not-reported\n  as_of: 2026-01\n  source: seoul\n  locator: {locator}\n"
    )


def recommendation(id: str, locator: str, level: str = "national") -> str:
    """Return an entry of the register, of another place in the source than the one that stands there."""
    return (
        f"{id}:\n  level: {level}\n  theme: awareness\n  kind: activity\n  force: could\n  speaker: summary\n  text: What {id} says could be done\n"
        f"  source: seoul\n  locator: {locator}\n  standing: network\n  who: [focal-point]\n  explained: roles/hub.md#what\n"
    )


@pytest.mark.parametrize(
    ("level", "others"),
    [("network", ""), ("national", benchmark("other", "r902", "Developing training")), ("network", benchmark("one", "r901", "Awareness-raising"))],
)
def test_a_benchmark_that_names_a_recommendation_of_another_place_is_told(small: Path, level: str, others: str):
    put(small, "data/recommendations.yml", recommendation("r901", "Awareness-raising") + recommendation("r902", "Developing training"))
    put(small, "data/programme-of-work.yml", others + benchmark("training", "r902", "Awareness-raising", level))
    found = told(small, "data/programme-of-work.yml", "training.recommendation")
    assert len(found) == 1 and "which stands under “Developing training”" in found[0]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Developing training", "Developing training"),
        ("Developing training", "Awareness-raising; Developing training"),
        ("Awareness-raising", "Developing training"),  # of the same level, and no other names it: the place may have been made finer
    ],
)
def test_a_benchmark_of_one_of_the_places_of_its_recommendation_is_told_of_nothing(small: Path, said: str, names: str):
    put(small, "data/recommendations.yml", recommendation("r902", names))
    put(small, "data/programme-of-work.yml", benchmark("training", "r902", said))
    assert told(small, "data/programme-of-work.yml", "training.recommendation") == []


def programme(text: str, *days: str) -> str:
    """Return a programme with its days."""
    return f"half-day:\n  title: Half a day\n  text: {text}\n  audiences: [police]\n  days:\n{''.join(days)}"


DAY_OF_FOUR_HOURS = '    - - {start: "09:00", title: Talk, minutes: 120}\n      - {start: "11:00", title: Pause, minutes: 30}\n      - {start: "11:30", title: Work, minutes: 90}\n'


@pytest.mark.parametrize(
    "text", ["Three hours and three quarters on first signs", "Two days for police", "5 hours for troops", "Four hours and a half on reports"]
)
def test_a_programme_that_takes_another_time_than_it_says_is_told(small: Path, text: str):
    put(small, "data/training-programmes.yml", programme(text, DAY_OF_FOUR_HOURS))
    found = told(small, "data/training-programmes.yml", "half-day.text")
    assert len(found) == 1 and "and the programme " in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Four hours on first signs",
        "Three hours and a half on first signs",
        "One day for police",
        "Two days of work at home come before it",
        "About three hours on first signs",
        "Half a day for troops",
        "Three sessions on first signs",
    ],
)
def test_a_programme_of_its_length_with_or_without_its_pauses_is_told_of_nothing(small: Path, text: str):
    days = DAY_OF_FOUR_HOURS * (2 if text.startswith("Two") else 1)
    put(small, "data/training-programmes.yml", programme(text, days))
    assert told(small, "data/training-programmes.yml", "half-day.text") == []
