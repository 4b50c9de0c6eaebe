"""Text that would run, load, send or hide something: refused at its line by `check`, and once more as built. Good text beside it passes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuals import DAY, SMALL, add_to_navigation, copy_of, faults, run, with_code

from macros.build import allowlist as allowed
from macros.build import csp
from macros.build.site import BuiltPage
from macros.components import REGISTRY
from macros.loader import read_all
from macros.models.fields.text import INVISIBLE
from macros.reading.markdown.html_tags import runs, tags, text_of
from macros.rendering.markdown_text import filled, reader, render
from macros.rules.markdown import plain_text as plain
from macros.rules.pages.allowed_markup import ALLOWED

HUB = "docs/roles/hub.md"
BELL, STX, US = "\x07", "\x02", "\x1f"
FENCE = "```"
EDITORS = "{{ editors() }}"
Told = dict[str, tuple[str, int, list[str]]]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small manual, for pages that are put back after each test."""
    return copy_of(SMALL, tmp_path_factory.mktemp("hostile") / "small manual")


@pytest.fixture
def checked(root: Path) -> Callable[[str], tuple[int, list[str]]]:
    """Append text to the hub page; return the line on which it begins and what a check tells."""
    path = root / HUB
    before = path.read_text("utf-8")

    def check(text: str) -> tuple[int, list[str]]:
        path.write_text(f"{before}\n{text}\n", "utf-8", newline="")
        return before.count("\n") + 2, faults(root)

    yield check
    path.write_text(before, "utf-8")


