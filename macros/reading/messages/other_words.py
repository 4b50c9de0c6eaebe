"""What people call a field or a word that has another name here, also in other languages. In: nothing. Out: tables, names folded as `nearest.fold` does."""

# The first that the record has is meant.
OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "town": ("city",),
    "place": ("city", "region"),
    "location": ("city", "place"),
    "venue": ("city", "place"),
    "state": ("country", "iso"),
    "nation": ("country",),
    "country": ("countries", "iso"),
    "code": ("iso",),
    "options": ("choices",),
    "answers": ("choices",),
    "tags": ("themes", "aliases"),
    "keywords": ("aliases", "themes"),
    "categories": ("themes",),
    "accessed": ("as_of",),
    "organiser": ("hosts",),
    "organizer": ("hosts",),
    "date": ("start", "reviewed", "year"),
    "begin": ("start",),
    "begins": ("start",),
    "from": ("start",),
    "to": ("end",),
    "until": ("end",),
    "finish": ("end",),
    "headline": ("title",),
    "heading": ("title",),
    "name": ("title", "term", "label"),
    "no": ("number",),
    "nr": ("number",),
    "responsible": ("owner",),
    "responsible_office": ("owner",),
    "see_also": ("see",),
    "related": ("see",),
    "value": ("wording",),
    "figure": ("wording", "value"),
    "subject": ("title", "theme"),
    "link": ("url",),
    "website": ("url",),
    "web": ("url",),
    "address": ("url",),
    "summary": ("description",),
    "abstract": ("description",),
    "host": ("hosts",),
    "participants": ("attendance",),
    "attendees": ("attendance",),
    "attended": ("attendance",),
    "participation": ("attendance",),
    "dates": ("start",),
    "when": ("start",),
    "where": ("city",),
    "page": ("locator",),
    "paragraph": ("locator",),
    "ref": ("source",),
    "reference": ("source",),
    "comment": ("note",),
    "remark": ("note",),
    "remarks": ("note",),
    "notes": ("note",),
    "author": ("publisher",),
    "issuer": ("publisher",),
    "last_review": ("reviewed",),
    "review": ("reviewed",),
    **dict.fromkeys(("last_reviewed", "last_updated", "last_update", "updated", "update", "review_date", "checked", "date_reviewed"), ("reviewed",)),
    **dict.fromkeys(("next_review_date", "review_due", "due", "valid_until", "expires"), ("review_by",)),
    "next_review": ("review_by",),
    "content": ("text",),
    "description": ("done", "meaning"),
    "statement": ("text",),
    "definition": ("meaning",),
    "word": ("term",),
    "duration": ("minutes",),
    "synonyms": ("aliases",),
    "type": ("kind",),
    "kind": ("type",),
}
# A field, and what it is called in French, Spanish, Portuguese, Italian, German, Dutch, Russian, Arabic and Chinese.
IN_OTHER_LANGUAGES = """
city: ville ciudad cidade citta stadt ort stad город المدينة 城市
country: pays pais paese land staat страна البلد 国家
title: titre titulo titolo titel название заголовок العنوان 标题
start: debut inicio inizio beginn начало البداية 开始
start: fecha datum дата التاريخ 日期
end: fin fim fine ende einde конец النهاية 结束
note: remarque nota bemerkung opmerking примечание ملاحظة 备注
source: quelle bron fuente fonte источник المصدر 来源
sources: quellen bronnen fuentes fontes fonti источники المصادر
text: texte texto testo текст النص 文本
type: art tipo тип النوع 类型
year: annee ano anno jahr jaar год السنة 年份
number: numero nummer номер الرقم 编号
status: statut estado stato stand статус الحالة 状态
hosts: hotes gastgeber anfitriones принимающие
publisher: editeur editor herausgeber uitgever издатель الناشر 出版者
url: lien enlace collegamento verknupfung ссылка الرابط 链接
reviewed: revise revisado revisto gepruft проверено
description: beschreibung descripcion descricao descrizione описание الوصف 描述
countries: lander paises paesi страны البلدان
"""
# What YAML 1.1 and spreadsheets make of NO, the code of Norway.
FALSE_FOR_NORWAY = frozenset(["false", "off", "falsch", "faux", "falso", "onwaar", "falskt", "ложь"])
NOT_KNOWN = frozenset(
    ["unknown", "not known", "tbc", "tbd", "to be confirmed", "to be determined", "pending", "inconnu", "inconnue", "desconocido", "unbekannt"]
)
# What people write for a word that is allowed.
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "cancelled": ("called off", "annule", "annulee", "abgesagt", "cancelado", "cancelada", "annullato", "отменено", "отменена", "ألغي", "取消"),
    "postponed": ("deferred", "put off", "delayed", "reporte", "reportee", "verschoben", "aplazado", "aplazada", "adiado", "отложено", "推迟"),
    "held": ("done", "took place", "completed", "happened", "tenue", "stattgefunden", "celebrada", "realizada", "состоялась"),
    "planned": (
        "upcoming",
        "scheduled",
        "announced",
        "tentative",
        "confirmed",
        "provisional",
        "proposed",
        "prevu",
        "prevue",
        "geplant",
        "previsto",
        "prevista",
        "запланировано",
    ),
    "state": ("country", "government", "nation", "etat", "staat", "estado", "stato", "государство", "دولة", "国家"),
    "organisation": ("organization", "igo", "org", "organismo", "organizacion", "organisatie", "организация", "منظمة", "组织"),
    "withdrawn": ("removed", "retracted", "taken down", "retire", "retirado", "zuruckgezogen"),
    "former": ("left", "ancien", "ancienne", "ehemalig", "antiguo", "ex member"),
    "party": (
        "ratified",
        "acceded",
        "accession",
        "ratification",
        "acceptance",
        "succession",
        "r",
        "partie",
        "parte",
        "vertragspartei",
        "участник",
        "طرف",
    ),
    "signatory": ("signed", "signature", "signataire", "signatario", "firmado", "unterzeichnet", "подписал"),
    "unconfirmed": ("not confirmed", "non confirme", "unbestatigt"),
    "annual": ("yearly", "every year", "annuel", "annuelle", "jahrlich"),
    "virtual": ("online", "remote", "by video", "video conference", "videoconference", "en ligne", "webinar"),
    "online": ("virtual", "remote", "by video", "video conference", "videoconference", "en ligne", "webinar"),
    "room": ("in person", "onsite", "on site", "face to face", "classroom", "presential", "en presentiel", "prasenz"),
    "full": ("complete", "completely", "whole", "the whole", "entire", "entirely", "all", "fully", "in full", "wholly"),
    "opening": ("beginning", "the beginning", "start", "the start", "first page", "first pages", "welcome", "introduction"),
    "address-only": ("not read", "unread", "not opened", "link only", "url only", "title only"),
    "data": ("table", "dataset", "data set", "spreadsheet", "facts", "figures"),
    "press": ("media", "news", "newspaper", "newspapers", "journalism", "presse", "prensa"),
    "research": ("academic", "academia", "scholarly", "scientific", "study", "scholarship", "forschung", "recherche"),
    "talk": ("lecture", "short lecture", "presentation", "speech", "input", "keynote", "vortrag"),
    "pairs": ("pair", "pair work", "in pairs", "work in pairs", "working in pairs", "pairwork", "partner work", "two by two"),
    "group-work": ("group", "groups", "small groups", "breakout", "breakouts", "breakout groups", "working groups", "gruppenarbeit"),
    "exercise": ("case study", "case studies", "case", "practical exercise", "practice", "ubung"),
    "role-play": ("roleplaying", "role playing", "acting"),
    "quiz": ("test", "questions", "knowledge check", "multiple choice"),
    "plenary": ("report back", "reporting back", "debrief", "debriefing", "plenum"),
    "break": ("coffee", "coffee break", "lunch", "lunch break", "pausa"),
    "introductory": ("intro", "basic", "basics", "beginner", "beginners", "elementary", "foundation", "foundational"),
    "intermediate": ("medium", "middle"),
    "advanced": ("expert", "experts", "specialist"),
    "reference": ("table", "tables", "list", "lists", "register", "glossary", "annex"),
    "landing": ("overview", "index", "section", "section page", "start page", "home", "homepage"),
    "chapter": ("text", "article", "prose", "essay"),
    "module": ("lesson", "course", "session"),
    "guide": ("how to", "howto", "instructions"),
    "training": ("formation", "formacion", "formazione", "formacao", "schulung", "capacitacion", "обучение", "تدريب", "培训"),
    "awareness": ("sensibilisation", "sensibilizacion", "outreach", "public diplomacy"),
    "early-warning": ("alerte precoce", "alerta temprana", "fruhwarnung"),
    "nap": ("national action plan", "action plan", "action plans", "plan d action national"),
    "could": ("may", "might", "can", "optional", "option", "possible"),
    "should": ("ought to", "ought", "recommended", "recommend", "recommends"),
    "must": ("has to", "have to", "required", "requires", "mandatory", "obligatory", "essential"),
    "agreed": ("committed", "commitment", "promised"),
    "partly-reported": ("partly", "partial", "partially", "in part", "some", "to some extent"),
    "not-reported": ("no", "none", "not at all", "unreported"),
    "more-than": ("over", "above"),
    "exact": ("exactly", "precise", "precisely"),
    "window": ("months", "month range", "range of months"),
    "wording": ("editorial", "typo", "typos", "language", "style", "spelling"),
    "small": ("low", "low cost", "cheap", "little"),
    "needs-resources": ("high", "high cost", "expensive", "costly"),
    "national": ("domestic", "home"),
    "military": ("army", "soldiers", "armed forces", "troops", "peacekeepers"),
    "police": ("police officers", "policemen", "law enforcement"),
    "parliamentarians": ("mps", "members of parliament", "legislators", "lawmakers", "deputies"),
    "parliament": ("legislature", "congress", "senate"),
    "missions": ("embassies", "embassy", "permanent representations"),
    "united-nations": ("un", "onu"),
    "civil-society": ("ngo", "ngos", "non governmental organisations", "cso", "csos"),
    "ministries": ("ministry", "departments"),
    "treaty": ("convention", "covenant", "statute", "protocol", "vertrag", "traite", "tratado"),
    "un-resolution": ("resolution",),
    "un-policy": ("policy",),
    "political-commitment": ("pledge", "political declaration", "declaration"),
    "capital": ("from capital", "ministry"),
    "choice": ("dropdown", "drop down", "dropdown list", "select", "single choice", "radio", "radio button", "radio buttons", "one of several"),
    "ticks": ("checkbox", "checkboxes", "check boxes", "tick", "tick boxes", "multi select", "multiselect", "several of them"),
    "text": ("textarea", "text area", "paragraph", "paragraphs", "long text", "free text", "several lines"),
    "line": ("short text", "one line", "single line", "string", "input"),
}


def _in_other_languages() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in IN_OTHER_LANGUAGES.strip().split("\n"):
        field, _, names = line.partition(": ")
        for name in names.split():
            found[name] = (*found.get(name, ()), field)
    return found


FIELDS_BY_OTHER_NAME = _in_other_languages() | OTHER_NAMES
