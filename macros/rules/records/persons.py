"""A person in a field that names an office: two names behind a post, or before it, that no office bears. In: the manual and where its records stand. Out: problems.

A title (Mr, Ambassador) before a name is told in every text, where it is read (`models/pasted.py`); here it is a post, which an office bears as well, so that
both names must be words of which no office is called.
"""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ...reading.nearest import fold
from ..names import names_of_countries
from ..words.invented_names import real_names

POST = (
    r"(?:Director(?:[- ]General)?|Head(?: of (?:Unit|Section|Division|Department))?|Counsell?or|Advis[eo]r|(?:Under-?)?Secretary(?:[- ]General)?"
    r"|Attach[ée]|Officer|Coordinator|Co-ordinator|Chief(?: of (?:Staff|Section|Unit))?|Chair(?:person)?|Envoy|Minister"
    r"|Directeur|Directrice|Conseill(?:er|ère)|Chef(?: de (?:section|service|division|cabinet))?|Directora|Consejer[oa]|Jef[ae]|Leiter(?:in)?|Referent(?:in)?)"
)
WORD = r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]"
NAME = rf"(?:{WORD}|[A-ZÀ-Þ]\.)(?: [A-ZÀ-Þ]\.| (?:de|da|van|von|der|bin|al|du|dos))*(?: {WORD}){{1,2}}"
FORMS = (
    re.compile(rf"\b{POST} (?P<name>{NAME})(?=\s*(?:$|[,;()–]|- ))"),
    re.compile(rf"^(?P<name>{NAME})(?:, | \()(?:[\w-]+ ){{0,3}}{POST}\b"),
    re.compile(rf"(?i:\b(?:headed by|c/o|attn\.?:?|contact(?: person)?:|focal point:)|\b{POST}:) (?P<name>{NAME})(?=\s*(?:$|[,;()–]))"),
)
# Words of which offices, and what they are for, are called; and how such words end.
WORDS_OF_OFFICES = """
    Abteilung Academy Administration Adviser Affaires Affairs Africa African Agency Agenda Aid Ambassador America American Amt Anti Arab Armed
    Arms Asia Asian Assembly Assistance Assistant Associate Asuntos Atrocities Atrocity Attorney Auswärtiges Authority Balkans Baltic Bilateral
    Bilaterales Board Borders Building Bureau Cabinet Capital Caribbean Cell Center Central Centre Chancellery Civil Civilian Climate Commission
    Commissioner Committee Community Compact Conflict Consular Contact Control Cooperation Coordination Council Counter Counterterrorism Country
    Court Crime Crimes Criminal Crises Crisis Cultural Culture Cyber Defence Defense Delegation Democracy Department Deputy Derechos Desk
    Development Digital Diplomacy Diplomatic Dirección Direction Director Directorate Direitos Disarmament Division Droits Early East Eastern
    Economic Education Embassies Embassy Emergency Environment Equality Europe European Executive Exteriores External Federal Federation Field
    Finance First Focal Force Forces Foreign Foundation Freedoms Gender General Genocide Global Governance Government Great Group Gulf Général
    Générale Hall Head Health High Home Homme Horn Hotel House Humains Human Humanitarian Humanos Immigration Inclusion Institute Institutions
    Integration Intelligence Interior Internacionales Internal International Internationale Internationales Islands Justice Krisenprävention
    Labour Lakes Latin Law Lead Legal Legislative Liaison Liberties Mass Mechanism Mechanisms Media Mediation Menschenrechte Middle Migration
    Military Minister Ministerio Ministerium Ministry Ministère Ministério Minorities Mission Multilateral Multilaterales Naciones National
    Nationen Nations Nações Neighbourhood Network Nordic North Northern Office Officer Ombudsman Ombudsperson Operation Operations Organisation
    Organisations Organismos Organization Organizations Pacific Paix Palace Palacio Palais Park Parliament Partnership Partnerships Peace
    Peacebuilding Peacekeeping Permanent Person Planning Point Police Policies Policy Political Politique Politiques Politische Política Políticos
    Portfolio President Press Prevention Prime Principal Programme Programmes Prosecution Prosecutor Protection Protocol Public Reconciliation
    Referat Refugee Refugees Regional Relaciones Relations Relações Religion Representative Research Resilience Response Responsibility Rights
    Rule Saharan Sahel Section Sector Security Segurança Seguridad Senate Senior Service Services Settlement Social Society South Southern Special
    Square Stabilisation Stabilization Staff State States Strategic Strategy Street Studies Sub Sustainable Sécurité Task Team Territories
    Terrorism Third Tower Trade Training Transitional Treaties Treaty Under Unidas Unies Union Unit United University Vereinte Villa Warning West
    Western Women World Youth Étrangères
"""
OF_OFFICES = frozenset(fold(WORDS_OF_OFFICES).split())
ENDINGS = re.compile(
    r".{2,}(?:tions?|sions?|ments?|it(?:y|ies)|ics|ings?|isms?|ness|[ae]nces?|ships?|og(?:y|ies)|iques?|cion(?:es)?|oes|ung|keit|heit)"
)


def check_persons(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each office, publisher and host that seems to name a person."""
    for kind, id, where, text in _offices(manual):
        if person := person_in(manual, text):
            what = f"seems to name a person (“{person}”), and the manual names none"
            yield locations[kind, id].diagnostic(where, what, "name the office or the post instead, without the person")


def _offices(manual: Manual) -> Iterator[tuple[str, str, tuple, str]]:
    for id, member in manual.members.items():
        for number, office in enumerate(member.offices):
            yield "members", id, ("offices", number, "text"), office.text
    for id, meeting in manual.meetings.items():
        for number, name in enumerate(meeting.hosts.organisations if meeting.hosts else ()):
            yield "meetings", id, ("hosts", "organisations", number), name
    for id, practice in manual.practices.items():
        for number, name in enumerate(practice.actors):
            yield "practices", id, ("actors", number), name
    for id, source in manual.sources.items():
        yield "sources", id, ("publisher",), source.publisher
    for id, tool in manual.tools.items():
        yield "tools", id, ("owner_body",), tool.owner_body


def person_in(manual: Manual, text: str) -> str:
    """Return the words of a text that name a person beside a post; empty text if none do."""
    found = (match for form in FORMS for match in form.finditer(text))
    return next((match[0].strip() for match in found if _is_person(manual, match["name"])), "")


def _is_person(manual: Manual, name: str) -> bool:
    """Tell whether neither of the names is a word of offices, nor both together or one of them a place, a language or a state."""
    words = [word for word in fold(name).split() if len(word) > 1]
    known = names_of_countries(manual).keys() | real_names()
    return fold(name) not in known and not any(word in OF_OFFICES or word in known or ENDINGS.fullmatch(word) for word in words)
