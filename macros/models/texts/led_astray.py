"""Web addresses that lead through something else, or where only some can follow. In: an address. Out: what is wrong with it, and the address as meant."""

import re
from typing import NamedTuple
from urllib.parse import unquote

SHORT = re.compile(
    r"https?://(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|lnkd\.in|rb\.gy|cutt\.ly|tiny\.cc|t\.ly|shorturl\.at|dlvr\.it|trib\.al|fb\.me)/\S+",
    re.IGNORECASE,
)
OPENED_IN = re.compile(
    r"(?:chrome|moz|edge)-extension://[\w-]+/(?:[\w./-]*\?(?:file|url|src)=)?|view-source:|(?:microsoft-edge|googlechrome):", re.IGNORECASE
)
TRANSLATED = re.compile(r"https?://translate\.(?:google|yandex)\.[a-z.]{2,6}/\S*?[?&](?:u|url)=([^&#]+)", re.IGNORECASE)
TRANSLATED_HOST = re.compile(r"https?://([a-z0-9-]+)\.translate\.goog(/[^?#]*)?(\?[^#]*)?", re.IGNORECASE)
AMP = re.compile(r"https?://(?:www\.)?google\.[a-z.]{2,6}/amp/(s/)?(\S+)", re.IGNORECASE)
FRAGMENT = re.compile(r"#?:~:text=\S*$|#:~:\S*$")
SESSION = re.compile(r";jsessionid=[\w.!-]+|(?<=[?&])(?:jsessionid|phpsessid|sid|sessionid)=[\w.!-]{8,}&?", re.IGNORECASE)
PROXY = re.compile(r"https?://(?:[\w-]+\.)*(?:ez)?proxy[\w-]*\.[\w.-]+/|https?://[\w.-]+\.(?:ez|lib)?proxy\.[\w.-]+/", re.IGNORECASE)
AT_HOME = re.compile(
    r"https?://(?:intranet|intra|sharepoint|wiki\.intra)(?:\.[\w-]+)*(?:[/:]|$)|https?://[\w.-]+\.(?:local|lan|internal|intranet|corp|home|localdomain)(?:[/:]|$)",
    re.IGNORECASE,
)
ENTITY = "&amp;"
ENCLOSED = re.compile(r"[(\[{<«“]\s*(https?://[^\s()\[\]{}<>|]+?)\s*[)\]}>»”]")
MISSPELT = re.compile(r"(?:h?tt?ps?|hhtps?|htpps?|htt?sp|hxxps?|ttps?|https?)(?::/|:///|;//|//|:\\\\|: //|://)(?=[\w-]+\.)", re.IGNORECASE)


class Astray(NamedTuple):
    """What is wrong with an address, what to do, and the address as meant; empty text where a person has to look it up."""

    what: str
    fix: str
    instead: str = ""


def leads_astray(address: str) -> Astray | None:
    """Return through what an address leads, or why not everybody can follow it; None for most."""
    if SHORT.match(address):
        return Astray(
            "is a short address, which hides where it leads and may end any day", "open it, and write the address that the browser then shows"
        )
    if AT_HOME.match(address):
        return Astray("leads into the network of one office", "write where the public can read it; without such a place, leave it out")
    if PROXY.match(address):
        return Astray("leads through the library of one institution", "write the address of the publisher")
    for what, bare in (
        ("leads through a program that translates", _translated(address)),
        ("leads through a copy of Google's", _amp(address)),
        ("holds signs of one visit or one search", _of_a_visit(address)),
    ):
        if bare:
            return Astray(what, f"write {bare}", bare)
    return None


DOI = re.compile(r"doi:\s*(10\.\d{4,9}/\S+)", re.IGNORECASE)


def as_meant(text: str) -> str:
    """Return the web address in a text that is nearly one: opened in a program, in brackets, with a slip in https; empty text for any other."""
    if (match := OPENED_IN.match(text)) and re.match(r"https?(?:://|%3A)", text[match.end() :], re.IGNORECASE):
        return unquote(text[match.end() :])
    if match := ENCLOSED.fullmatch(text.strip()):
        return match[1]
    if match := DOI.fullmatch(text.strip()):
        return f"https://doi.org/{match[1]}"
    if (match := MISSPELT.match(text)) and not text.startswith(("https://", "http://")):
        return f"https://{text[match.end() :].lstrip('/')}"
    return ""


def _translated(address: str) -> str:
    if match := TRANSLATED.match(address):
        return unquote(match[1])
    if match := TRANSLATED_HOST.match(address):
        host = match[1].replace("--", "\0").replace("-", ".").replace("\0", "-")
        kept = "&".join(part for part in (match[3] or "?")[1:].split("&") if part and not part.startswith("_x_tr_"))
        return f"https://{host}{match[2] or '/'}{'?' if kept else ''}{kept}"
    return ""


def _amp(address: str) -> str:
    match = AMP.match(address)
    return f"https://{match[2]}" if match and "." in match[2] else ""


def _of_a_visit(address: str) -> str:
    bare = SESSION.sub("", FRAGMENT.sub("", address.replace(ENTITY, "&"))).rstrip("?&")
    return bare if bare != address else ""
