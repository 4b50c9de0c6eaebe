"""Signs of a line that can be a slip: quotes, brackets, dashes, what ends it. In: a line and the names of fields. Out: the line as it may have been meant."""

import re
from collections.abc import Iterator

from ..bare_values import bare, with_remark
from ..slips.lines import Slip, Way
from .tried_colons import colons, colons_in_braces

TYPOGRAPHIC = "“”„‟«»"
AWAY = "take it away"
HEAD = r"\s*(?:- +)*(?:[\w-]+: +)?"
CODED = re.compile(r"[A-Z]{2}|[a-z0-9][\w./#:?=&%-]*")  # a code, an id, a word, a date, a number, an address
CLOSED = {"[": "]", "{": "}"}


def signs_tried(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line with one of its signs as it may have been meant."""
    line = lines[number].rstrip()
    for kind in (_quotes, _brackets, _ends, colons, colons_in_braces, _bare_values, _joined, _dashes):
        for what, fix, mended in kind(line, names):
            if mended != line:
                is_sure = "goes on behind" not in what  # what goes on may not be lost
                yield Slip(number, len(line) - len(line.lstrip()), what, fix, mended, 1 if is_sure else -1)


def _quotes(line: str, names: frozenset[str]) -> Iterator[Way]:
    straight = re.sub(f"[{TYPOGRAPHIC}]", '"', line)
    if straight != line:
        fix = 'write straight quotes: "'
        yield "holds typographic quotes, which are no quotes for YAML", fix, straight
        yield "holds typographic quotes, which are no quotes for YAML", "take them away", re.sub(f"[{TYPOGRAPHIC}\"']", "", line)
        return
    if '""' in line or "''" in line:
        yield "has a quote twice where one belongs", "write one quote at the beginning and one at the end", re.sub(r"([\"'])\1", r"\1", line)
    if match := re.match(rf"^({HEAD})([\"'])([\[{{].*[\]}}])\2$", line):
        yield "stands in quotes, which make a text of it", "take the quotes away", match[1] + match[3]
    if match := re.match(r"^(\s*(?:- +)?)[\"'`]([A-Za-z_]+:(?: .*)?)$", line):
        yield "begins with a quote before the name of the field", "take the quote away", match[1] + match[2]
    for sign in "\"'":
        if line.count(sign) == 1:
            yield f"holds the quote {sign} once, which opens what is not closed", "take it away, or close it", line.replace(sign, "")


def _brackets(line: str, names: frozenset[str]) -> Iterator[Way]:
    match = re.match(rf"^({HEAD})([\[{{(].*)$", line)
    yield from _in_brackets(match[1], match[2]) if match else ()
    yield from _unopened(line)
    yield from _bracketed(line)
    yield from _unbraced(line)


def _in_brackets(begin: str, value: str) -> Iterator[Way]:
    """Yield the ways for a value that begins with a bracket: two for one, of another form, a comma too many."""
    for form, sign in ((r"\[\s*\[", "["), (r"\{\s*\{", "{"), (r"\(\s*\(", "("), (r"\]\s*\]", "]"), (r"\}\s*\}", "}")):
        if re.search(form, value):
            yield f"has {sign} twice where one belongs", "take one of the two away", begin + re.sub(form, sign, value)
    both = re.sub(r"([\[{])\s*\1", r"\1", re.sub(r"([\]}])\s*\1", r"\1", value))
    if both != value:
        yield f"has {value[0]} and {value[-1]} twice where one of each belongs", "take one of the two away at either end", begin + both
    for opened, closed in CLOSED.items() if value[-1:] and value[-1] in ")]}" else ():
        name = "a list of names" if opened == "[" else "a group of fields"
        yield (
            f"stands in {value[0]} and {value[-1]}, and {name} has {opened} and {closed}",
            f"write {opened} at the beginning and {closed} at the end",
            f"{begin}{opened}{value[1:-1]}{closed}",
        )
    comma = re.sub(r"([\[{])\s*,\s*", r"\1", re.sub(r",(?:\s*,)+", ",", value))
    if comma != value:
        yield "has a comma before which nothing stands", AWAY, begin + comma


def _unopened(line: str) -> Iterator[Way]:
    if (end := re.match(rf"^({HEAD})([^\[{{]*[\]}}])$", line)) and (opened := {"]": "[", "}": "{"}[line[-1]]):
        yield f"closes with {line[-1]} what was not opened", f"write {opened} at the beginning", f"{end[1]}{opened}{end[2]}"
        whole = re.match(r"^(\s*(?:- +)+)(.*)$", line)
        if whole and opened == "{":
            yield f"closes with {line[-1]} what was not opened", f"write {opened} at the beginning", f"{whole[1]}{opened}{whole[2]}"


def _bracketed(line: str) -> Iterator[Way]:
    """Yield the ways for a list of one line that holds a colon, or one value."""
    if colon := re.match(rf"^({HEAD})(\[.*:\s*[,\]].*)$", line):
        yield "has a colon behind an entry", AWAY, colon[1] + re.sub(r":(?=\s*[,\]])", "", colon[2])
    if one := re.match(rf"^({HEAD})\[([^\[\],]+)\]$", line):
        yield "stands in brackets, which make a list of it", "take the brackets away", one[1] + one[2]


def _unbraced(line: str) -> Iterator[Way]:
    """Yield the ways for fields on one line that no braces hold, or that go on behind them."""
    if bare_group := re.match(r"^(\s*(?:- +)?[\w-]+: +)([a-z_]+: [^{}]*)$", line):
        yield (
            "has a group of fields on its line without braces",
            "write { before the first and } behind the last",
            f"{bare_group[1]}{{{bare_group[2]}}}",
        )
    if rest := re.match(rf"^({HEAD})([\[{{].*([\]}}]))\s+(?![a-z_]+:\s)(\w.*)$", line):
        fix = f"take away what stands behind {rest[3]}, or write it inside"
        yield f"goes on behind the {rest[3]} that ends it", fix, rest[1] + rest[2]
    if end := re.match(r"^(\s*- +)([a-z_]+: [^\[{]*, [a-z_]+: .*[^}])$", line):
        yield "has several fields on one line without braces", "write { before the first and } behind the last", f"{end[1]}{{{end[2]}}}"


def _ends(line: str, names: frozenset[str]) -> Iterator[Way]:
    form = r"^(.*?[^\s.,;:|\\])(:?)\s*([.,;:|\\]+)$", r"^(.*?[\]}\"':])()\s*([-–+*=>/]+)$"  # 30+ and 2016- say more than the figure
    if match := next(filter(None, (re.match(each, line) for each in form)), None):
        sign = match[3].strip()
        if not match[2] and sign == ":":  # a text may end with it
            return
        yield f"ends with {sign}, which has no meaning here", AWAY, match[1] + match[2]
        yield f"ends with {sign}, which has no meaning here", AWAY, match[1] + ":"


def _bare_values(line: str, names: frozenset[str]) -> Iterator[Way]:
    """Yield a line with a value without the signs or the remark around it; a remark stays, on a line of its own."""
    match = re.match(r"^(\s*(?:- +)?)([\w-]+: +)?([^\s{\[\"'#].*)$", line)
    if not match or not (match[1].strip() or match[2]):
        return
    begin = match[1] + (match[2] or "")
    for what, value in bare(match[3]):
        if not CODED.fullmatch(value) or match[3].endswith(":") and not match[2]:  # a text may hold any sign
            continue
        yield what, f"write {value}", begin + value
    if (
        (remarked := with_remark(match[3]))
        and not match[1].strip()
        and "://" not in remarked[0]
        and CODED.fullmatch(remarked[0].lower())
        and not remarked[0].isupper()
    ):
        what, fix = f"has a remark behind {remarked[0]}", "write the remark on a line of its own that begins with #"
        yield what, fix, f"{match[1]}# {remarked[1]}\n{begin}{remarked[0]}"


def _joined(line: str, names: frozenset[str]) -> Iterator[Way]:
    """Yield a line that holds the next one as well, as two."""
    indent = len(line) - len(line.lstrip())
    entry = re.match(r"^\s*- +", line)
    for match in re.finditer(r"(?:(?<=[^\s{,])|\s+)(?=([a-z_]+):(?:\s|$))", line):
        for name in (each for each in names if match[1].endswith(each) and match.start() > indent):
            at = match.end() + len(match[1]) - len(name)
            for far in dict.fromkeys((indent, len(entry[0]) if entry else indent, max(indent - 2, 0), indent + 2)):
                what, fix = f"holds {name}: behind a value", f"write {name}: on a line of its own"
                yield what, fix, f"{line[:at].rstrip()}\n{' ' * far}{line[at:]}"
    if glued := re.match(r"^(.*[\d\]}\"])\s*([a-z][a-z0-9-]*:)$", line):
        yield "holds the id of the next record behind a value", "begin a new line before it", f"{glued[1]}\n{glued[2]}"
    for match in re.finditer(r"(?<=[:\]}])\s*- +(?=\S)", line[indent + 2 :]):
        at = indent + 2 + match.start()
        far = indent if entry else indent + 2
        yield (
            "holds the next entry of the list as well",
            "begin a new line before its dash",
            f"{line[:at].rstrip()}\n{' ' * far}- {line[indent + 2 + match.end() :]}",
        )


def _dashes(line: str, names: frozenset[str]) -> Iterator[Way]:
    if match := re.match(r"^(\s*)((?:- *){2,})(\S.*)$", line):
        yield "begins with two dashes where an entry of a list has one", "take one of them away", f"{match[1]}- {match[3]}"
    if match := re.match(r"^(\s*)(\(?\w{1,2}[.)]|[^\w\s\"'\[{(#]{1,2})\s*(\S.*)$", line):
        yield f"begins with {match[2]} where an entry of a list has a plain dash", "write - and a space", f"{match[1]}- {match[3]}"
