"""Slips in the call of a macro: quotes, braces, brackets. In: the text of the call, and later its line. Out: what is wrong, and the line as it should be."""

import re
from collections.abc import Callable
from typing import NamedTuple

CURLY_QUOTES = re.compile("[“”„‘’«»]")
ONE_BRACE = re.compile(r"^\{\{[^{}]*[^{}\s]\s*\}(?!\})")
MORE_BRACES = re.compile(r"\{\{\{+\s*(\w+\(.*?\))\s*\}{2,}|\{\{\s*(\w+\(.*?\))\s*\}{3,}")
NOT_CLOSED = re.compile(r"(\{\{\s*\w+\((?:\s*(?:\w+=)?(?:\"[^\"]*\"|'[^']*'|\d+|true|false)\s*,?)*)\s*\}\}")
VALUE = r"\"[^\"]*\"|'[^']*'"
NO_PARENTHESES = re.compile(rf"\{{\{{\s*(\w+)[\s:]+((?:(?:{VALUE})[\s,]*)+)\}}\}}")
NO_QUOTES = re.compile(rf"(?:{VALUE})|(?<=[(,])(\s*(?:\w+=)?)(\w(?:[\w .'’-]*[\w.])?)(?=\s*[,)])")
BEHIND = re.compile(rf"(\{{\{{\s*\w+\((?:{VALUE})(?:\s*,\s*(?:\w+=)?(?:{VALUE}))*)\s*\)\s*,\s*((?:\w+=)?(?:{VALUE}))\s*\)?\s*\}}\}}")
WHOLE = re.compile(r"\{\{\s*\w+\((?:(?:\w+=)?(?:\"[^\",]*\"|\d+)(?:\s*,\s*(?=[^)\s]))?)+\)\s*\}\}")
CONTENTS = re.compile(r"\{\{\s*(?:toc|TOC|contents|table_of_contents|tableofcontents)(?:\(\))?\s*\}\}")
NO_END = re.compile(rf"(\{{\{{\s*\w+\((?:\s*(?:\w+=)?(?:{VALUE}|\d+)\s*,?)*\))(?!\s*[}})\]|.,+~-])\s*(?=\S|$)")
PLAIN_CALL = rf"\w+\((?:\s*(?:\w+=)?(?:{VALUE}|\d+)\s*,?)*\)"
TWO_CALLS = re.compile(rf"\{{\{{\s*({PLAIN_CALL})\s*(?:,|;|\+|\band\b)?\s*({PLAIN_CALL})\s*\}}\}}")
ESCAPED_QUOTE = re.compile(r"&(?:quot|ldquo|rdquo|#34|#39);")
ESCAPED = re.compile(r"\{\{[^{}]*\\[_\"'(){}*-][^{}]*\}\}")
COLON = re.compile(r"(?<=[(,\s])([a-z_]+):\s*(?=[\"'])")
NO_CALL = re.compile(r"\{\{\s*([a-z][a-z_]*)\s*\}\}")
SEMICOLON = re.compile(rf"\{{\{{\s*\w+\((?:{VALUE})(?:\s*[,;]\s*(?:\w+=)?(?:{VALUE}))*\s*;\s*(?:\w+=)?(?:{VALUE})[^{{}}]*\}}\}}")
A_LIST = re.compile(r"\{\{\s*\w+\((?:[^{}\[\]().]*,\s*)?(?:\w+=)?\[[^{}\[\]]*\]\s*[,)]")
PERCENT = re.compile(r"\{%-?\s*([a-z_]+\([^{}%]*\))\s*(?:-?%\}|\}\})")
VARIABLE = re.compile(r"(?<=\{\{)\s*[a-z_]+(?:\.[a-z]\w*)+\s*(?=\}\})")
REMARK = re.compile(r"\s?\{#.*?#\}")
CALL = re.compile(r"\{\{[^{}]*\}\}")
WRITTEN = re.compile(r"\{\{\s*(\w+)\s*([^{}]*?)\s*\}\}")
A_VALUE = re.compile(r"(?:(\w+=)={0,1}\s*)?(?:\"([^\"']+)[\"']|'([^\"']+)[\"']|(?<=[(, ])(\d+|true|false)(?=[,) ]))")
BETWEEN = re.compile(r"(?:[\s,;:.()/+&|\[\]-]|\band\b)*")
VALUES = ("true", "false", "none")


