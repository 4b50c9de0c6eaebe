"""Which language a text is in, where its small words tell it, and none of them is English. In: a text, or the lines of a page. Out: its language, or problems.

Words between quotation marks, in italics, in brackets or in a link are left out, since names and quotations stay as they are.
"""

import re

from .line_finders import Finder, Found, Line

SMALL_ENGLISH = """
    the of and to for is are was were by with that this these those from it its be or not has have had which who their they at an as
    on can could would may will but than about between after before under into what when where how all any each more other our no one
    two
"""
ENGLISH = frozenset(SMALL_ENGLISH.split())
SMALL = {
    "French": "le la les des du une un et est dans pour par sur aux au qui que ne pas avec ces cette sont ont leur leurs l d qu en de ou",
    "Spanish": "el los las del la una un y es en por para con que se su sus al lo como de e o han fue",
    "Portuguese": "o os as da do das dos um uma e em na no nas nos por para com que não ao à pelo pela de foi",
    "German": "der die das und ist ein eine einer den dem des mit für von zu auf nicht werden wird wurde im am bei aus über",
}
WORDS = {language: frozenset(words.split()) for language, words in SMALL.items()}
LEFT_OUT = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’|\*[^*]+\*|_[^_]+_|\[[^\]]*\]\([^)]*\)|\([^)]*\)|`[^`]*`|https?://\S+")
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS, FEWEST_SMALL, FEWEST_OTHERS = 5, 2, 2


def said(language: str, begin: str) -> tuple[str, str]:
    """Return what is wrong with a text in another language, and how to mend it."""
    fix = "write it in English, in our own words; what is quoted stands between quotation marks"
    return f"seems to be {language} (“{begin}…”), and the manual speaks English", fix


def language_of(text: str) -> str:
    """Return the language other than English of a text; empty text if it is English, too short, or a name."""
    said = WORD.findall(LEFT_OUT.sub(" ", text))
    small = [word.lower() for word in said]
    if len(said) < FEWEST_WORDS or ENGLISH & set(small):
        return ""
    language, count = max(((name, sum(word in words for word in small)) for name, words in WORDS.items()), key=lambda each: each[1])
    others = [word for word in said if word.islower() and word not in WORDS[language] and len(word) > 3]
    return language if count >= FEWEST_SMALL and count * 5 >= len(said) and len(others) >= FEWEST_OTHERS else ""


def _line(lines: list[str], bare: list[str], line: Line) -> Found | None:
    language = "" if line.table or line.bare.startswith(("    ", "#")) else language_of(line.bare)
    return Found(*said(language, line.bare.strip()[:30])) if language else None


OTHER_LANGUAGES: tuple[Finder, ...] = (_line,)
