"""What chats, web pages, mail, GitHub and programs that write leave in a text that is copied from them. In: the lines of a page. Out: problems, with the line as it should be."""

import re

from ...models.texts.written_by_programs import ANSWER, MARK, UNFILLED, WIKIPEDIA
from ..line_finders import Finder, Found, Line

AWAY = "take it away"
# What is told of each: the form, what it is, what to do; with True, the rest of the line is right without it.
FORMS: tuple[tuple[re.Pattern[str], str, str, bool], ...] = (
    (
        re.compile(r"^\s*\[(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\](?!\()(?: [\w .]{2,40}:)? ?"),
        "the head of a message of a chat",
        AWAY,
        True,
    ),
    (
        re.compile(
            r"^\s*(?:Skip to (?:main |the )?content|(?:Read|Show|Learn) more ?(?:[»›>…]|\.\.\.)?|Back to top|Accept (?:all )?cookies|Cookie settings|Print this page"
            r"|Share (?:this|on \w+).{0,20}|Like · .{0,60})\s*$"
        ),
        "the words of a button of a web page",
        AWAY,
        True,
    ),
    (WIKIPEDIA, "a remark of Wikipedia", AWAY, True),
    (ANSWER, "the answer of a program that writes texts", AWAY, False),
    (MARK, "the mark of a program that writes texts", AWAY, True),
    (re.compile(r"^\s*(?:Fixes|Closes|Resolves) #\d+\s*$"), "a line for a proposal on GitHub", "write it into the description of the proposal", False),
    (re.compile(r"^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@.{0,80}$"), "the head of a comparison of two versions", AWAY, True),
    (re.compile(r"^\+(?=[A-ZÀ-Þ])"), "the sign of a comparison of two versions", AWAY, True),
    (
        re.compile(
            r"^\s*(?:CAUTION|WARNING|EXTERNAL(?: EMAIL)?|CONFIDENTIALITY NOTICE|DISCLAIMER)\b.{0,200}\b(?:originated|outside|sender|addressee|recipient|intended only)\b.*$"
        ),
        "the banner of an e-mail",
        AWAY,
        True,
    ),
    (re.compile(r"^\s*[*_]?(?:Sent from my .{1,40}[*_]|Originally posted by\b.*)\s*$"), "a line that a program adds to a letter", AWAY, True),
    (re.compile(r"\[cid:[^\]\s]{1,120}\]"), "the place of a picture in an e-mail, which did not come along", "take it away, or add the picture to docs/assets/", True),
    (re.compile(r"^\s*(?:GE|N|A|S)\.\d\d-\d{4,6} \([EFSRAC]\)\s*$"), "the number of a job at the foot of a paper of the United Nations", AWAY, True),
    (UNFILLED, "a field of Word that nobody filled in", AWAY, True),
    (re.compile(r"\bXX\b(?= [a-z])|\b(?:19|20)\?\?|\((?:to be confirmed|tbc|tbd|to follow)\)"), "the place of what is to come", "write it, or take the sentence out until it is known", False),
    (re.compile(r"'''[^'\n]{1,200}'''|``[^`'\n]{1,200}''|\[(b|i|u|url|quote)\][^\[\]\n]{1,200}\[/\1\]"), "marks of another program, which would be shown", "take the marks away, or write **words**", False),
    (re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)"), "an error of a spreadsheet", "write what the cell should say", False),
    (re.compile(r"\s?¶"), "the sign of a link to a heading", AWAY, True),
    (re.compile(r"!\[\[[^\[\]\n]{1,200}\]\]"), "a picture as another program writes it", "write ![what it shows](/assets/name.png)", False),
    (re.compile(r"\\\*\\\*[^*\n]{1,200}\\\*\\\*"), "stars with \\ before them, which would be shown", "take the signs \\ away", False),
)  # fmt: skip
BELOW = re.compile(r"^\s*\{:\s*#[\w-]+\s*\}\s*$")
CONTENTS = re.compile(r"^\S[^\t|]{1,100}\t+\d{1,3}\s*$")
ESCAPED_CALL = re.compile(r"\\\{\\\{\s*(\w+\([^{}\n]{0,200}\))\s*\\\}\\\}")
PARTED_CALL = re.compile(r"\{ \{\s*(\w+\([^{}\n]{0,200}\))\s*\} \}")
WIDE_LINK = re.compile(r"[\[［]([^\[\]［］\n]{1,120})[\]］][（(]((?:/|https?://)[^()（）\s]{1,200})[)）]")