class CallSlip(NamedTuple):
    """A slip: by what a call shows it, what is wrong, what to write, and how its line is mended."""

    shows: Callable[[str], object]
    what: str
    fix: str
    mended: Callable[[str], str]


def _straight(line: str) -> str:
    return CALL.sub(lambda match: re.sub("[“”„«»]", '"', re.sub("[‘’](?=[,) ]|$)|(?<=[( ,])[‘’]", "'", match[0])), line)


def _bare_words(call: str) -> bool:
    return any(_is_bare(match) for match in NO_QUOTES.finditer(call))


def _quoted(line: str) -> str:
    return CALL.sub(lambda call: NO_QUOTES.sub(_in_quotes, call[0]) if _bare_words(call[0]) else call[0], line)


def _in_quotes(match: re.Match) -> str:
    return f'{match[1]}"{match[2]}"' if _is_bare(match) else match[0]


def _is_bare(match: re.Match) -> bool:
    return bool(match[2]) and not match[2].isdigit() and match[2] not in VALUES


def _parted(text: str) -> bool:
    """Tell whether a call opens more brackets than it closes, or fewer, outside its values."""
    return any(bare.count("(") != bare.count(")") for bare in (re.sub(VALUE, "", call[0]) for call in CALL.finditer(text)))


def _odd_quotes(text: str) -> bool:
    return any(call[0].count('"') % 2 for call in CALL.finditer(text))


def _closed(line: str) -> str:
    """Return a line with the quote that a call lacks, where only one place of it makes a call of plain values."""
    return CALL.sub(lambda match: _with_quote(match[0]) if match[0].count('"') % 2 else match[0], line)


def _with_quote(call: str) -> str:
    places = [match.start() for match in re.finditer(r"(?<=[\w.])(?=\s*[,)])|(?<=\()(?=\w)|(?<=, )(?=\w)", call)]
    whole = {with_it for at in places if WHOLE.fullmatch(with_it := f'{call[:at]}"{call[at:]}')}
    return whole.pop() if len(whole) == 1 else call


def _read(call: str) -> str:
    """Return a call with its values in one pair of parentheses and commas between them, where all else in it is signs; else as it stands."""
    match = WRITTEN.fullmatch(call)
    values = [*A_VALUE.finditer(match[2])] if match else []
    if not values or not BETWEEN.fullmatch(A_VALUE.sub(" ", match[2])):
        return call
    given = [f'{value[1] or ""}"{value[2] or value[3]}"' if value[2] or value[3] else f"{value[1] or ''}{value[4]}" for value in values]
    return f"{{{{ {match[1]}({', '.join(given)}) }}}}"


def _as_read(line: str) -> str:
    return CALL.sub(lambda match: _read(match[0]), line)


