"""A figure of each shape that data/diagrams.yml knows, for the small manual, with words as long as the model lets them be."""

from pathlib import Path

from manuals import add_to_navigation

FIGURES = """\
a-steps:
  shape: steps
  title: From a sign to a note
  parts:
    - {head: A sign, text: it is seen by an office that nobody had expected to see it}
    - {head: Three questions, text: "What changed? Who knows?"}
    - {head: A note}
  note: The order is the editors’.
a-ring:
  shape: ring
  title: One round of a review
  parts:
    - {head: Prepare, text: a list}
    - {head: Be reviewed, text: in the town}
    - {head: Follow up, text: with the office in charge}
  note: The order is the editors’.
a-path:
  shape: path
  title: Eight points on the way
  parts:
    - {head: Recognise what is seen, text: fourteen factors and which of them move in the weeks before the day on which the group is called together}
    - {head: Internationalisation, text: a long word}
    - {head: The third}
    - {head: The fourth}
    - {head: The fifth}
    - {head: The sixth}
    - {head: The seventh}
    - {head: The eighth}
  note: What participants said in Seoul; the order is the editors’.
  sources:
    - {source: seoul, locator: Awareness-raising}
a-choice:
  shape: choice
  title: Two roads
  parts:
    - {head: A chapter, points: [easier to agree, can get lost]}
    - {head: A text of its own, points: [a larger step]}
  note: What participants said in Seoul.
  sources:
    - {source: seoul}
a-ladder:
  shape: ladder
  title: From small to large
  low: Small
  high: Large
  parts:
    - {head: A paper}
    - {head: A tool, text: for briefings}
    - {head: A plan}
  note: The order is ours.
a-line:
  shape: line
  title: Three days of a year
  parts:
    - {head: 24 September 2010, text: the launch in a town with many guests from many places}
    - {head: May 2011, text: the first meeting}
    - {head: 29 September 2012, text: "the second meeting, of which a statement of some length was read"}
  note: The dates are the editors’.
a-stretch:
  shape: stretches
  title: A day and a week
  parts:
    - {head: Within a day, text: one picture, points: [grade each line, give the minister one page that says what could be done by whom]}
    - {head: Within a week, text: partners}
    - {head: Later}
  note: The times are the editors’.
a-fork:
  shape: fork
  title: Which road
  start: How many votes are in sight in the room?
  parts:
    - {head: nine votes are in sight in the room and no veto, text: a meeting}
    - {head: a veto, text: the Assembly with all of its members in one room}
    - {head: none, text: a letter}
  note: The list is the editors’.
some-bars:
  shape: bars
  title: How far ahead each looks
  unit: months
  parts:
    - {head: One system, text: by its own page, number: 48}
    - {head: A second system with a longer name, number: 12}
  note: The bars are the editors’.
a-timetable:
  shape: timetable
  title: Half an hour
  unit: minutes
  parts:
    - {head: The picture, text: the desk, number: 10}
    - {head: The choices, number: 20}
  note: The times are the editors’.
a-reach:
  shape: reach
  title: What a place is near to
  start: A Focal Point in the town hall of a place with a long name
  parts:
    - {head: Those who decide in the town, text: easily reached}
    - {head: The market}
    - {head: Other towns, text: their letters may come late, bridge: "a partner in the post office, who reads them each week"}
  note: The places are the editors’.
some-questions:
  shape: questions
  title: Two questions before a decision
  parts:
    - {head: "Where does it sit in the town?", points: [in the town hall, at the market, by the river with a view of the whole valley]}
    - {head: "Who holds it?", points: [one person, an office]}
  note: The questions are the editors’.
some-tracks:
  shape: tracks
  title: Two ways to a decision
  parts:
    - {head: By paper, points: [a draft that every office in the town has seen, a signature]}
    - {head: By voice, points: [a call, a talk, a decision]}
  note: The ways are the editors’.
"""
SHAPES = [line.split()[1] for line in FIGURES.splitlines() if line.startswith("  shape:")]
IDS = [line[:-1] for line in FIGURES.splitlines() if not line.startswith(" ")]
FILE, PAGE = "data/diagrams.yml", "docs/roles/figures.md"
HEAD = """\
---
title: Figures
description: "A figure of each shape on one page, told in a summary that is long enough for the rules."
reviewed: 2026-01-31
review_by: 2027-01-31
---
Each says what this page says. {{ editors() }}
"""
REVIEW = "diagrams: {title: Figures, owner: editors, reviewed: 2026-01-31, review_by: 2027-01-31}\n"


def lay(root: Path) -> Path:
    """Write the figures into a small manual, with a page that shows them."""
    (root / FILE).write_text(FIGURES, "utf-8")
    (root / PAGE).write_text(HEAD + "".join(f'\n{{{{ diagram("{id}") }}}}\n' for id in IDS), "utf-8")
    with (root / "data/reviews.yml").open("a", encoding="utf-8") as stream:
        stream.write(REVIEW)
    add_to_navigation(root, PAGE)
    return root
