"""Addresses of the web. In: an address as written. Out: the address, or `FieldError` with the one that is meant."""

import re
from typing import Annotated

from pydantic import AfterValidator

from ..texts.beside_address import remark_alone, words_beside
from ..texts.hosts import host_fault
from ..texts.led_astray import as_meant, leads_astray
from ..texts.pasted_addresses import beside_address, stray_in_address
from .errors import FieldError
from .marks import WrittenAs

WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'@/?#\\\x00-\x20\x7f\ue000-\uf8ff]+([/?#][^\s<>\"'\\\x00-\x20\x7f\ue000-\uf8ff]*)?")
HOST = re.compile(r"https?://[\w.-]+(:\d{1,5})?(?![^/?#])")
ON_ONE_COMPUTER = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\\w|/(?:home|Users|mnt|Volumes)/")
SYMBOL = re.compile(r"(?:[AES]|ST)(?:/[A-Za-z0-9.()-]+)+")  # of a document of the United Nations
WORDS = re.compile(r"(?!\S*[-_]\S*$)[^\W_][\w ,;'’()–-]*[.?!)]?|n ?/ ?a\.?|https?:/*", re.IGNORECASE)
DOI = re.compile(r"(?:doi:?\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def _web_address(text: str) -> str:
    if not WEB_ADDRESS.fullmatch(text) or not HOST.match(text):
        if meant := as_meant(text):
            raise FieldError("is not a web address as the browser shows it", f"write {meant}", instead=meant)
        if found := beside_address(text):
            raise FieldError(found.what, found.fix, instead=found.instead)
        if ON_ONE_COMPUTER.match(text):
            raise FieldError(
                "is a file on one computer, which nobody else can open", "write where the public can read it; without such a place, leave url out"
            )
        if there := words_beside(text):
            raise FieldError("holds more than the address", f"write {there.address}", beside=there)
        instead = _whole_address(text)
        raise FieldError(
            "is not a web address", f"write {instead}" if instead else "write it whole, from https:// on, without spaces", instead=instead
        )
    if found := leads_astray(text) or stray_in_address(text):
        raise FieldError(found.what, found.fix, instead=found.instead)
    return text


def _no_words(text: str) -> str:
    """Refuse what is written where a document has no address."""
    if WORDS.fullmatch(text):
        raise FieldError(
            f"“{text}” is no web address", "leave url out where there is none; else write it whole, from https:// on", beside=remark_alone(text)
        )
    return text


def _of_the_web(text: str) -> str:
    if found := host_fault(text):
        raise FieldError(found.what, found.fix, instead=found.instead)
    return text


def _whole_address(text: str) -> str:
    """Return the web address that a text means; empty text if it is none."""
    bare = re.sub(r"^\[[^\]]*\]\((.*)\)$|^<(.*)>$", lambda match: match[1] or match[2], text.strip())
    bare = re.sub(
        r"^(?:h?t?tps?\s*[:;]?\s*/{1,3}\s*)+(?=\S)",
        lambda match: "http://" if match[0].startswith("http:") else "https://",
        bare,
        flags=re.IGNORECASE,
    )
    if not bare.startswith("http") and re.match(r"([\w-]+\.)+[a-z]{2,}(/|$)", bare):
        bare = f"https://{bare}"
    if doi := DOI.fullmatch(bare):
        bare = f"https://doi.org/{doi[1]}"
    if SYMBOL.fullmatch(bare):
        bare = f"https://undocs.org/{bare}"
    bare = re.sub(r"\s+\W+$", "", bare).replace(" ", "%20")
    return bare if WEB_ADDRESS.fullmatch(bare) and HOST.match(bare) and "." in bare else ""


WHOLE = WrittenAs("^https?://[^\\s]+$", "is not a whole web address, from https:// on")
WholeAddress = Annotated[str, AfterValidator(_web_address), WHOLE]
WebAddress = Annotated[str, AfterValidator(_no_words), AfterValidator(_web_address), WHOLE, AfterValidator(_of_the_web)]
