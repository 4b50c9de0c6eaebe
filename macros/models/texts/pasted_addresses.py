"""What comes along when a web address is pasted. In: the text of a field for addresses. Out: what is wrong with it, and the address alone."""

import re
from urllib.parse import parse_qs, unquote

from .pasted import Pasted

TRACKED = re.compile(r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|igsh|_hsenc|_hsmi|mkt_tok|yclid|twclid)", re.IGNORECASE)
ONE_ADDRESS = re.compile(r"https?://[^\s<>]+")
PLACE_BEHIND = re.compile(
    r"[\s,;(]+(?:pp?\.|pages?|paras?\.?|§|S\.)\s*\d[\d\s–-]*\)?$|[\s,;]+\((?:accessed|last|viewed|retrieved|in |PDF)[^()]*\)$", re.IGNORECASE
)
WRAPPED = re.compile(r"https?://urldefense\.com/v3/__(https?:/+.+?)__;.*")
SEARCH = re.compile(r"https?://(?:www\.)?(?:google|bing|duckduckgo|baidu|yandex)\.[a-z.]{2,6}/(?:search\b|\?q=|s\?)")
SIGN_IN = re.compile(
    r"https?://[^/?#]+/(?:[^?#]*/)?(?:login|log-in|signin|sign-in|logon|sso)(?:[/?#.]|$)|https?://(?:login|signin|sso|auth)\.", re.IGNORECASE
)
CLOSED = re.compile(r"https?://(?:[\w-]+\.)*(?:sharepoint\.com|1drv\.ms|onedrive\.live\.com|outlook\.office(?:365)?\.com)(?:/|$)")
THROUGH = re.compile(r"https?://(?:[\w.-]+\.safelinks\.protection\.outlook\.com|(?:www\.)?google\.[a-z.]{2,6}/url|l\.facebook\.com/l\.php)/?\?(.+)")
END = re.compile(r"(?!\.{2,}$)(?<!\.)[.,;:!?)\]»”’]+$")


def stray_in_address(address: str) -> Pasted | None:
    """Return what came along with a web address: a tracker's parameters, a program that leads through itself, the sign that ended a sentence."""
    if through := THROUGH.fullmatch(address):
        inside = parse_qs(through[1])
        target = next((unquote(values[0]) for name in ("url", "q", "u") if (values := inside.get(name))), "")
        return Pasted("leads through a program that notes who follows it", f"write {target}" if target else "write the address it leads to", target)
    if match := WRAPPED.fullmatch(address):
        target = re.sub(r"^(https?):/+", r"\1://", match[1])
        return Pasted("leads through a program that notes who follows it", f"write {target}", target)
    if SEARCH.match(address):
        return Pasted("leads to a search and to no document", "open what was found, and write its address")
    if SIGN_IN.match(address):
        return Pasted("leads to a page on which one signs in", "write the address of what stands behind it, if the public can read it there")
    if CLOSED.match(address):
        return Pasted("leads to where only those with an account there can read", "write where the public can read it")
    if any(TRACKED.fullmatch(part.partition("=")[0]) for part in _parts(address)):
        bare = without_trackers(address)
        return Pasted("holds signs that follow the reader from one site to another", f"write {bare}", bare)
    if (match := END.search(address)) and not (match[0].startswith(")") and address.count("(") >= address.count(")")):
        bare = END.sub("", address)
        return Pasted(f"ends with {match[0]}, which belongs to a sentence and not to the address", f"write {bare}", bare)
    return None


def beside_address(text: str) -> Pasted | None:
    """Return what stands beside a web address in a field that holds nothing else: another one, the words of a link, a page, a quote."""
    found = ONE_ADDRESS.findall(text)
    bare = re.sub(r"[.,;|)\]\"'”»]+$", "", found[0].rstrip("<>")) if found else ""
    if len({each.rstrip("/.,;|<>)") for each in found}) > 1:
        return Pasted("holds two web addresses", "write one; another document is a source of its own")
    if len(found) == 2 or re.fullmatch(r"<?\S+\|[^<>]*>?", text) or re.fullmatch(r"[\"'“«]?\S+?[\"'”»]", text) and found:
        bare = bare.partition("|")[0]
        return Pasted("holds more than the address", f"write {bare}", bare)
    if found and (match := PLACE_BEHIND.search(text)):
        return Pasted(
            f"goes on behind the address: {match[0].strip(' ,;()')}", f"write {bare}; a place in a document stands where the source is cited", bare
        )
    if re.search(r"/\s+\S", text) and found:
        return Pasted("holds a space, as where a line ended", "write it without the space, as the browser shows it")
    return None


def _parts(address: str) -> list[str]:
    return address.partition("?")[2].partition("#")[0].split("&")


def without_trackers(address: str) -> str:
    """Return a web address without the parameters that only follow a reader."""
    start, _, rest = address.partition("?")
    _, sign, place = rest.partition("#")
    kept = "&".join(part for part in _parts(address) if not TRACKED.fullmatch(part.partition("=")[0]))
    return f"{start}{'?' if kept else ''}{kept}{sign}{place}"
