"""What programs that write texts, and pages that are copied, leave in a sentence. In: a text. Out: patterns of what no reader should see, each with what it is."""

import re

MARK = re.compile(
    r" ?(?:【\d[^】\n]{0,60}】|\[\d{1,3}(?::\d{1,3})?†[^\]\n]{0,60}\]|:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?"
    r"|\[cite(?:_start|_end)?(?:: ?\d[\d, ]*)?\](?!\()|\(?\b(?:cite)?turn\d{1,2}(?:search|view|file|news|fetch)\d{1,2}\b\)?)"
)
OF_A_MODEL = r"\bAs an? (?:AI|artificial intelligence) (?:language )?(?:model|assistant),? I\b"
ANSWER = re.compile(rf"^\s*(?:Certainly|Sure|Of course|Absolutely)[!,.] (?:Here|Below|I)\b|{OF_A_MODEL}")
ANSWER_ALONE = re.compile(rf"^\s*(?:Certainly|Sure|Of course|Absolutely)! (?:Here|Below)\b|{OF_A_MODEL}")  # people in a story answer as well
WIKIPEDIA = re.compile(r" ?\[(?:citation needed|edit|dubious|clarification needed)\](?!\()")
UNFILLED = re.compile(r"\b(?:Click or tap (?:here )?to enter (?:text|a date)|Choose an item)\.?")
UNFILLED_ALONE = re.compile(rf"^{UNFILLED.pattern}$")
CLOSING = re.compile(r"(?:^|(?<=[.!?]) )(?:I h|H)ope this helps!\s*$")

# What of each stands in a record: the form, what it is; what is left without it is the text, where that says something.
IN_TEXT: tuple[tuple[re.Pattern[str], str], ...] = (
    (MARK, "the mark of a program that writes texts"),
    (ANSWER_ALONE, "the answer of a program that writes texts"),
    (CLOSING, "the last words of a program that writes texts"),
    (WIKIPEDIA, "a remark of Wikipedia"),
    (UNFILLED_ALONE, "a field of Word that nobody filled in"),
)
