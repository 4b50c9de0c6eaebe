"""Rules for a page's text: each seeded fault is told at its line, and a page can run no code."""

from pathlib import Path

import pytest
from manuals import faults

HUB = "docs/roles/hub.md"


def add(root: Path, text: str) -> int:
    """Append text to the hub page; return the line on which it begins."""
    path = root / HUB
    before = path.read_text("utf-8")
    path.write_text(before + "\n" + text + "\n", "utf-8")
    return before.count("\n") + 2


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{{ count_table("appointd") }}', "count_table: “appointd” is not a measure that it knows. Fix: did you mean appointed?"),
        ('{{ document_list("reprot") }}', "document_list: “reprot” is not a kind that it knows. Fix: did you mean report?"),
        ('{{ count_table("x") }}', "count_table: “x” is not a measure that it knows. Fix: write one of: appointed, mentions, participants"),
        (
            'Of {{ count("x") }} in all.',
            "count: “x” is not a kind that it knows. Fix: write one of: acts, countries, courses, documents, events, instruments, "
            "levers, meetings, members, modules, practices, programmes, recommendations, sources, terms, tools",
        ),
        ('{{ figure("x") }}', "figure: “x” is not a name that it knows. Fix: write one of: alarm, before-deployment, "),
        (
            '{{ vocabulary_list("standing") }}',
            "vocabulary_list: there is no vocabulary “standing” in data/vocabularies/. Fix: did you mean standings?",
        ),
        ('{{ vocabulary_list("x") }}', "vocabulary_list: there is no vocabulary “x” in data/vocabularies/. Fix: write one that is listed there"),
        ('{{ risk_factor_list("x") }}', "risk_factor_list: “x” is not a kind that it knows. Fix: write one of: common, specific"),
        ('{{ macro_list("x") }}', "macro_list: “x” is not a place that it knows. Fix: write one of: block, inline"),
        ('{{ publication_list("x") }}', "publication_list: “x” is not a kind that it knows. Fix: write one of: publication, step"),
        ('{{ instrument_list("x") }}', "instrument_list: “x” is not a word of data/vocabularies/core-sets.yml. Fix: write one of: seoul ("),
        ('{{ review_list("7") }}', "review_list: its days are “7”, which is not a whole number. Fix: write digits without quotes: 30"),
        ("{{ review_list(0) }}", "review_list: its days are 0, which is out of range. Fix: write a number from 1 to 3650"),
        ('A claim. {{ cite("seoul", 3) }}', 'cite: its locator is 3, which is not text. Fix: put it in quotes: "3"'),
        ("{{ module_list(3) }}", 'module_list: its theme is 3, which is not text. Fix: put it in quotes: "3"'),
        ("# Again {: #again }", "heading: is a title of the whole page"),
        ("## No id", "heading: has no id of its own. Fix: write {: #no-id } after the heading"),
        ("## Two {: #what }", "heading: shares the id “what” with a heading above it"),
        ("## Big {: #Big_Id }", "heading: has the id “Big_Id”"),
        ("#### Deep {: #deep }", "heading: jumps from level 2 to level 4. Fix: begin it with ###"),
        ("## Swallowed {#swallowed}", "heading id: begins with {# and would be swallowed"),
        ("{{ member_tabel() }}", "macro: there is no macro “member_tabel”. Fix: did you mean member_table?"),
        ('{{ member_profile("xx") }}', "member_profile: there is no member “xx” in data/members/"),
        ("{{ member_profile() }}", "macro: member_profile: missing a required argument: 'id'. Fix: give it its values, in this order: id"),
        ("Text {{ member_table() }} text.", "macro: member_table makes a block and stands among other text"),
        ('A claim of some length that nobody has made. {{ cite("nobody") }}', "cite: there is no source “nobody” in data/sources/"),
        ("{{ cycler.__init__.__globals__ }}", "braces: hold more than a macro call with plain values"),
        ("{{ cite(''.join(['a'])) }}", "braces: hold more than a macro call with plain values"),
        ("{% for x in [1] %}{% endfor %}", "braces: hold more than a macro call with plain values"),
        ("{{ cite('a' }}", "braces: hold a call that opens ( and does not close it"),
        ("See [there](/roles/hut.md).", "link: there is no page roles/hut.md. Fix: did you mean /roles/hub.md?"),
        ("See [there](/roles/hub.md#wath).", "link: the page roles/hub.md has no heading #wath. Fix: did you mean what?"),
        ("See [there](/roles/).", "link: “/roles/” is not the address of a page"),
        ("Write to [us](mailto:a).", "link: leads to an e-mail address"),
        (
            "![A map](x.png)",
            "image: “x.png” is not a picture of the manual. Fix: put the file in docs/assets/ and write ![what it shows](/assets/x.png)",
        ),
        (
            "![A map](https://example.org/x.png)",
            "image: “https://example.org/x.png” is not a picture of the manual. Fix: put the file in docs/assets/",
        ),
        ("![](/assets/motif.svg)", "image: says nothing to those who do not see it. Fix: say what it shows: ![what it shows](/assets/name.png)"),
        ("A <b>bold</b> word.", "text: holds HTML (<b…)"),
        ("Ask desk@example.org.", "text: holds an e-mail address or a telephone number"),
        (
            "A paragraph of substance that makes a claim and shows no source at all.",
            "source: “A paragraph of substance that makes …” shows no source",
        ),
        ("- A list entry of substance that makes a claim and shows no source.", "source: “- A list entry of substance …” shows no source"),
    ],
)
def test_a_seeded_fault_is_told_at_its_line(small: Path, text: str, what: str):
    line = add(small, text)
    found = faults(small)
    assert any(problem.startswith(f"{HUB}:{line}:") and what in problem for problem in found), found


