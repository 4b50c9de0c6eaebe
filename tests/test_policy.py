"""The Content-Security-Policy: computed once, the same in every page and every header file, and nothing of ours is against it."""

import base64
import hashlib
import re
from pathlib import Path

from conftest import run

from macros.site import policy
from macros.site.built import BuiltPage, read_built

HEAD = '<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="x"><title>T</title>'


def page(body: str, file: str = "index.html") -> BuiltPage:
    return BuiltPage(file, f"{HEAD}</head><body>{body}</body></html>")


def told(*bodies: str) -> list[str]:
    return [str(problem) for problem in policy.faults([page(body) for body in bodies])]


def test_each_inline_script_that_runs_is_allowed_by_its_hash_once():
    text = "document.title = 'a';"
    pages = [page(f"<script>{text}</script>"), page(f'<script>{text}</script><script type="application/ld+json">{{}}</script><script src="a.js"></script>')]
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy.policy(pages)
    assert policy.policy(pages).count("sha256") == 1


def test_nothing_is_allowed_that_is_not_named():
    text = policy.policy([page("")])
    assert text.startswith("default-src 'none'; ")
    assert "unsafe" not in text and "*" not in text and "http" not in text


def test_what_would_need_an_unsafe_word_is_told_with_its_line():
    assert told('<p style="color:red">') == [
        "site/index.html:1:1: style: is written into <p>. Fix: use a class, or a listener in docs/assets/"]
    assert "onclick: is written into <button>" in told('<button onclick="x()">')[0]
    assert "href: is written into <a>" in told('<a href=" JavaScript:x()">')[0]
    assert "style: stands in the page" in told("<style>p{}</style>")[0]
    assert told("<p>The style on the wall = good.</p>") == []


def test_more_than_four_inline_scripts_are_refused():
    scripts = [f"<script>x({number})</script>" for number in range(5)]
    assert told("".join(scripts[:4])) == []
    assert "5 inline scripts need a hash; at most 4 may" in told(*scripts)[0]


def test_a_page_without_the_policy_is_refused():
    assert "policy: is not in the head" in str(next(policy.faults([BuiltPage("index.html", "<html><head></head><body></body></html>")])))


def test_every_built_page_and_every_header_file_has_the_one_policy(site: Path):
    wanted = policy.policy(pages := read_built(site))
    for built in pages:
        assert built.tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content') == [wanted], built.file
        assert policy.MARK not in built.html
    assert wanted.count("sha256") <= policy.MOST_HASHES and "unsafe" not in wanted
    for name in ("_headers", ".htaccess", "nginx-headers.conf"):
        text = (site / name).read_text("utf-8")
        assert f"{wanted}; {policy.IN_HEADER_ONLY}" in text, name
        for header, value in policy.HEADERS.items():
            assert re.search(rf'{header}:? "?{re.escape(value)}', text), (name, header)


def test_a_style_in_a_component_stops_the_build(small: Path):
    template = small / "overrides/components/member_table.html"
    template.write_text(template.read_text().replace("<caption>", '<caption style="color:red">'))
    done = run(small, "build")
    assert done.returncode == 1
    assert "style: is written into <caption>" in done.stderr
