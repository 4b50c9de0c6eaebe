"""What comes along from a PDF or a paper: numbers of notes, hyphens of another kind, words cut in two, heads of pages. The form is that of `base.py`."""

from slips.base import EVENTS, HUB, LAST, NORWAY, SEOUL, VIENNA, Slip
from slips.desk import TEXT
from slips.office import page

WHAT = "## What it is {: #what }"
HYPHEN = "another sign than the one on the keyboard"
NUMBER = "a number behind a word, as where a footnote is copied"
NOTE = "  and may still change.\n"


def line(given: str, says: str, right: str, act: tuple[str, ...] = ()) -> Slip:
    """Return a slip of a paragraph of a page."""
    return Slip(f"from paper: {given[:40]!r}", HUB, TEXT, f"{given}\n\n{TEXT}", says, act=act, meant=f"{right}\n\n{TEXT}" if right else TEXT)


PAPER = {
    "copied from paper": [
        line(f"The crime of atrocities12 is told{LAST}.", NUMBER, f"The crime of atrocities is told{LAST}.", ("atrocities12", "atrocities")),
        line(f"It was told to states.12 They heard{LAST}.", NUMBER, f"It was told to states. They heard{LAST}.", (".12", ".")),
        line("It was told,3 and heard.", NUMBER, "It was told, and heard.", (",3", ",")),
        line(f"They said “we will protect”12 Then they went{LAST}.", NUMBER, f"They said “we will protect” Then they went{LAST}.", ("”12", "”")),
        line("12 See A/63/677, para. 11.", "begins with the number of a footnote", "", ("12 See A/63/677, para. 11.\n\n", "")),
        line("7 Ibid., p. 4.", "begins with the number of a footnote", "", ("7 Ibid., p. 4.\n\n", "")),
        line("A/63/677", "the number of a document, as it stands at the head", ""),
        line("A/RES/60/1", "the number of a document, as it stands at the head", ""),
        line("09-20610", "the number of a job", ""),
        line("Distr.: General", "a line of the head of a paper", ""),
        line("Original: English", "a line of the head of a paper", ""),
        line("Please recycle", "a line of the foot of a paper", ""),
        line("3 / 12", "the number of a page of paper", ""),
        line("The pre\u00adven\u00ad\ntion of atrocities.", "ends within a word, with a soft hyphen", "The prevention of atrocities."),
        line("The preven\u2010\ntion of it.", HYPHEN, "The prevention of it.", ("preven-\ntion", "prevention")),
        line(f"A co\u2011operation of states{LAST}.", HYPHEN, f"A co-operation of states{LAST}."),
        line("See <https://example.org/a\u2011b>.", HYPHEN, "See <https://example.org/a-b>."),
        Slip("a hyphen of another kind in an id", HUB, WHAT, WHAT.replace("#what", "#what\u2011it"), "single dashes: what"),
        Slip("a smart apostrophe in an id", HUB, WHAT, WHAT.replace("#what", "#what’s"), "single dashes: what"),
        Slip("a hyphen of another kind in a source", VIENNA, "source: seoul}", "source: se\u2011oul}", HYPHEN, act=("se-oul", "seoul")),
        Slip("a hyphen of another kind in an address", SEOUL, "example.org/seoul", "example.org/se\u2011oul", HYPHEN, meant="example.org/se-oul"),
        Slip("hyphens of another kind in a date", VIENNA, "start: 2027-05-10", "start: 2027\u201105\u201110", HYPHEN),
        Slip("a hyphen of another kind in a day", EVENTS, "month_day: 12-09", "month_day: 12\u201009", HYPHEN),
        Slip(
            "a soft hyphen at the end of a line",
            VIENNA,
            NOTE,
            "  and may still chan\u00ad\n  ge.\n",
            "ends within a word, with a soft hyphen",
            at="chan",
        ),
        Slip("the number of a note behind a word", NORWAY, "told a test that", "told a testing12 that", NUMBER, act=("testing12", "test")),
        Slip("the number of a note at the end", VIENNA, NOTE, NOTE.replace(".", ".12"), NUMBER, at="note:", act=(".12", ".")),
        page("an amount behind a word", f"It cost euros500 in all{LAST}.", NUMBER, f"It cost euros 500 in all{LAST}.", ("euros500", "euros 500")),
    ]
}
# What somebody will write, and what is told of nothing.
ORDINARY = [
    "The G20 and the G77 met at COP28, and MI6 read of B12.",
    "It stands in para.12 of A/RES/60/1, and in Art.5 and paras.138–139.",
    "It was agreed in the resolution\nA/RES/60/1\nof that year.",
    "12 states have one, and 3/12 of them say so.",
    "It costs 1,500 euros; version 1.2 is at `module12` and in module12.pdf.",
    "See [the paper](https://example.org/report12/page.3?volume2).",
    "Original: English words are kept, as the paper has them and as every reader of it knows them by heart.",
]