SLIPS = (
    CallSlip(CURLY_QUOTES.search, "hold the typographic quote {}, which is no quote for a macro", 'write straight quotes: "', _straight),
    CallSlip(
        ONE_BRACE.search,
        "are closed with one brace where two opened them",
        "write }} at the end of the call",
        lambda line: re.sub(r"(\{\{[^{}]*[^{}\s%])\s*%?\}(?!\})(?:\s+\}(?!\}))?", r"\1 }}", line),
    ),
    CallSlip(
        MORE_BRACES.search,
        "are more than the two that a macro has around it",
        "write two before the call and two behind it",
        lambda line: MORE_BRACES.sub(lambda match: f"{{{{ {match[1] or match[2]} }}}}", line),
    ),
    CallSlip(
        NOT_CLOSED.search,
        "hold a call that opens ( and does not close it",
        "write ) behind its last value",
        lambda line: NOT_CLOSED.sub(lambda match: f"{match[1].rstrip()}) }}}}", line),
    ),
    CallSlip(
        NO_PARENTHESES.search,
        "hold a call without parentheses around its values",
        'write them: name("value")',
        lambda line: NO_PARENTHESES.sub(lambda match: f"{{{{ {match[1]}({', '.join(re.findall(VALUE, match[2]))}) }}}}", line),
    ),
    CallSlip(
        CONTENTS.search, "ask for a list of contents, which every page has by itself", "take the line away", lambda line: CONTENTS.sub("", line)
    ),
    CallSlip(NO_END.search, "hold a call without the two braces that end it", "write }} behind its last )", lambda line: NO_END.sub(r"\1 }} ", line)),
    CallSlip(TWO_CALLS.search, "hold two calls", "write each in braces of its own", lambda line: TWO_CALLS.sub(r"{{ \1 }} {{ \2 }}", line)),
    CallSlip(
        ESCAPED_QUOTE.search,
        "hold {}, a quote as HTML writes it",
        'write a straight quote in its place: "',
        lambda line: ESCAPED_QUOTE.sub('"', line),
    ),
    CallSlip(
        ESCAPED.search,
        "hold a \\ before a sign, as some programs write one",
        "take the \\ away",
        lambda line: CALL.sub(lambda call: call[0].replace("\\", ""), line),
    ),
    CallSlip(
        COLON.search,
        "have a colon behind the name of a value",
        'write = there, as in theme="awareness"',
        lambda line: CALL.sub(lambda call: COLON.sub(r"\1=", call[0]), line),
    ),
    CallSlip(_parted, "hold more brackets ( than ), or fewer", "write one ( behind the name of the macro, and one ) behind its last value", _as_read),
    CallSlip(
        NO_CALL.search, "hold the name of a macro without its parentheses", "write () behind the name", lambda line: NO_CALL.sub(r"{{ \1() }}", line)
    ),
    CallSlip(
        SEMICOLON.search,
        "have a semicolon between the values of a call",
        "write a comma between them",
        lambda line: SEMICOLON.sub(lambda match: match[0].replace(";", ","), line),
    ),
    CallSlip(
        A_LIST.search,
        "hold a list, and each value of a call is one text or number",
        "write one value; for another, write a second call",
        lambda line: line,
    ),
    CallSlip(
        PERCENT.search,
        "are written {{% and %}} around a call",
        "write two braces before the call and two behind it",
        lambda line: PERCENT.sub(r"{{ \1 }}", line),
    ),
    CallSlip(VARIABLE.search, "hold {}, a value that only templates know", "write the words themselves", lambda line: line),
    CallSlip(
        REMARK.search,
        "hold a remark of another program",
        "take it out; a remark to colleagues belongs into the proposal",
        lambda line: REMARK.sub("", line),
    ),
    CallSlip(
        BEHIND.search,
        "hold a value behind the parenthesis that closes the call",
        "write it inside the parentheses, with a comma before it",
        lambda line: BEHIND.sub(r"\1, \2) }}", line),
    ),
    CallSlip(
        _odd_quotes,
        "hold a quote that has no second one",
        'write " before and behind each value',
        lambda line: _closed(line) if _closed(line) != line else _as_read(line),
    ),
    CallSlip(_bare_words, "hold a word without quotes", 'write the word in quotes: "', _quoted),
    CallSlip(
        lambda text: CALL.fullmatch(text) and _read(text) != text,
        "hold signs beside the values of the call",
        "write nothing but the values, with a comma between them, in one pair of parentheses",
        _as_read,
    ),
)


def slip_of_call(text: str) -> tuple[str, str] | None:
    """Return what is wrong with a call, and what to write; None where no slip is known."""
    for slip in SLIPS:
        if shown := slip.shows(text):
            return slip.what.format(shown[0].strip() if isinstance(shown, re.Match) else ""), slip.fix
    return None


def mended_line(fix: str, line: str) -> str:
    """Return a line with its call as it should be, by what its message says to write; the line itself where that is not known."""
    return next((slip.mended(line) for slip in SLIPS if slip.fix == fix), line)
