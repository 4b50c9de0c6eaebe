"""A page is filled in as Jinja would fill it in, and nothing that is more than a plain call is ever run."""

import jinja2
import lxml.html
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from macros.models.page_files import Call
from macros.reading.diagnostics import DiagnosticError
from macros.reading.markdown.call_reader import expand_calls, read_calls, read_segments
from macros.rendering.markdown_extensions.raw_html import BEGIN, seal

MACROS = {"cite": lambda source, place="": f"[{source}, {place}]", "count": lambda kind="members", most=3: f"({kind} {most})"}
JINJA = jinja2.Environment(undefined=jinja2.StrictUndefined)
JINJA.globals |= MACROS
PARTS = [
    '{{ cite("a") }}',
    '{{ cite("a", "b, c") }}',
    "{{cite('x')}}",
    '{{ cite(\n  "a",\n  place="b"\n) }}',
    "{{ count(most=4) }}",
    "{{ count() }}",
    '{{- cite("a") -}}',
    '{{ cite("a }} b") }}',
    '{{ cite("{{") }}',
    "{% raw %}{{ x }}{% endraw %}",
    "text",
    "two words",
    "\n",
    "\n\n",
    "- ",
    "}}",
    "{",
    "}",
    "%}",
    '"',
    "{{ x }}",
    "{{",
    '{{ cite("a").upper() }}',
    "{{ 1 + 1 }}",
    "{% for a in b %}",
    "{: #id }",
    "\ue000",
    "\ue001",
]


def filled(body: str) -> str | None:
    try:
        return expand_calls(body, MACROS, str)
    except DiagnosticError:
        return None


@given(st.lists(st.sampled_from(PARTS), max_size=8).map("".join))
def test_what_is_let_through_is_filled_in_as_jinja_does(body: str):
    mine = filled(body)
    if mine is not None:
        assert mine == JINJA.from_string(body.strip("\n")).render()


@given(st.lists(st.sampled_from(PARTS[:6] + PARTS[10:15]), max_size=8).map("".join))
def test_plain_calls_are_always_let_through(body: str):
    assert filled(body) is not None


@pytest.mark.parametrize(
    "text",
    [
        "{{ cycler.__init__ }}",
        '{{ cite("a").upper() }}',
        "{{ cite(x) }}",
        "{{ cite(*[1]) }}",
        "{% for a in b %}{% endfor %}",
        '{{ cite("a") | upper }}',
        '{% set a = cite("b") %}',
        "{{ 'a' }}",
        '{{ cite("a" ~ "b") }}',
        "{{ }}",
    ],
)
def test_more_than_a_plain_call_is_refused_with_its_line(text: str):
    calls, faults = read_calls(f'\n\nOne {{{{ cite("a") }}}}.\n{text}\n', 10)
    assert [(fault.line, fault.field) for fault in faults] == [(13, "braces")]
    assert Call("cite", ("a",), {}, 12) in calls


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("{{ 1 + 1 }}", [3]),
        ("{% if x %}", [3]),
        ("{% if x %}\n{% endif %}", [3, 4]),
        ('{{ cite("z" }}', [3]),
        ('{{ cite("z")', [3]),
        ("{{ cite('z) }}", [3]),
        ("## Head {#id}", [3]),
        ("## Head {#id}\n{{ 1 }}\n{{ x }}", [3, 4, 5]),
        ("{% raw %}{{ x }}{% endraw %} {{ 1 }}", [3]),
    ],
)
def test_a_fault_hides_no_call_of_its_page(text: str, lines: list[int]):
    calls, faults = read_calls(f'{{{{ cite("a") }}}} and {{{{ count() }}}}\n\n{text}\n{{{{ cite("b }}}} c",\n"d") }}}}', 1)
    after = 4 + text.count("\n")
    assert [(call.name, call.arguments, call.line) for call in calls] == [("cite", ("a",), 1), ("count", (), 1), ("cite", ("b }} c", "d"), after)]
    assert [fault.line for fault in faults] == lines


def test_what_is_wrong_only_with_the_whole_is_told():
    calls, faults = read_calls('`{#` and {{- cite("a") -}}', 1)
    assert [call.arguments for call in calls] == [("a",)]
    assert [fault.field for fault in faults] == ["braces"]


def test_a_brace_too_many_before_a_call_is_refused_as_jinja_refuses_it():
    assert filled('{{{ cite("a") }}') is None
    assert [fault.field for fault in read_calls('{{{ cite("a") }}', 1)[1]] == ["braces"]


def test_the_lines_of_calls_are_those_of_the_file():
    calls, faults = read_calls('\n{{ cite("a") }}\n\n- {{ cite(\n  "b"\n) }} and {{ cite("a") }}\n{{ count() }}', 5)
    assert [(call.name, call.arguments, call.line) for call in calls] == [
        ("cite", ("a",), 6),
        ("cite", ("b",), 8),
        ("cite", ("a",), 10),
        ("count", (), 11),
    ]
    assert not faults


def test_a_page_is_read_once():
    body = 'Once {{ cite("only here") }}.'
    assert read_segments(body) is read_segments(body)


def test_markdown_carries_finished_html_over_unread():
    made = Markup('<div class="a">\n\n*one* | two\n\n## three {: #four }\n</div>\n')
    inline = Markup('<span title="*">[x](y) _z_</span>')
    page = f"# Head\n\n{seal(made)}\n\n| a | b |\n|---|---|\n| c {seal(inline)} | d |\n\n- e {seal(inline)}\n"
    html = lxml.html.fragment_fromstring(
        markdown.markdown(page, extensions=["attr_list", "tables", "macros.rendering.markdown_extensions.raw_html"]), create_parent="body"
    )
    assert html.xpath("string(./div[@class='a'])").split() == ["*one*", "|", "two", "##", "three", "{:", "#four", "}"]
    assert [cell.text_content() for cell in html.iter("td")] == ["c [x](y) _z_", "d"]
    assert html.xpath("string(.//li)") == "e [x](y) _z_"
    assert not html.xpath(".//p")


def test_what_is_still_markdown_is_read():
    assert seal("## Head") == "## Head"
    assert BEGIN not in markdown.markdown(seal("*a*"), extensions=["macros.rendering.markdown_extensions.raw_html"])
    assert markdown.markdown(seal(Markup("<b>a</b>")), extensions=["macros.rendering.markdown_extensions.raw_html"]) == "<p><b>a</b></p>"
