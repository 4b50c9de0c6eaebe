"""Ways to reach a person are found as they are written; words of the same kind, which the manual needs, pass."""

import time

import pytest

from macros.models.texts.contacts import contact, said_of
from macros.models.texts.hosts import host_fault

ACCOUNT = "names an account in a network or messenger, or a meeting by video"
NUMBER = "holds an e-mail address or a telephone number"
ACCOUNTS = """\
Write to @focalpoint on X.
Twitter: @r2p_desk
Find us on Twitter as r2pdesk.
X: @desk_r2p
Skype: anna.muster
Skype name anna.muster
skype:anna.muster?call
Skype id: live:.cid.1234abcd
Signal: annam.42
Telegram: @annamuster
See t.me/annamuster.
wa.me/41795550102
WeChat ID: wxid_abc123
WeChat: annamuster88
LINE ID annamuster
Threema ID ABCD1234
Matrix: @anna:example.org
facebook.com/anna.muster
linkedin.com/in/anna-muster
x.com/annamuster
Instagram @annamuster
Bluesky: anna.bsky.social
bsky.app/profile/anna
Discord: anna#1234
Zoom meeting ID 812 3456 7890
zoom.us/j/81234567890
meet.google.com/abc-defg-hij
calendly.com/anna
The passcode is r2p4711, passcode: r2p4711
annamuster (gmail)"""
NUMBERS = """\
WhatsApp: 0795550102
Signal: +41 79 555 01 02
Viber 0795550102
Desk first.last@…
first.last [at] ministry [dot] example
anna_muster[@]ministry.example
anna.muster<at>ministry.example
anna.muster -at- ministry.example
anna.muster_at_ministry.example
anna.muster (a) ministry.example
anna.muster[ät]ministry.example
anna.muster arroba ministry.example
anna.muster (arobase) ministry.example
anna.muster at ministry.example
E-mail: muster at ministry.example
anna . muster @ ministry . example
anna.muster＠ministry.example
anna.muster@ministry
Mastodon @anna@example.social
zero two two nine one seven one two three four
oh seven nine, five five five, oh one oh two
double five seven three nine two one
Call zero two one, five five five, zero one zero two
tel: four one two two
00 41 22 917 12 34
0041 22 9171234
The desk, extension 4711
The desk (ext: 471)
The desk, x4711
Durchwahl 4711
T: 9171234
M: 079 555 01 02
Telefon 9171234
Téléphone : 022 917 12 34
Teléfono 9171234
cell 5550102
1-212-555-0100"""
NONE = """\
Facebook: restricted; WhatsApp: blocked.
Telegram – monitored, YouTube: removed; Twitter: suspended.
The Government (Facebook: restricted) and the press
USD 2500000000 of aid, € 2500000000, and 8000000000 people
OCLC 5012345678; ISBN-10: 0199541042
Use Signal: messages vanish, and a telegram does not.
Reporting telegram of 2011 on the session, line 4 of part two.
Facebook, radio and other social media (2021)
A meeting at U.N. headquarters, at 10 a.m. in room 4.
Parts one, two and three of the seven principles
Articles 6, 7 and 8; pages 12-15; paragraphs 138 and 139
The office works at europa.example level and at the UN.
An extension to 2030, an extension 2027
A text: 2015 of the matrix, session 12
Zoom: pages fit a width of 320 pixels.
Teams: police, health and interior
Look at the map (a) of the region
A team of five, six, seven people
Resolution 60/1, 63/308 and 2150 (2014)
A/HRC/RES/53/15 at para. 4
The X and Y of a case"""


@pytest.mark.parametrize("text", ACCOUNTS.split("\n"))
def test_an_account_is_told(text: str) -> None:
    assert said_of(contact(text)) == ACCOUNT


@pytest.mark.parametrize("text", NUMBERS.split("\n"))
def test_an_address_or_a_number_is_told_however_it_is_written(text: str) -> None:
    assert said_of(contact(text)) == NUMBER


@pytest.mark.parametrize("text", NONE.split("\n"))
def test_words_that_the_manual_needs_pass(text: str) -> None:
    assert contact(text) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/anna-muster",
        "https://x.com/annamuster",
        "https://www.facebook.com/anna.muster/",
        "https://bsky.app/profile/anna",
        "https://us02web.zoom.us/j/81234567890",
        "https://meet.google.com/abc-defg-hij",
        "https://calendly.com/anna/30min",
    ],
)
def test_an_address_that_leads_to_an_account_is_told(address: str) -> None:
    assert host_fault(address).what == "leads to an account in a messenger or network, or to a meeting by video"


def test_an_address_that_leads_to_what_somebody_published_there_passes() -> None:
    assert not any(
        host_fault(f"https://{place}") for place in ("x.com/ministry/status/1", "www.facebook.com/ministry/posts/1", "www.youtube.com/watch?v=a")
    )


@pytest.mark.parametrize("text", ["one " * 20_000, "a.b " * 20_000, "x" * 80_000 + "@", "signal: " * 10_000, "1 " * 40_000, "a at " * 16_000])
def test_a_long_text_is_read_in_a_moment(text: str) -> None:
    begun = time.process_time()
    contact(text)
    assert time.process_time() - begun < 5