@pytest.mark.parametrize(
    "text",
    [
        'A claim of some length with a source at its end. {{ cite("seoul", "Awareness-raising") }}',
        "Guidance of some length that the editors give themselves. {{ editors() }}",
        'Three things follow from this in the text: {{ cite("seoul") }}\n\n- one of them, told at some length and without a source of its own\n- another one',
        "Go on with [the hub](/roles/hub.md#what) and then [the members](/network/members/no.md).",
        "![Three pillars](/assets/favicon.svg)",
        "Generated pages can be linked: [Seoul](/network/meetings/2016-seoul.md), [R001](/reference/recommendations.md#r001).",
        "```\n{ not: 'a macro' } <b> ## no heading\n```",
    ],
)
def test_what_is_right_passes(small: Path, text: str):
    add(small, text)
    assert faults(small) == []


@pytest.mark.parametrize(
    "text",
    [
        '{{ count_table("appointed") }}',
        "{{ review_list(30) }}",
        '{{ vocabulary_list("owners") }}',
        '{{ tool_list(category=none, theme="training") }}',
        'Of {{ count(kind="modules") }} in all.',
        "{{ instrument_list() }}",
    ],
)
def test_a_value_that_a_macro_takes_passes(small: Path, text: str):
    add(small, text)
    assert faults(small) == []


def test_front_matter_is_held_to_its_model(small: Path):
    path = small / HUB
    path.write_text(path.read_text().replace("title: The hub", "title: The <b>hub</b>").replace("kind: chapter", "kind: chapter\nicon: x"))
    found = faults(small)
    assert any(f"{HUB}:2:8: title: “The <b>hub</b>” is not of the right form" in line for line in found)
    assert any(f"{HUB}:5:1: icon: is not a field of this record" in line for line in found)


def test_a_page_without_front_matter(small: Path):
    (small / "docs/roles/bare.md").write_text("Just text.\n")
    assert faults(small) == [
        "docs/roles/bare.md:1:1: front matter: is missing. Fix: begin the file with --- and the fields of a page, then --- again; it has at least "
        "title:, description:, kind:, reviewed: and review_by:, a line each"
    ]


@pytest.mark.parametrize(("field", "line"), [("title", 2), ("description", 3)])
def test_two_pages_with_one_name_are_told(small: Path, field: str, line: int):
    hub, other = small / "docs/roles/hub.md", small / "docs/practices/awareness.md"
    theirs = next(text for text in other.read_text("utf-8").splitlines() if text.startswith(f"{field}: "))
    own = next(text for text in hub.read_text("utf-8").splitlines() if text.startswith(f"{field}: "))
    hub.write_text(hub.read_text("utf-8").replace(own, theirs.title().replace(f"{field.title()}: ", f"{field}: "), 1), "utf-8")
    (told,) = faults(small)
    assert told.startswith(f"docs/roles/hub.md:{line}:")
    assert f"{field}: is that of docs/practices/awareness.md as well, so no reader can tell the two apart in a list. Fix: " in told


def test_a_page_without_its_title_and_with_one_in_the_text_is_told_in_words(small: Path):
    hub = small / "docs/roles/hub.md"
    lines = [line for line in hub.read_text("utf-8").splitlines() if not line.startswith("title: ")]
    lines.insert(lines.index("---", 1) + 1, "# The hub\n")
    hub.write_text("\n".join(lines) + "\n", "utf-8")
    told = faults(small)
    assert any("title" in fault and fault.startswith("docs/roles/hub.md:") for fault in told)
    assert any("heading: is a title of the whole page" in fault for fault in told)
