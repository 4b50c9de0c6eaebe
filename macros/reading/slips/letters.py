"""Lines of a letter that came with what was copied from it. In: the lines of a record or page. Out: a problem for each run of them."""

import re
from collections.abc import Iterator
from itertools import groupby

from ..diagnostics import Diagnostic, unplaced

QUOTED = re.compile(r">+[ \t]?")
CLOSING = re.compile(
    r"(?:(?:(?:with )?(?:best|kind|kindest|warm|warmest|my best|all the best)(?: (?:regards|wishes))?|regards|rgds|yours (?:sincerely|faithfully|truly)"
    r"|(?:yours|sincerely|respectfully)(?: yours)?|(?:many |with )?thanks(?: again| a lot| in advance| so much)?"
    r"|thank you(?: very much| in advance| so much)?|cheers|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schönen?) gr\w{2,5}"
    r"|mfg|danke|bien à vous|(?:bien )?cordialement|salutations(?: \w+)?|merci(?: d'avance)?|(?:un )?saludos?(?: cordiales)?|atentamente|gracias"
    r"|(?:cordiali|distinti) saluti|grazie|met vriendelijke groet(?:en)?|atenciosamente|obrigad[oa]"
    r"|с (?:\w+ )?(?:уважением|пожеланиями|приветом)|спасибо|مع (?:\w+ )?(?:التحيات|التحية|تحياتي)|تحياتي|شكرا|此致|敬礼|谢谢|祝好)"
    r"(?:[ ,.!。，]*|, ?[^\W\d_]+(?: [^\W\d_]+){0,3}\.?)"
    r"|(?:sent|get outlook|envoyé|enviado|gesendet|von meinem) (?:from|for|de|desde|von|iphone|ipad|android)\b.*[ ,.!]*"
    r"|--[ ]*|[_*=]{3,}|-{4,}|-{2,} ?[^\W\d_]+ [^\W\d_]+(?: [^\W\d_]+)? ?-{2,}"
    r"|(?:on|am|le|el|il) .{1,150}(?:wrote|schrieb.{0,60}|a écrit|escribió|ha scritto) ?:"
    r"|(?:tel|phone|mobile|mob|cell|fax|telefon|tél|téléphone|teléfono|e-?mail|web|www)\b[.:].*|\+\d[\d ()/.-]{6,}|[\w.+-]+@[\w.-]+\w"
    r"|(?-i:From|Sent|To|Cc|Subject|Von|Gesendet|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto): ?\S.*"
    r"|(?:i )?hope (?:this|that|it) (?:helps|is)\b.*|(?:please )?let me know (?:if|whether)\b.*|(?:please )?feel free to\b.*"
    r"|(?:confidentiality|disclaimer)\b.*|this (?:e-?mail|message) .*)",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:dear|hi|hello|good (?:morning|afternoon)|sehr geehrte\w*|liebe[rs]?|bonjour|chers?|chères?|estimad[oa]s?)\b[^:]*[,!.]?|here(?:['’]s| is| are) [^:]*:",
    re.IGNORECASE,
)
HEAD_OF_MAIL = re.compile(r"(?:From|Sent|Date|To|Cc|Subject|De|Envoyé|À|Objet|Enviado|Para|Asunto|Von|Gesendet|An|Betreff): ?\S")
HEAD_AWAY = "take it away, down to the first field"
FIELD = re.compile(r"(?:- +)?[a-z_][\w-]*:(?: |$)")


def lines_of_letters(lines: list[str]) -> list[Diagnostic]:
    """Return a problem for lines that a program for letters quoted, for a greeting at the head and for what ends a letter."""
    if found := [*quoted_lines(lines)]:
        return found
    return [*_greeting(lines), *_ending(lines)]


def quoted_lines(lines: list[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each run of lines that begin with >, as the lines of a letter do in the answer to it."""
    for quoted, run in groupby(enumerate(lines), lambda item: item[1].startswith(">")):
        if quoted:
            numbered = [*run]
            what = "begins with >, as each line of a letter does in the answer to it"
            fix = "take the > away from the beginning of each line"
            mended = "\n".join(QUOTED.sub("", line, count=1) for _, line in numbered)
            yield unplaced(numbered[0][0] + 1, 1, "line", what, fix, mended, len(numbered))


def _greeting(lines: list[str]) -> Iterator[Diagnostic]:
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    first = next((at for at, line in enumerate(lines) if FIELD.match(line)), number + 1)
    if GREETING.fullmatch(lines[number].strip()):
        below = ", with the lines below it down to the first field" if any(map(str.strip, lines[number + 1 : first])) else ""
        yield unplaced(number + 1, 1, "line", "begins a letter, and is no part of a record", f"take the line away{below}", "", first - number)
    elif len(head := [line for line in lines[number:first] if line.strip()]) > 1 and all(map(HEAD_OF_MAIL.match, head)):
        yield unplaced(number + 1, 1, "line", "is the head of an e-mail, and no part of a record", HEAD_AWAY, "", first - number)


def _ending(lines: list[str]) -> Iterator[Diagnostic]:
    """Yield a problem for the line that ends a letter, if no field comes after it."""
    last = max((number for number, line in enumerate(lines) if FIELD.match(line.strip())), default=-1)
    for number in range(last + 1, len(lines)):
        if CLOSING.fullmatch(lines[number]):
            what = "ends a letter or e-mail, and is no part of a record"
            yield unplaced(number + 1, 1, "line", what, "take it away, with the lines below it", "", len(lines) - number)
            return
