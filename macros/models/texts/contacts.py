"""Ways to reach a person: e-mail addresses, telephone numbers, accounts. In: a text, on one line. Out: where it gives one.

Seven digits with one dash are not found, which are also pages; nor is a word alone behind a network (YouTube: blocked), unless it is said whom it reaches.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

GAP = "[ .\u2010\u2011\u2013-]"
DIGIT = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|plus|double|triple)"
MAIL = re.compile(
    r"[\w.+-]{1,64}(?:[\s\\]?@|%40)\s?[\w-]+\.\w{2,}|\w[\w.+-]{0,63}@[\w.]"  # name@example.org, also with a space or backslash, as in a web address, or cut off
    r"|\w @ \w(?: \w){2,} ?\. ?\w|[\w.+-]{1,64}@\[\d|\w\s@\s[\w-]+\s\.\s\w{2,}"  # n a m e @ e x a m p l e, name@[192.0.2.1], name @ example . org
    r"|[\w.+-]{1,64}\sat\s[\w-]+(?:\sdot\s[\w-]+)+"  # name at example dot org
    r"|[\w.+-]{1,64}\s?(?:[\[({<]\s?(?:at|@|ät|arroba|arobase)\s?[\])}>]|[_-]at[_-])\s?[\w-]+"  # name [at] example, name_at_example
    r"|[\w.+-]{1,64}\s?(?:[\[({<]\s?a\s?[\])}>]|\sarroba\s|\sarobase\s)\s?[\w-]+\.\w{2,}"  # name (a) example.org, name arroba example.org
    r"|\b[a-z]{2,}[._][a-z]{2,}\sat\s[\w-]+\.[a-z]{2,}|\be-?mail\b[^\w\n]{1,3}[\w.+-]{1,64}\sat\s[\w-]+\.\w{2,}",  # first.last at example.org
    re.IGNORECASE,
)
TELEPHONE = re.compile(
    r"\+\d[\d ()/.-]{7,}\d"  # +41 22 555 01 02
    rf"|(?<![\w/.-])\(0?\d{{1,4}}\)\s?\d{{2,4}}(?:{GAP}?\d{{2,4}}){{1,3}}(?![\w/-])"  # (212) 555-0100
    rf"|(?<![\w/.,-])\d\d(?:{GAP}\d\d){{3,4}}(?![\w/-])"  # 22 24 36 00
    rf"|(?<![\w/.,-])(?:1{GAP})?\d{{3}}{GAP}\d{{3}}{GAP}\d{{4}}(?![\w/-])|(?<![\w/.,-])\d{{3}} ?[/·] ?\d{{3}} ?[/·] ?\d{{4}}(?![\w/-])"  # 212-555-0100, 212/555/0100
    rf"|(?<![\w/.,:-])(?!\d\d{GAP}\d\d{GAP}\d{{4}}\b)0\d{{1,4}}[ /.\u2010\u2011-]\d{{2,4}}(?:{GAP}\d{{2,4}}){{1,3}}(?![\w/-])"  # 022 917 12 34
    rf"|(?<![\w/.,:-])00[ ]?[1-9]\d{{1,2}}{GAP}?\d(?:{GAP}?\d){{6,}}(?![\w/-])"  # 0041 22 9171234
    r"|\b(?:tel|telephone|telefon|t[ée]l[ée]phone|tel[ée]fono|phone|fax|mobile|mob|cell|handy|viber|icq|whatsapp|hotline|call us)\b[^\w\n]{0,4}"
    r"(?:(?:no|nr|number|at|on|is)\b[^\w\n]{0,3})?[+(]?\d(?:[ ()/.-]?\d){4,}|\b[TMF][.:]\s?[+(]?0?\d(?:[ ()/.-]?\d){5,}"  # Tel. 555 0100, T: 9171234
    r"|\b(?:call|ring|dial)\s(?!\d{4}-\d{4}\b)\+?\d(?:[ ()/.-]?\d){6,}"  # call 555-0100
    r"|\bext(?:\.|:|ension)?\s?(?:no\.?\s)?(?!(?:19|20)\d\d\b)\d{2,5}\b|\b(?:Durchwahl|Nebenstelle|poste|anexo)\s\d{3,5}\b|,\s?x\d{3,5}\b",  # ext. 4711
    re.IGNORECASE,
)
# Ten digits in one row, as telephones show a number; what is counted or numbered otherwise says what it is.
BARE = re.compile(
    r"(?<![\w/.,:=-])(?<!ISBN )(?<!ISBN: )(?<!ISBN-10 )(?<!ISBN-10: )(?<!ISSN )(?<!OCLC )(?<!No )(?<!no\. )(?<![A-Z]{3} )(?<![$€£¥] )(?<![$€£¥])"
    r"(?!\d0{6})(?:0\d{8,10}|[2-9]\d{9})(?![\w/.-]\w)(?!\s(?:people|persons|dollars|euros|francs|pounds|inhabitants)\b)"
)
COUNTED = {
    "en": "zero oh one two three four five six seven eight nine plus double triple",
    "fr": "zéro zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante et",
    "es": "cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa y más",
    "pt": "zero um uma dois duas três tres quatro cinco seis meia sete oito nove dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa e mais",
    "de": "null eins ein zwei zwo drei vier fünf funf sechs sieben acht neun zehn elf zwölf plus",
    "it": "zero uno due tre quattro cinque sei sette otto nove più",
    "nl": "nul een één twee drie vier vijf zes zeven acht negen",
    "ru": "ноль нуль один два три четыре пять шесть семь восемь девять плюс",
    "ar": "صفر واحد اثنان اثنين ثلاثة أربعة اربعة خمسة ستة سبعة ثمانية تسعة",
}
TWO = re.compile(
    "zéro|cero|ноль|صفر|deux|dos |dois|duas|zwei|zwo|due |twee|два|اثن|trois|tres|drei|tre |три|ثلاث"
)  # one of which such a number holds
NUMBER_WORDS = {word for words in COUNTED.values() for word in words.split()}
WORD = re.compile(r"[^\s,.-]+")
GLUE = {"et", "y", "e", "un", "une", "ein", "een", "uno", "una", "um", "uma", "plus", "once", "six", "seize"}
IN_A_ROW = 6  # words for digits, one after the other, of a number
SPELLED = re.compile(  # zero two two nine one seven
    rf"\b(?:{DIGIT}[\s,-]+){{5,}}{DIGIT}\b|\b(?:tel|phone|call|ring|dial)\w*\b[^\w\n]{{1,3}}(?:{DIGIT}[\s,-]+){{2,}}{DIGIT}\b", re.IGNORECASE
)
WELL_KNOWN = "skype signal telegram whatsapp wechat weixin viber threema discord icq twitter facebook instagram linkedin mastodon bluesky tiktok snapchat youtube"
NETWORKS = WELL_KNOWN.split()
COMMON = ("line", "matrix", "session", "teams", "webex", "x", "zoom")  # which are words of the language as well
NETWORK = f"(?:{'|'.join([*NETWORKS, *COMMON])})"
NO_NAMES = "none|no|yes|unknown|closed|open|available|below|above|here|soon|only|private|public|groups?|channels?|accounts?|posts?|messages?|videos?|calls?|chats?"
NAMED = r"\s(?:id|handle|name|username|user|account)"
ACCOUNT = re.compile(
    r"(?<![\w/.@])@(?!(?:context|type|id|graph|value|vocab|list|set|language|media|page)\b)[a-z_][\w.]+"  # @name
    rf"|\b{NETWORK}{NAMED}\s?(?:[:=]|\bis\b)\s?@?\w[\w.:#-]+"  # WeChat ID: name
    rf"|\b{NETWORK}(?:{NAMED}\s|\s?[:=]\s?)(?=[\w.:#-]*[\d_.#]\w)[a-z][\w.:#-]{{3,}}"  # Skype: first.last
    rf"|\b(?:us|me|him|her|them|reach|contact|follow)\b:?\s(?:(?:on|at|by|via|us on)\s)?{NETWORK}\s?(?:[:=]|\s[–—-])\s?@?"  # us on Twitter: desk
    rf"(?!(?:{NO_NAMES})\b)(?-i:[a-z][\w.]{{2,}})(?=\s*(?:[.;)\]|]|$)|,?\s(?-i:[A-Z]))"
    rf"|\b(?-i:([A-Z]\w+))\s\({NETWORK}\s?[:=]\s?@?\1"  # Anna (Signal: anna)
    rf"|\b(?:{'|'.join(NETWORKS)})\s(?:as\s)?(?=\w*[\d_]\w)[a-z]\w{{4,}}"  # on Twitter as desk_5
    r"|\bskype:\w|\blive:\.cid\.\w|\bwxid_\w|\b(?:line|threema|wechat)\sID\s[\w-]{4,}|\b[a-z][\w.]{2,}#\d{4}\b"
    r"|\b(?:wa\.me|t\.me|telegram\.me|m\.me|line\.me|signal\.me|bsky\.app/profile|calendly\.com|linkedin\.com/in)/\+?\w"
    r"|\b(?:facebook|instagram|twitter|(?<![\w.-])x|tiktok|threads)\.(?:com|net)/@?[\w.]+/?(?![\w/.])"
    r"|\b[a-z][\w-]+\.bsky\.social\b|\b\w+[._]\w+\s?(?:\(|\[|at\s|on\s|via\s)(?:g-?mail|hotmail|proton(?:mail)?|icloud)\b|\b\w+\s\((?:g-?mail|hotmail)\)"
    r"|\b(?:zoom\.us/[jw]|meet\.google\.com|teams\.microsoft\.com/l)/\w|\b(?:meeting|webinar|conference) ID\b[^\w\n]{0,3}\d{3}|\bpasscode\b[^\w\n]{0,3}\w*\d",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d")
AT = re.compile(r" at [\w-]+\.\w|arroba|arobase|[\[({<] ?(?:at?|ät|@) ?[\])}>]|[_-]at[_-]")
MAIL_SIGNS = ("@", "%40", " dot ")
INSIDE = (" ext.", " ext ", " ext:", " extension ", "(ext", "durchwahl", "nebenstelle", "poste ", "anexo", ", x", ",x")
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double")
LEADS = "@ .me/ .social bsky calendly linkedin.com .com/ .net/ zoom.us meet.google live:. wxid_ gmail g-mail hotmail proton icloud passcode"
ACCOUNT_SIGNS = (*LEADS.split(), *NETWORKS, *(f"{kind} id" for kind in ("meeting", "webinar", "conference")))
SIGNS_OF_COMMON = tuple((name, tuple(name + sign for sign in (":", "=", " id", " handle", " name", " user", " account"))) for name in COMMON)
NUMBERED_NAME = re.compile("#[0-9]")
FEWEST = 3  # words for digits that a number in words holds at least
FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


@lru_cache(maxsize=32_768)
def contact(text: str) -> re.Match | None:
    """Return where a text gives a way to reach a person. Remembered as what is read is, since each text is asked about whenever anything changed."""
    if not text.isascii():
        text = FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), unicodedata.normalize("NFKC", text))
    return next(filter(None, (pattern.search(text) for pattern in _asked(text, text.lower()))), None) or _counted(text)


def _counted(text: str) -> re.Match | None:
    """Return where a text gives a number in words, in any of some languages: so many words for digits, one after the other."""
    small = text.lower()
    if not TWO.search(small) or sum(map(NUMBER_WORDS.__contains__, WORD.findall(small))) < IN_A_ROW:
        return None
    row: list[re.Match] = []
    for word in WORD.finditer(small):
        row = [*row, word][-IN_A_ROW:] if word[0] in NUMBER_WORDS else []
        if len(row) == IN_A_ROW and len({each[0] for each in row} & GLUE) < 2:
            return WORD.search(small, row[0].start())
    return None


def _asked(text: str, small: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of which a text holds any sign; most hold none, and looking for signs takes a tenth of the time."""
    if any(map(small.__contains__, MAIL_SIGNS)) or AT.search(small):
        yield MAIL
    if DIGITS.search(text) or any(map(small.__contains__, INSIDE)):
        yield TELEPHONE
        yield BARE
    if sum(map(small.__contains__, NUMBERS)) >= FEWEST:
        yield SPELLED
    if _may_name_an_account(small):
        yield ACCOUNT


def _may_name_an_account(small: str) -> bool:
    if any(map(small.__contains__, ACCOUNT_SIGNS)) or "#" in small and NUMBERED_NAME.search(small):
        return True
    return any(sign in small for name, signs in SIGNS_OF_COMMON if name in small for sign in signs)


def said_of(found: re.Match) -> str:
    """Return what a text that gives such a way is told for."""
    if found.re is ACCOUNT:
        return "names an account in a network or messenger, or a meeting by video"
    both = found.re is MAIL and any(form.search(found.string, found.end()) for form in (TELEPHONE, BARE))
    return f"holds an e-mail address {'and' if both else 'or'} a telephone number"
