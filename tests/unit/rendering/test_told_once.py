"""A case that the text of a page tells is listed by its name; one that it does not tell, with its story."""

from macros.rendering.told_once import told_once

LISTED = '<ul class="records">\n<li><a href="/practices/cases/{id}/">{id}</a> (Kenya)<span data-told="{id}"></span>. A story. [1]</li>\n</ul>'


def test_what_the_text_links_is_told_there_and_listed_by_name():
    told = told_once('<p>Told in <a href="../cases/ke-one/">one</a>.</p>' + LISTED.format(id="ke-one"))
    assert told.endswith('<li><a href="/practices/cases/ke-one/">ke-one</a> (Kenya).</li>\n</ul>')


def test_what_the_text_does_not_link_is_told_in_the_list_and_no_mark_is_left():
    told = told_once('<p>Told in <a href="../cases/ke-one-more.html#where">another</a>.</p>' + LISTED.format(id="ke-one"))
    assert told.endswith("(Kenya). A story. [1]</li>\n</ul>") and "data-told" not in told
    assert told_once("<p>Text.</p>") == "<p>Text.</p>"
