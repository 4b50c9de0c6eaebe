"""The check questions of a module as a quiz that learning systems import (QTI 1.2, profile of Common Cartridge). In: a module. Out: one file."""

from lxml import etree
from lxml.builder import ElementMaker

from ..models.training_modules import Module, Question

SPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
QTI = ElementMaker(namespace=SPACE, nsmap={None: SPACE})
FULL = "100"


def quiz(code: str, title: str, module: Module) -> bytes:
    """Return the questions as an assessment that may be tried again and again."""
    told = {"cc_profile": "cc.exam.v0p1", "qmd_assessmenttype": "Examination", "qmd_scoretype": "Percentage", "cc_maxattempts": "unlimited"}
    items = [_item(code, question) for question in module.questions]
    root = QTI.questestinterop(QTI.assessment(_metadata(told), QTI.section(*items, ident="root_section"), ident=f"{code}-quiz", title=title))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _metadata(told: dict[str, str]) -> etree._Element:
    return QTI.qtimetadata(*(QTI.qtimetadatafield(QTI.fieldlabel(label), QTI.fieldentry(entry)) for label, entry in told.items()))


def _item(code: str, question: Question) -> etree._Element:
    """Return a question with one right answer, and with what it rests on as feedback to any."""
    ident = f"{code}-{question.id}"
    choices = QTI.render_choice(*(QTI.response_label(_text(option), ident=f"{ident}-{number}") for number, option in enumerate(question.options, 1)))
    return QTI.item(
        QTI.itemmetadata(_metadata({"cc_profile": "cc.multiple_choice.v0p1"})),
        QTI.presentation(_text(question.question), QTI.response_lid(choices, ident=f"{ident}-answer", rcardinality="Single")),
        QTI.resprocessing(
            QTI.outcomes(QTI.decvar(maxvalue=FULL, minvalue="0", varname="SCORE", vartype="Decimal")),
            _condition(QTI.other(), QTI.displayfeedback(feedbacktype="Response", linkrefid=f"{ident}-why"), "Yes"),
            _condition(
                QTI.varequal(f"{ident}-{question.answer}", respident=f"{ident}-answer"), QTI.setvar(FULL, action="Set", varname="SCORE"), "No"
            ),
        ),
        QTI.itemfeedback(QTI.flow_mat(_text(question.why)), ident=f"{ident}-why"),
        ident=ident,
    )


def _condition(when: etree._Element, then: etree._Element, onward: str) -> etree._Element:
    return QTI.respcondition(QTI.conditionvar(when), then, {"continue": onward})


def _text(text: str) -> etree._Element:
    return QTI.material(QTI.mattext(text, texttype="text/plain"))
