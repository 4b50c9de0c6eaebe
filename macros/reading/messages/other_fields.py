"""What people call a field that has another name here, also in other languages. In: nothing. Out: a table, names folded as `nearest.fold` does."""

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


def _in_other_languages() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in IN_OTHER_LANGUAGES.strip().split("\n"):
        field, _, names = line.partition(": ")
        for name in names.split():
            found[name] = (*found.get(name, ()), field)
    return found


FIELDS_BY_OTHER_NAME = _in_other_languages() | OTHER_NAMES