@pytest.fixture(scope="module")
def told_of(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Each text on a page of its own, and all of them read by one check: the page, the line on which the text begins, and what is told of the page."""
    root = copy_of(SMALL, tmp_path_factory.mktemp("hostile pages") / "small manual", code=False)
    hub = (root / HUB).read_text("utf-8")
    pages = {text: f"docs/roles/told-{number}.md" for number, text in enumerate(dict.fromkeys([*(text for text, _ in REFUSED), *GOOD]))}
    for number, (text, file) in enumerate(pages.items()):
        before = hub.replace("title: The hub", f"title: Told {number}").replace("A Focal Point", f"A Focal Point of kind {number}")
        (root / file).write_text(f"{before}\n{text}\n", "utf-8", newline="")
        add_to_navigation(root, file)
    found = faults(root)
    return {text: (file, hub.count("\n") + 2, [each for each in found if each.startswith(f"{file}:")]) for text, file in pages.items()}


# Each text, with the number of the line in it (from 0) at which it must be told.
HTML = [
    # what Markdown does not leave out as code
    (f"{FENCE}\n\n<script>alert(3)</script>", 0),
    (f"{FENCE}\n\n<script>alert(3)</script>", 2),
    ("~~~\n\n<script>alert(3)</script>", 0),
    ("~~~\n\n<script>alert(3)</script>", 2),
    (f'{FENCE}yaml\na: b\n\n<iframe src="https://a.example"></iframe>', 0),
    (f'{FENCE}yaml\na: b\n\n<iframe src="https://a.example"></iframe>', 3),
    (f"  {FENCE}\n<script>alert(3)</script>\n  {FENCE}", 1),
    (f"   {FENCE}\n\n<b>x</b>\n\n   {FENCE}", 2),
    (f"- {FENCE}\n\n<b>x</b>\n\n  {FENCE}", 2),
    (f"> {FENCE}\n\n<b>x</b>\n\n> {FENCE}", 2),
    (f"{FENCE} two words\n\n<b>x</b>\n\n{FENCE}", 2),
    (f"{FENCE}\n\n<b>x</b>\n\n  {FENCE}", 2),
    (f"{FENCE}\n\n<b>x</b>\n\n~~~", 2),
    (f"{FENCE}`\n\n<b>x</b>\n\n{FENCE}", 2),
    (f"{FENCE}\n\n<b>x</b>\n\n{FENCE} x", 2),
    (f"{FENCE}{{x\n\n<b>x</b>\n\n{FENCE}", 2),
    (f"{FENCE} code {FENCE} and <script>alert(3)</script>", 0),
    (f"{FENCE}a{FENCE}\n\n<img src=x onerror=alert(3)>\n\n{FENCE}b{FENCE}", 2),
    ("\\`<script>alert(3)</script>\\`", 0),
    ("`` a ` b <i>`` <b>x</b>", 0),
    ("\\`<b>x</b>`", 0),
    ("`a` <b>x</b> `b`", 0),
    ("``<b>` x</b>", 0),
    ("`one\n\n<b>x</b>\n\ntwo`", 2),
    ("{% raw %}{{ <script>alert(3)</script> }}{% endraw %}", 0),
    ("{% raw %}`{{` <b>x</b> `}}`{% endraw %}", 0),
    ("{%- raw -%}\n{{ <b>x</b> }}\n{%- endraw -%}", 1),
    ("{%+ raw %}{{ <b>x</b> }}{% endraw +%}", 0),
    ("{% raw %}{{{% endraw %} <b>x</b> {% raw %}}}{% endraw %}", 0),
    ('{{ cite("seoul", "`") }} <b>x</b> `', 0),
    # control characters that Markdown drops
    (f"<{STX}script>alert(3)</script>", 0),
    ("<\x03img src=x onerror=alert(3)>", 0),
    (f"<{STX}b>x</{STX}b>", 0),
    ("\ue000<script>alert(3)</script>\ue001", 0),
    ("A \ue002 sign.", 0),
    ("A\u2028<b>x</b>", 0),
    ("A\r<b>x</b>", 0),
    ("A\x0c<b>x</b>", 0),
    ("Turned \u202eround\u202c.", 0),
    ("A soft\u00adhyphen.", 0),
    ("Tags \U000e0041.", 0),
    ("Zero\u200bwidth.", 0),
    ("Joined\u2060word.", 0),
    ("Isolated \u2066word\u2069.", 0),
    # elements
    ("<script>alert(3)</script>", 0),
    ("<SCRIPT>alert(3)</SCRIPT>", 0),
    ("<script src=https://a.example/x.js></script>", 0),
    ("<script\n>alert(3)</script>", 0),
    ("<scr<script>ipt>alert(3)</scr</script>ipt>", 0),
    ("<svg onload=alert(3)>", 0),
    ("<svg><script>alert(3)</script></svg>", 0),
    ('<math><mi xlink:href="javascript:alert(3)">x</mi></math>', 0),
    ('<iframe srcdoc="&lt;script&gt;alert(3)&lt;/script&gt;"></iframe>', 0),
    ('<object data="https://a.example"></object>', 0),
    ('<embed src="https://a.example">', 0),
    ('<base href="https://a.example/">', 0),
    ('<meta http-equiv="refresh" content="0;url=https://a.example">', 0),
    ('<link rel="stylesheet" href="https://a.example/a.css">', 0),
    ("<style>p{display:none}</style>", 0),
    ('<form action="https://a.example"><input name="a"></form>', 0),
    ('<button formaction="https://a.example">x</button>', 0),
    ("<input autofocus onfocus=alert(3)>", 0),
    ("<details open ontoggle=alert(3)>x</details>", 0),
    ('<video src="https://a.example/a" autoplay></video>', 0),
    ('<audio src="https://a.example/a"></audio>', 0),
    ('<picture><source srcset="https://a.example/a"></picture>', 0),
    ("<template><b>x</b></template>", 0),
    ("<noscript><b>x</b></noscript>", 0),
    ("<marquee>x</marquee>", 0),
    ("<dialog open>x</dialog>", 0),
    ('<frameset><frame src="https://a.example"></frameset>', 0),
    ('<a href="/roles/hub.md">x</a>', 0),
    ('<a target="_blank" href="https://a.example">x</a>', 0),
    ('<p id="page-text">x</p>', 0),
    ('<div class="vh">\nx\n</div>', 0),
    ("<table><tr><td>x</td></tr></table>", 0),
    ("<code>x</code>", 0),
    ("<pre>x</pre>", 0),
    ("a <b>b", 0),
    ("\\<b> and \\\\<b>", 0),
    ("</div>", 0),
    ("</article></main>", 0),
    ("a </p> b", 0),
    ("<x-y>z</x-y>", 0),
    ("<!-- a remark -->", 0),
    ("a <!-- b --> c", 0),
    ("<!--> <b>x</b> -->", 0),
    ("<!DOCTYPE html>", 0),
    ("<![CDATA[x]]>", 0),
    ("<?php echo 1 ?>", 0),
    ("a <?x?> b", 0),
    ('<img src="https://a.example/x.png" alt="x">', 0),
    ("<img\nsrc=x\nonerror=alert(3)>", 0),
    ("<b\tonclick=alert(3)>x</b>", 0),
    ("<b/onclick=alert(3)>x</b>", 0),
    # in every place
    ("| a | b |\n|---|---|\n| c | <script>alert(3)</script> |", 2),
    ("- a\n- <b>b</b>", 1),
    ("1. a\n\n    <b>b</b>", 2),
    ("Term\n:   <b>b</b>", 1),
    ("> <b>b</b>", 0),
    ("!!! note\n    <b>b</b>", 1),
    ('!!! note "<b>x</b>"\n    b', 0),
    ("## A <b>b</b> {: #bold }", 0),
    ("[<b>x</b>](/roles/hub.md)", 0),
    ("**<b>x</b>**", 0),
    ('[x](/roles/hub.md "<b>")<b>x</b>', 0),
    ("![<b>](/assets/favicon.svg) <i>x</i>", 0),
]
ADDRESSES = [
    ("[x](javascript:alert(3))", 0),
    ("[x](JavaScript:alert(3))", 0),
    ("[x](&#106;avascript:alert(3))", 0),
    ("[x](&#x6a;avascript:alert(3))", 0),
    ("[x](java&Tab;script:alert(3))", 0),
    ("[x](java\tscript:alert(3))", 0),
    ("[x](<java\tscript:alert(3)>)", 0),
    ("[x](javascript&colon;alert(3))", 0),
    ("[x](\\javascript:alert(3))", 0),
    ("[x](< javascript:alert(3)>)", 0),
    ("[x](data:text/html,a)", 0),
    ("[x](data:text/html;base64,PHNjcmlwdD4=)", 0),
    ("[x](vbscript:msgbox)", 0),
    ("[x](file:///etc/passwd)", 0),
    ("[x](blob:https://a.example/x)", 0),
    ("[x](//a.example/)", 0),
    ("[x](/\\a.example/)", 0),
    ("[x](\\\\a.example)", 0),
    ("[x](https:a.example)", 0),
    ("[x](https://user@a.example/)", 0),
    ("[x](https://[bad/)", 0),
    ("[x](https://a.example\\@b.example/)", 0),
    ("[x](HTTPS://a.example/)", 0),
    ("[x](javascript:alert(3)//x.md)", 0),
    ("[x](javascript:alert\\(3\\)//assets/x)", 0),
    ("[x](/assets/../../x)", 0),
    ("[x](tel:2125550100)", 0),
    ("See [x][bad].\n\n[bad]: javascript:alert(3)", 2),
    ("See [bad].\n\n[bad]: javascript:alert(3)", 2),
    ('See [bad][].\n\n [bad]: <javascript:alert(3)> "t"', 2),
    ("[bad]:\n javascript:alert(3)\n\nSee [x][bad].", 1),
    ("<javascript:alert(3)>", 0),
    ("<https://user@a.example/>", 0),
    ("<data:text/html,x>", 0),
    ("<ftp://a.example/>", 0),
    ("[![x](/assets/favicon.svg)](javascript:alert(3))", 0),
    ("**[x](javascript:alert(3))**", 0),
    ("| a |\n|---|\n| [x](javascript:alert(3)) |", 2),
    ("- a\n- [x](javascript:alert(3))", 1),
    ("## A [x](javascript:alert(3)) {: #link }", 0),
    ("[x]( javascript:alert(3) )", 0),
    ("[x](javascript:alert(3) 'title')", 0),
    ("![x](https://a.example/x.png)", 0),
    ("![x](data:image/svg+xml,x)", 0),
    ("![x](//a.example/x.png)", 0),
    ("![x][pic]\n\n[pic]: https://a.example/x.png", 2),
    ("![x](/assets/../x.png)", 0),
    ("![x](<https://a.example/x.png>)", 0),
    ("![x](javascript:alert(3))", 0),
    ('[x]({{ count("members") }})', 0),
    ('![{{ count("members") }}](/assets/favicon.svg)', 0),
]
ATTRIBUTES = [
    ('Words.\n{: onclick="alert(3)" }', 1),
    ('Words.\n{: style="display:none" }', 1),
    ("Words.\n{: .vh }", 1),
    ("Words.\n{: #page-text }", 1),
    ('Words.\n{: name="x" }', 1),
    ('Words.\n{: hidden="" }', 1),
    ('Words.\n{: data-search-script="https://a.example" }', 1),
    ('Words.\n{: role="alert" tabindex="1" }', 1),
    ("Words.\n{:onclick=alert(3)}", 1),
    ("Words.\n{ onclick=alert(3) }", 1),
    ("*words*{: onmouseover=alert(3) }", 0),
    ("**words**{: .door }", 0),
    ('`code`{: style="a" }', 0),
    ('[x](/roles/hub.md){: target="_blank" }', 0),
    ('[x](/roles/hub.md){: ping="https://a.example" }', 0),
    ('[x](/roles/hub.md){: href="javascript:alert(3)" }', 0),
    ("![x](/assets/favicon.svg){: onerror=alert(3) }", 0),
    ('![x](/assets/favicon.svg){: srcset="https://a.example/x 2x" }', 0),
    ('![x](/assets/favicon.svg){: src="https://a.example/x" }', 0),
    ("## Heading {: #heading onclick=alert(3) }", 0),
    ("## Heading {: #heading .vh }", 0),
    ('## Heading {: #heading style="a" }', 0),
    ("- entry\n{: onclick=alert(3) }", 1),
    ("| a |\n|---|\n| b {: onclick=alert(3) } |", 2),
    ("| a |\n|---|\n| b |\n{: .vh }", 3),
    ("!!! vh\n    Words.", 0),
    ("!!! note vh\n    Words.", 0),
    ("!!! note onclick\n    Words.", 0),
    (f"{FENCE}{{ .yaml #x onclick=alert(3) }}\na: b\n{FENCE}", 0),
    (f"{FENCE}{{ .vh }}\na: b\n{FENCE}", 0),
    ("Term\n:   words\n    {: .vh }", 2),
]
CODE = [
    (f"{FENCE}\nNot closed.", 0),
    ("~~~~\nNot closed.\n~~~", 0),
    (f"  {FENCE}\nindented\n  {FENCE}", 0),
    (f"{FENCE}\none\n\nWords.\n\n{FENCE}yaml\ntwo\n{FENCE}", 0),
    (f"1. Step\n\n    {FENCE}\n    a\n    {FENCE}", 2),
    (f"{FENCE}a b c\nx\n{FENCE}", 0),
    ('    {{ cite("seoul") }}', 0),
    (f'{FENCE}\n{{{{ cite("seoul") }}}}\n{FENCE}', 1),
    ('`{{ cite("seoul") }}`', 0),
]
HEADINGS = [
    ("Title\n=====", 0),
    ("Title\n-----", 0),
    ("> ## Title {: #title }", 0),
    ("- ## Title {: #title }", 0),
    ("##Title", 0),
    ("!!! note\n    ## Title {: #title }", 1),
    ("{% raw %}## Title {: #title }{% endraw %}", 0),
]
CONTACTS = [
    ("Ask `desk@example.org`.", 0),
    ("Ask desk&commat;example.org.", 0),
    ("Ask desk&#64;example.org.", 0),
    ("Ask desk\\@example.org.", 0),
    ("Ask desk**@**example.org.", 0),
    ("Ask *desk*@example.org.", 0),
    ("Ask desk @ example.org.", 0),
    ("Ask desk@\nexample.org.", 0),
    ("Ask desk [at] example.org.", 0),
    ("Ask desk (at) example dot org.", 0),
    ("Ask desk＠example.org.", 0),
    ("Ask <desk@example.org>.", 0),
    ("Ask [us](mailto:desk@example.org).", 0),
    ('[x](/roles/hub.md "desk@example.org")', 0),
    ("![desk@example.org](/assets/favicon.svg)", 0),
    ('A claim. {{ cite("seoul", "desk@example.org") }}', 0),
    ('A claim. {{ cite("seoul", locator="Tel. 555 0100") }}', 0),
    (f"{FENCE}\ndesk@example.org\n{FENCE}", 1),
    ("    desk@example.org", 0),
    ("| a |\n|---|\n| desk@example.org |", 2),
    ("## Ask desk@example.org {: #ask }", 0),
    ("{% raw %}{{ desk@example.org }}{% endraw %}", 0),
    ("Call (212) 555-0100.", 0),
    ("Call 22 24 36 00.", 0),
    ("Call 22 **24** 36 00.", 0),
    ("Call 22.24.36.00.", 0),
    ("Call 212-555-0100.", 0),
    ("Call 212 555 0100.", 0),
    ("Call 022 917 12 34.", 0),
    ("Call 0041 22 555 01 02.", 0),
    ("Call +41 22 555 01 02.", 0),
    ("Call +41&nbsp;22&nbsp;555&nbsp;01&nbsp;02.", 0),
    ("Tel. 555 0100.", 0),
    ("Telephone: 5550100.", 0),
    ("Fax 22 24 36.", 0),
    ("Phone (22) 24 36 00.", 0),
    (f"{FENCE}\n\nMs Somebody, `desk@example.org`, (212) 555-0100", 2),
]


REFUSED = [*HTML, *ADDRESSES, *ATTRIBUTES, *CODE, *HEADINGS, *CONTACTS]


@pytest.mark.parametrize(("text", "line"), REFUSED)
def test_it_is_refused_at_its_line(told_of: Told, text: str, line: int):
    file, first, found = told_of[text]
    assert any(each.startswith(f"{file}:{first + line}:") and ". Fix: " in each for each in found), found


@pytest.mark.parametrize("text", [text for text, _ in HTML[:12]])
def test_what_is_told_of_html_names_it(told_of: Told, text: str):
    found = told_of[text][2]
    assert any("holds HTML (<" in each or "is never closed" in each or "does not begin at" in each for each in found)


GOOD = [
    f"{FENCE}html\n<script>alert(3)</script>\n{FENCE}",
    f'{FENCE}\n<b onclick="x">\n\n&amp; desk at example\n{FENCE}',
    "~~~\n<!-- a remark -->\n~~~",
    f"{FENCE}{FENCE}\n{FENCE}\n<b>\n{FENCE}\n{FENCE}{FENCE}",
    f"~~~~\n{FENCE}yaml\na: b\n{FENCE}\n~~~~",
    "Write `<b>` or ``a ` b`` in code.",
    f"Three {FENCE} in a sentence {FENCE} are code.",
    "`<script>` and `javascript:` and `{: onclick= }`",
    "    <b>indented code</b>",
    "If a < b and b > c, then a<b.",
    "R&D, AT&T, &amp;, &nbsp; and &lt;b&gt; are text.",
    "1 < 2 <3",
    f'{FENCE}markdown\n{{% raw %}}\n{{{{ cite("x") }}}}\n{{% endraw %}}\n{FENCE}',
    "[x](https://a.example/a_(b)?c=d&e=f#g)",
    "[x](http://a.example)",
    "[x](<https://a.example/a>)",
    "<https://a.example/a>",
    'See [x][good].\n\n[good]: https://a.example/ "A title"',
    '[x](/roles/hub.md "A title")',
    "[x](hub.md)",
    "[x](#what)",
    "[x](../roles/hub.md#what)",
    "![Three pillars](/assets/favicon.svg)",
    '![Three pillars](/assets/favicon.svg "Title")',
    "Term\n:   its meaning",
    "!!! note\n    Words.",
    '!!! warning "Mind this"\n    Words.',
    "| a | b |\n|:--|--:|\n| c | **d** |",
    "| | |\n|---|---|\n| **a** | b |",
    "> A quotation.",
    "3. three\n4. four",
    "- a\n    - b\n\n        c",
    "*a* **b** ***c*** _d_ __e__",
    "One  \ntwo",
    "***",
    "javascript: is a word, data: too.",
    "Words {braces} and [brackets] and (javascript:alert).",
    "### Deeper {: #deeper }\n\nText.",
    "## What & why {: #what-and-why }\n\nText.",
    "## `code` in a heading {: #code-here }\n\nText.",
    # no contacts
    "In 2005, 2009 and 2014; 2011-2014; 2005–2009; 2013 2014 2015 2016.",
    "A/RES/60/1 and A/63/677, S/RES/1674 (2006), A/HRC/RES/44/14, A/75/863-S/2021/424.",
    "ISBN 978-92-1-101234-5, ISSN 1234-5678.",
    "On 20.06.2016, 2016-06-20, 20/06/2016, 01-02-2016, 01 02 2016.",
    "https doi 10.1093/acprof:oso/9780199797769.001.0001.",
    "47.3769 N, 8.5417 E; 12 500 000 people; 1,234,567.",
    "At 09:00–10:30, 15:00-16:30, 90 minutes, 45+45.",
    "Articles 5-8, 121 (5) and 13 (b) of the Statute, paras. 138-139.",
    "Rule of 20 20 20.",
    "One of 193, at 50%, at home @ work.",
    "Chapter 1 (2005) 138.",
    "The telephone is not for this; mobile teams of 2014; fax 1999.",
    "+ 1 and - 2; C++ 17; A+ 2019",
    "Ratio 1-2-3-4; 10-20-30.",
    "Tables 01 to 04; version 0.12.3; $100 200 300.",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_text_passes(told_of: Told, text: str):
    assert [each for each in told_of[text][2] if " source: " not in each] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "The <b>hub</b>"),
        ("title", "The hub, desk@example.org"),
        ("title", "The {{ hub }}"),
        ("description", "A summary that is long enough and holds <script>alert(3)</script>."),
        ("aliases", "[a \ue001 b]"),
        ("aliases", '["a \\x02 b"]'),
        ("aliases", "[(212) 555-0100]"),
        ("aliases", "[22 24 36 00]"),
        ("aliases", '["a \\u2066 b"]'),
        ("template", "https://a.example/x.html"),
        ("onclick", "alert(3)"),
        ("render_macros", "true"),
    ],
)
def test_front_matter_is_no_way_in(root: Path, checked: Callable, field: str, value: str):
    path = root / HUB
    lines = [line for line in path.read_text("utf-8").split("\n") if not line.startswith(f"{field}:")]
    path.write_text("\n".join([lines[0], f"{field}: {value}", *lines[1:]]), "utf-8")
    found = faults(root)
    assert any(each.startswith(f"{HUB}:2:") for each in found), found
    checked("")


@pytest.mark.parametrize(
    "text",
    [
        "Ask (212) 555-0100",
        "Ask desk [at] example.org",
        "Ask desk @ example.org",
        "22 24 36 00",
        "A \\ue001 sign",
        "A \\ue000 sign",
        "A \\x02 sign",
        "A \\xad sign",
        "A \\u2067 sign",
        "Ask desk＠example.org",
    ],
)
def test_a_record_holds_no_contact_and_no_mark(small: Path, text: str):
    path = small / "data/practices/no-test.yml"
    path.write_text(path.read_text("utf-8").replace("title: A practice for tests", f'title: "{text}"'), "utf-8")
    found = faults(small)
    assert any(each.startswith("data/practices/no-test.yml:1:") for each in found), found


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://user@example.org/", "is not a web address"),
        ("https://example.org\\@a.example/", "is not a web address"),
        ("https://example.org/\ue001", "holds a sign (U+E001), which nobody can see"),
        ("javascript:alert(3)", "is not a web address"),
        ("https:///x", "is not a web address"),
        ("//example.org", "is not a web address"),
    ],
)
def test_a_web_address_of_a_record_is_one_that_every_browser_reads_alike(small: Path, url: str, says: str):
    path = small / "data/sources/seoul.yml"
    path.write_text(path.read_text("utf-8").replace("https://example.org/seoul", url), "utf-8")
    assert any(each.startswith("data/sources/seoul.yml:") and says in each for each in faults(small))


def test_a_second_front_matter_or_an_end_in_another_form_is_no_way_in(root: Path, checked: Callable):
    path = root / HUB
    text = path.read_text("utf-8")
    for end in ("---  ", "...", "--- x"):
        path.write_text(text.replace("kind: chapter", f"kind: chapter\n{end}\n<script>alert(3)</script>\n---\ntitle: x", 1), "utf-8")
        assert faults(root), end
    checked("")


def test_settings_that_cannot_be_read_are_told(small: Path):
    (with_code(small) / "macros/mkdocs.yml").write_text("markdown_extensions: [no-such-extension]\n", "utf-8")
    assert faults(small)[0].startswith("macros/mkdocs.yml:1:1: markdown_extensions: cannot be read (ModuleNotFoundError")


@pytest.mark.parametrize("text", [">" * 4000 + " deep", "\n".join("    " * depth + "- x" for depth in range(300))])
def test_text_that_is_more_than_markdown_can_read_ends_in_a_sentence(checked: Callable, text: str):
    found = checked(text)[1]
    assert all(". Fix: " in each for each in found)


@pytest.mark.parametrize("sign", ["![", "[", "<", "> ", "\\", f"{FENCE}a\n", "~~~\n", "<b ", "[x](", "![x](", "<a ", "a\n: b\n", "!!! note\n"])
@pytest.mark.slow
def test_signs_that_would_take_markdown_minutes_are_told_at_once(checked: Callable, sign: str):
    assert any("than it can read in time" in each for each in checked(sign * (200_000 // len(sign)))[1])


@pytest.mark.parametrize("sign", ["![", "[", "<", "> ", "\\", "<b ", "[x](", "![x](", "<a ", "?", "—|", "](http://", "Mr A "])
@pytest.mark.slow
def test_lines_as_long_as_they_may_be_are_read_in_time(checked: Callable, sign: str):
    line = sign * (9_990 // len(sign))
    found = checked("\n".join([line] * 20))[1]
    assert all(". Fix: " in each for each in found)


PIECES = [
    "words",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "| a | b |\n|---|---|\n| c | ",
    " |",
    "## Head {: #head }",
    "# ",
    "**",
    "_",
    "`",
    "``",
    FENCE,
    f"\n{FENCE}\n",
    "~~~",
    "    ",
    "\t",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "[x](",
    "[x][y]",
    "\n[y]: ",
    "![",
    "<",
    ">",
    "</",
    "<b",
    "<script>alert(3)</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "javascript:alert(3)",
    "https://a.example/",
    "data:x",
    "/roles/hub.md",
    "/assets/favicon.svg",
    "&#106;avascript:alert(3)",
    "&lt;",
    "&",
    "{: onclick=alert(3) }",
    "{: .vh }",
    "{: #id }",
    '{{ cite("seoul") }}',
    "{{ editors() }}",
    "{{ ",
    " }}",
    "{% raw %}",
    "{% endraw %}",
    "\x02",
    "\x03",
    "\ue000",
    "\ue001",
    "\ue002",
    "!!! note\n    ",
    "\n:   ",
    "\n===\n",
    "\n---\n",
    "desk",
    "@",
    "example.org",
    "22 24 36 00",
    '"',
    "'",
    "\r",
    "\u2028",
]


def told(root: Path, text: str) -> tuple[list[str], str]:
    """Return what a check tells of a page that holds only this text, and its body."""
    path = root / "docs/roles/random.md"
    front = (root / HUB).read_text("utf-8").split("---\n")[1]
    path.write_text(f"---\n{front}---\n\n{text}\n", "utf-8", newline="")
    loaded = read_all(root, DAY, REGISTRY)
    path.unlink()
    page = loaded.manual.pages.get("roles/random.md")
    return [str(each) for each in loaded.diagnostics if each.path == "docs/roles/random.md"], page.body if page else text


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@pytest.mark.slow
def test_what_a_check_accepts_holds_nothing_but_what_is_allowed(root: Path, text: str):
    found, body = told(root, text)
    if not found:
        made = render(reader(root), body)
        for tag in tags(made.html):
            assert tag.name in ALLOWED and {name for name, _ in tag.attributes} <= set(ALLOWED[tag.name])
            assert not any(
                name in ("href", "src") and ":" in value.split("/")[0] and not value.startswith("https://") for name, value in tag.attributes
            )
        assert "desk@example.org" not in " ".join(text_of(run) for _, run in runs(made.html))


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_page_that_is_not_rendered_because_it_is_plain_would_have_given_nothing(root: Path, text: str):
    body = f"{text}\n"
    links = plain.links(filled(body))
    if links is not None and "{%" not in body and not INVISIBLE.search(body):
        made = render(reader(root), body)
        found = list(tags(made.html))
        assert all(tag.name in ALLOWED for tag in found)
        assert {value for tag in found for name, value in tag.attributes if name in ("href", "src")} <= set(links)
        assert {name for tag in found for name, _ in tag.attributes} <= {"href", "id", "start", "align", "scope", "class", "data-search"}
        assert not [piece for piece in made.carried if piece != "\ue002"]


# The second gate, which knows nothing of the first.
@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltPage:
    """The hub page of the small manual, built."""
    root = copy_of(SMALL, tmp_path_factory.mktemp("built") / "small")
    done = run(root, "build")
    assert done.returncode == 0, done.stderr
    return BuiltPage("roles/hub/index.html", (root / "site/roles/hub/index.html").read_text("utf-8"))


TEXT_BEGINS = '<section class="prose">'


def with_text(page: BuiltPage, text: str) -> BuiltPage:
    assert page.html.count(TEXT_BEGINS) == 1
    return BuiltPage(page.file, page.html.replace(TEXT_BEGINS, f"{TEXT_BEGINS}\n{text}"))


def test_a_built_page_has_nothing_that_no_list_names(built: BuiltPage):
    assert list(allowed.faults([built])) == []
    assert list(csp.faults([built], csp.policy())) == []


BUILT = [
    "<script>alert(3)</script>",
    '<script src="../../assets/manual.js" defer></script>',
    f"<script>{csp.own_scripts()[0]}</script>",
    '<script type="module">x</script>',
    '<script type="application/ld+json">{}</script>',
    "<script>",
    "</script>",
    "<SCRIPT>alert(3)</SCRIPT>",
    "<script\n>alert(3)</script >",
    '<svg onload="alert(3)"></svg>',
    '<svg><animate attributeName="href"></animate></svg>',
    '<svg><use href="https://a.example"></use></svg>',
    "<math></math>",
    '<iframe src="/"></iframe>',
    '<object data="/"></object>',
    '<embed src="/">',
    '<base href="/">',
    '<meta http-equiv="refresh" content="0;url=/">',
    '<meta name="x" content="y">',
    '<link rel="stylesheet" href="/a.css">',
    "<style>a{}</style>",
    '<form action="https://a.example"></form>',
    '<form action="//a.example"></form>',
    '<button formaction="/">x</button>',
    '<input form="x">',
    '<img src="https://a.example/a.png" alt="">',
    '<img src="data:image/png,x" alt="">',
    '<img src="/a.png" srcset="https://a.example/a.png" alt="">',
    "<img src=x onerror=alert(3)>",
    '<a href="javascript:alert(3)">x</a>',
    '<a href="&#106;avascript:alert(3)">x</a>',
    '<a href="java\tscript:alert(3)">x</a>',
    '<a href=" javascript:alert(3)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="//a.example">x</a>',
    '<a href="/\\a.example">x</a>',
    '<a href="https://user@a.example">x</a>',
    '<a href="/" target="_blank">x</a>',
    '<a href="/" ping="https://a.example">x</a>',
    '<p style="color:red">x</p>',
    '<p onclick="alert(3)">x</p>',
    '<p ONCLICK="alert(3)">x</p>',
    '<p/onclick="alert(3)">x</p>',
    '<p data-x="javascript:alert(3)">x</p>',
    '<form data-search-script="https://a.example/x.js"></form>',
    "<!-- remark -->",
    "<!-->",
    "<![CDATA[x]]>",
    "<?x?>",
    "<!doctype html>",
    "<x-y>z</x-y>",
    "a < b",
    "<p",
    "<p class=x>y</p>",
    "<noscript>x</noscript>",
    '<textarea name="x" form="y">x</textarea>',
    "<video></video>",
    "<p>\ue000x\ue001</p>",
    "<p>\u202ex</p>",
    "<p>desk@example.org</p>",
    "<p>desk<b>@</b>example.org</p>",
    "<code>desk@example.org</code>",
    "<p>desk&#64;example.org</p>",
    "<p>desk<em>@</em>example.org</p>",
    '<p title="desk@example.org">x</p>',
    "<p>(212) 555-0100</p>",
    "<td>22 24 36 00</td>",
    '<p data-copy="desk@example.org">x</p>',
]


@pytest.mark.parametrize("text", BUILT)
def test_the_second_gate_refuses_what_was_put_into_a_built_page(built: BuiltPage, text: str):
    page = with_text(built, text)
    line = page.html[: page.html.index(TEXT_BEGINS)].count("\n") + 2
    found = [str(each) for each in allowed.faults([built, page])]
    assert any(each.startswith(f"site/roles/hub/index.html:{line}:1: ") for each in found), found


@pytest.mark.parametrize(
    "tag",
    [
        '<base href="/">',
        '<meta http-equiv="refresh" content="0">',
        '<link rel="stylesheet" href="https://a.example/a.css">',
        '<link rel="prefetch" href="/">',
        "<script>alert(3)</script>",
        '<script src="https://a.example/x.js" defer></script>',
        '<script src="../../roles/x.js" defer></script>',
        "<style>a{}</style>",
    ],
)
def test_the_second_gate_holds_for_the_head_too(built: BuiltPage, tag: str):
    page = BuiltPage(built.file, built.html.replace("</head>", f"{tag}\n</head>", 1))
    assert list(allowed.faults([page]))


@pytest.mark.slow
def test_a_build_stops_at_the_second_gate_when_the_first_is_open(small: Path):
    rules = with_code(small) / "macros/loader.py"
    gate = "        _check_pages(manual, texts, registry, root),\n"
    assert rules.read_text("utf-8").count(gate) == 1
    rules.write_text(rules.read_text("utf-8").replace(gate, ""), "utf-8")
    path = small / HUB
    path.write_text(path.read_text("utf-8") + f"\n{FENCE}\n\n<script>alert(3)</script>\n\nAsk `desk@example.org`.\n", "utf-8")
    done = run(small, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    done = run(small, "build")
    assert done.returncode == 1 and not (small / "site").exists()
    assert "script: “<script>alert(3)</script>…” is none of the manual's own" in done.stderr
    assert "script: “alert(3)” is written into the page and none of our own" in done.stderr
    assert "holds an e-mail address or a telephone number: “desk@example.org”" in done.stderr
    assert "Traceback" not in done.stderr
