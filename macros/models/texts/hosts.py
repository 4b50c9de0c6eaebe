"""Hosts of web addresses as every browser reads them alike. In: a web address of the right form. Out: what is wrong with it, and the address as meant.

A letter of another script that looks like a Latin one leads to another site, and nobody can see it. A name that no public host can have leads nowhere.
"""

import re
import unicodedata

from .pasted import Pasted

LOOKALIKE = str.maketrans("АВЕКМНОРСТУХІЅЈаеорсухіѕјӏһԁԛԝѵ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρ", "ABEKMHOPCTYXISJaeopcyxisjlhdqwv" + "ABEZHIKMNOPTYXoavp")
PARTS = re.compile(r"(?P<before>https?://)(?P<host>[^/?#:]*)(?P<port>:\d*)?(?P<after>.*)", re.IGNORECASE | re.DOTALL)
NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})", re.IGNORECASE)
ACCOUNT = re.compile(r"[\w.+-]{1,64}(?:@|%40)[\w-]{1,63}\.\w{2,}", re.IGNORECASE)
MESSENGERS = {"wa.me", "t.me", "telegram.me", "m.me", "line.me", "signal.me", "signal.group", "api.whatsapp.com", "chat.whatsapp.com"}
PERSONAL = re.compile(
    r"(?:[\w-]+\.)*(?:linkedin\.com/in/|calendly\.com/|zoom\.us/[jw]/|meet\.google\.com/|teams\.microsoft\.com/l/|bsky\.app/profile/).+"
    r"|(?:www\.|m\.)?(?:facebook|instagram|twitter|x|tiktok|threads)\.(?:com|net)/@?[\w.-]+/?",
    re.IGNORECASE,
)
LAST_PORT = 65535


def lookalike(text: str) -> str:
    """Return Latin letters for those of other scripts that look the same; the text itself where it holds any that does not."""
    plain = text.translate(LOOKALIKE)
    return plain if plain.isascii() else text


def host_fault(address: str) -> Pasted | None:
    """Return what is wrong with the host of a web address, or with whom it leads to; None for a good one."""
    match = PARTS.fullmatch(address)
    host, port = match["host"], (match["port"] or "")[1:]
    if not host.isascii():
        return _of_another_script(match)
    if any(map(_deceives, host.lower().split("."))):
        return Pasted(
            "leads to a host whose letters only look like those of another", "open the site that was meant, and copy its address from there"
        )
    if not NAME.fullmatch(host):
        return Pasted(f"leads to {host}, which is no name of a host on the web", "write the address whole, as the browser shows it")
    if port and not 0 < int(port) <= LAST_PORT:
        return Pasted(f"holds :{port}, which no server has", f"write {(bare := _without(match, 'port'))}", bare)
    if host.lower() in MESSENGERS or PERSONAL.fullmatch(host + match["after"]):
        return Pasted("leads to an account in a messenger or network, or to a meeting by video", "name the office, and leave the account out")
    return Pasted("holds an e-mail address", "name the office, and leave the address out") if ACCOUNT.search(match["after"]) else None


def _of_another_script(match: re.Match) -> Pasted:
    host = match["host"]
    plain = lookalike(unicodedata.normalize("NFKC", host))
    if not plain.isascii():
        return Pasted("names its host in letters of another script", "copy it from the browser in the form that begins with xn--")
    letter = next(sign for sign in host if not sign.isascii())
    meant = match["before"] + plain + (match["port"] or "") + match["after"]
    return Pasted(f"holds {letter}, which only looks like {lookalike(unicodedata.normalize('NFKC', letter))}", f"write {meant}", meant)


def _without(match: re.Match, part: str) -> str:
    return "".join(match[name] or "" for name in ("before", "host", "port", "after") if name != part)


def _deceives(label: str) -> bool:
    """Tell whether a part of a host, in its form for programs, shows letters that all look Latin, or Latin ones among those of another alphabet."""
    if not label.startswith("xn--"):
        return False
    try:
        shown = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return True
    scripts = {unicodedata.name(sign, "NONE").split()[0] for sign in shown if sign.isalpha()}
    return lookalike(shown).isascii() or "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