CHATS = re.compile(
    r"^\s{0,3}[*_]{0,2}(?:(?:Certainly|Sure|Of course|Absolutely|Great)(?: thing)?[!,.] (?:Here|Below|I)\b[^{}]{0,150}:"
    r"|(?:Here(?:’s|'s| is)|Below is) (?:a|the|your) [\w ,-]{0,60}(?:(?:revised|polished|improved|rewritten|edited|corrected) (?:paragraph|sentence)"
    r"|(?:version|draft|translation) of your \w+):"
    r"|(?:Let me know if you(?:’d|'d| would) like|Would you like me to|Do you want me to|I hope this helps|Hope this helps)\b[^{}]{0,150}[.!?])[*_]{0,2}\s*$"
)


def is_left(text: str) -> bool:
    """Tell whether a text holds what a program left, which is told as that and needs no source."""
    return bool(CHATS.match(text)) or any(form.search(text) for form, *_ in FORMS)


def _left(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find what a program left."""
    if CHATS.match(line.text) and not any(lines[at].strip() for at in (line.number - 1, line.number + 1) if 0 <= at < len(lines)):
        return Found(f"holds “{line.text.strip()[:60]}”, what a program that writes texts says of its answer", "take the line away", "")
    for form, what, fix, is_sure in FORMS:
        if match := form.search(line.bare):
            rest = f"{line.text[: match.start()]}{line.text[match.end() :]}" if is_sure else None
            return Found(f"holds “{match[0].strip()[:60]}”, {what}", fix, rest)
    return None


def _contents(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a line of a table of contents, with the number of its page behind a tab; two of them may be rows of a table."""
    beside = [bare[at].strip() for at in (line.number - 1, line.number + 1) if 0 <= at < len(bare)]
    if "\t" not in line.bare or any(beside) or not CONTENTS.match(line.bare):
        return None
    return Found("is a line of a table of contents, with the number of a page of paper", "take it away", "")


def _call(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a call whose braces are parted or escaped."""
    for form, what in ((ESCAPED_CALL, "have \\ before them"), (PARTED_CALL, "have a space between them")):
        if match := form.search(line.text):
            mended = f"{line.text[: match.start()]}{{{{ {match[1]} }}}}{line.text[match.end() :]}"
            return Found(
                f"of a call {what}, so that it would be shown", "write two braces with nothing between and before them", mended, field="braces"
            )
    return None


def _wide_link(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = WIDE_LINK.search(line.text)
    if not match or match[0].isascii() or not set("［］（）") & set(match[0]):
        return None
    mended = f"{line.text[: match.start()]}[{match[1]}]({match[2]}){line.text[match.end() :]}"
    return Found("is a link in brackets of another script, so that none is made", "write [words](address)", mended, field="link")


def _swapped(form: re.Pattern[str], new: str, what: str, fix: str) -> Finder:
    """Return a finder of what is written otherwise."""

    def find(lines: list[str], bare: list[str], line: Line) -> Found | None:
        match = form.search(line.text)
        return match and Found(what, fix, line.text[: match.start()] + match.expand(new) + line.text[match.end() :], field="text")

    return find


ESCAPED_ENTRY = _swapped(
    re.compile(r"^(\s{0,3})(?:\\([-*+])|(\d+)\\(\.))(?=\s+\S)"),
    r"\1\2\3\4",
    "has a \\ before the sign of a list, so that none is made",
    "take the \\ away",
)
OPEN_WORDS = _swapped(
    re.compile(r"(?<![!\\])\[([^\[\]()\n]{1,120})\((/[\w/#.-]+|https?://[^()\s]+)\)"),
    r"[\1](\2)",
    "is a link whose words are not closed",
    "write ] behind its words",
)
BARE_ADDRESS = _swapped(
    re.compile(r"\[([^\[\]\n]{1,120})\]\s+(/[\w/-]+\.md(?:#[\w-]+)?)"),
    r"[\1](\2)",
    "is a link whose address has no brackets",
    "write [words](address)",
)
PARTED_PICTURE = _swapped(
    re.compile(r"!\s+(\[[^\[\]\n]{0,200}\]\(/assets/[^()\s]+\))"), r"!\1", "is a picture with a space behind its !", "take the space away"
)
CITED_TWICE = _swapped(re.compile(r"(\{\{\s*cite\([^{}\n]{1,300}\)\s*\}\})\s*\1"), r"\1", "cites one place twice", "cite it once")
LEFT_BY_PROGRAMS: tuple[Finder, ...] = (ESCAPED_ENTRY, OPEN_WORDS, BARE_ADDRESS, PARTED_PICTURE, CITED_TWICE, _left, _contents, _call, _wide_link)
