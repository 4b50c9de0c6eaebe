"""Slips of an eleventh list, of pages, words and languages: two places that contradict each other, and each of which is right alone.

A title that is another page's, a state that the text does not speak of, a day of the year told twice, a line in another language, a duty in the
editors' own words. The form is that of `base.py`; what only the version before can tell is tested in `tests/unit/rules/test_left_behind.py`.
"""

from slips.base import EVENTS, HUB, PRACTICE, VIENNA, Slip

S, COUNTRIES = Slip, "data/countries.csv"
LAST = '{{ recommendation_list(theme="awareness") }}\n'
DAY = "month_day: 12-09}\n  priority: core\n"
BASIS = DAY + "  basis: Marked each year on 9 December\n"
DONE, YEAR = "wrote a note *with stars* & <tags>", 'year: "2015"'
SWITZERLAND = "Switzerland's foreign ministry held a seminar of one day in Bern"
QUARRY = "Belvarra has one road. In Belvarra nobody counts. {{ editors() }}\n"


def behind(text: str) -> str:
    """Return a line behind the last of the page."""
    return f"{LAST}\n{text}"


ELEVENTH_C = {
    "an eleventh list, of words": [
        S("day before month beside what established it", EVENTS, DAY, BASIS.replace("12-09", "09-12"), "the words of basis name another day", at="month_day", meant=BASIS),
        S("another day than what established it names", EVENTS, DAY, BASIS.replace("12-09", "12-10"), "write 12-09, or correct the words", at="month_day", act=("12-10", "12-09"), meant=BASIS),
        S("the state of another practice", PRACTICE, DONE, SWITZERLAND, "the text is about Switzerland and names Norway nowhere", at="countries", act=(SWITZERLAND, "Norway's foreign ministry held it"), meant="Norway's foreign ministry held it"),
        S("a state of two words", PRACTICE, DONE, "New Zealand trained its embassies", "write NZ, and call the file after it", at="countries", act=("New Zealand trained", "Norway trained"), meant="Norway trained its embassies"),
        S("French and Spanish in each other's column", COUNTRIES, "DE,DEU,Germany,Allemagne,Alemania,", "DE,DEU,Germany,Alemania,Allemagne,", "let it change places with “Allemagne”", act=("Alemania,Allemagne", "Allemagne,Alemania")),
        S("English and French in each other's column", COUNTRIES, "NO,NOR,Norway,Norvège,", "NO,NOR,Norvège,Norway,", "let it change places with", act=("Norvège,Norway", "Norway,Norvège")),
        S("a lesson in French", PRACTICE, YEAR, f"{YEAR}\nlesson: Le soutien à un matériel peut avoir un effet dans les autres pays", "seems to be French", at="lesson", act=("Le soutien à un matériel peut avoir un effet dans les autres pays", "Support may reach others"), meant=f"{YEAR}\nlesson: Support may reach others"),
        S("what a meeting was about, in Spanish", VIENNA, "text: prevention in the region", "text: formación de los militares y de la policía", "seems to be Spanish", act=("formación de los militares y de la policía", "prevention in the region")),
        S("a result in German", PRACTICE, YEAR, f"{YEAR}\nresult: Der Leitfaden wird von den Ministerien nicht genutzt und wurde nie gedruckt", "seems to be German", at="result", act=("Der Leitfaden wird von den Ministerien nicht genutzt und wurde nie gedruckt", "It is not used"), meant=f"{YEAR}\nresult: It is not used"),
        S("a line of a page in French", HUB, LAST, behind("Le point focal peut informer les ministères dans une réunion. {{ editors() }}\n"), "seems to be French", at="Le point", act=("Le point focal peut informer les ministères dans une réunion.", "It could inform."), meant=behind("It could inform. {{ editors() }}\n")),
        S("a question to a colleague", PRACTICE, DONE, "wrote a note (is this still right?? pls check before we publish)", "a remark for colleagues", at="wrote", act=(" (is this still right?? pls check before we publish)", ""), meant="wrote a note"),
        S("a question to a colleague on a page", HUB, LAST, behind("It could inform (Ana: can you look it up). {{ editors() }}\n"), "a remark for colleagues", at="Ana", act=(" (Ana: can you look it up)", ""), meant=behind("It could inform. {{ editors() }}\n")),
        S("a duty in the editors' own words", HUB, LAST, behind("A government that chooses this place must do all of it. {{ editors() }}\n"), "what they advise is an option", at="must", meant=behind("A government that chooses this place could do all of it. {{ editors() }}\n")),
        S("a softer duty in the editors' own words", HUB, LAST, behind("It costs little. {{ editors() }} Every desk should write a list. {{ editors() }}\n"), "says “should”", at="Every desk", meant=behind("It costs little. {{ editors() }} Every desk could write a list. {{ editors() }}\n")),
        S("an invented name with another letter", HUB, LAST, behind(QUARRY.replace("In Belvarra", "In Belverra")), "one letter off Belvarra", at="Belverra", meant=behind(QUARRY)),
        S("an invented name that lacks a letter", HUB, LAST, behind(QUARRY.replace("In Belvarra", "In Belvara")), "one letter off Belvarra", at="Belvara", meant=behind(QUARRY)),
    ],
}  # fmt: skip
# True lines of a page, each with a source behind it in the test.
ORDINARY = [
    "A state that is party must report each year by article 13 of its treaty. {{ editors() }}",
    "The ministry would have to agree first. {{ editors() }}",
    "A Focal Point does not have to be an analyst. {{ editors() }}",
    "What a government must do at once, no source says. {{ editors() }}",
    "By its law the office must answer within a month. {{ editors() }}",
    "Two ministries said that they should meet. {{ editors() }}",
    "Which office should lead is for each government to say. {{ editors() }}",
    "Is it still true? Many asked that, and the list of 2016 (is it complete? nobody knows) stayed.",
    "The paper is called *Vers une prévention des atrocités dans les pays de la région*.",
    "The ministry is the Ministère de l'Europe et des Affaires étrangères, and the German one the Auswärtiges Amt.",
    "“La responsabilité de protéger les populations est dans les mains des États”, it said.",
]
TRUE_LINES_C = [
    (EVENTS, DAY, DAY + "  basis: Adopted on 10 December 1948 and marked each year since\n"),
    (EVENTS, DAY, DAY + "  basis: Adopted on 12 September\n"),
    (EVENTS, DAY, DAY + "  basis: Marked every year on 9 December, first in 2015\n"),
    (PRACTICE, DONE, "Switzerland and Norway held a seminar"),
    (PRACTICE, DONE, "Sweden's ministry took part in a Norwegian seminar"),
    (PRACTICE, DONE, "A note was written for the embassy in Switzerland"),
    (PRACTICE, "countries: [NO]", "countries: [NO]\nlesson: In the Ministère des affaires étrangères et européennes nobody counted it"),
    (PRACTICE, DONE, "wrote a note on the Ley de la Memoria Histórica de los pueblos, in two parts"),
    (PRACTICE, DONE, "asked each office whether the list is still right, and printed the answers"),
]
