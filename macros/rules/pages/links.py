"""Links and pictures of a page, by their addresses. In: the manual, a page and an address. Out: what is wrong with it, what to write, and the right one if it is known."""

import posixpath
import re

from ...models.fields.web_addresses import ON_ONE_COMPUTER
from ...models.manual import Manual
from ...models.texts.hosts import host_fault
from ...models.texts.led_astray import as_meant
from ...reading.file_names import plain
from ...reading.files.asset_files import ATTACHMENTS, PICTURES
from ...reading.markdown.html_tags import OWN, WEB
from ..references.page_addresses import page_fault
from .own_addresses import meant_page

LOCAL = re.compile(r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(?=[/#]|$)")
SCHEME = re.compile(r"(?!https?://)h+t+p+s?:?/{1,3}(?=[\w-]+\.\w)|(?:ttps?|htps?|hhtps?|httpss|https;|http;)[:;]?//(?=[\w-]+\.\w)", re.IGNORECASE)
OF_FILES = tuple(PICTURES | ATTACHMENTS)
PICTURE = "![what it shows](/assets/name.png)"
ON_GITHUB = re.compile(r"https?://(?:[\w-]+\.)*(?:github|githubusercontent|gitlab)\.com/\S+?/docs(/assets/[\w./-]+\.\w{2,5})(?:\?\S*)?")
NAMED = re.compile(r"(?:\S*/)?([a-z0-9][a-z0-9-]*\.(?:png|jpe?g|webp|svg))(?:\?\S*)?")


def link_fault(manual: Manual, path: str, link: str) -> tuple[str, ...] | None:
    """Return what is wrong with a link of a page, what to write, and the right page if it is known; None for a good one and for the web."""
    if link.startswith("mailto:"):
        return "leads to an e-mail address", "name the office instead"
    if link.startswith(("https:", "http:")):
        return _web_fault(manual, link)
    if meant := as_meant(link) or (f"https://{link}" if re.match(r"www\.[\w-]+\.\w", link) else ""):
        return f"“{link}” is not a web address as the browser shows it", f"write {meant}", meant
    if scheme := SCHEME.match(link):
        meant = f"https://{link[scheme.end() :]}"
        return f"“{link}” is not a web address", f"write {meant}", meant if WEB.fullmatch(meant) else ""
    if ON_ONE_COMPUTER.match(link):
        return "is a file on one computer, which nobody else can open", "put the file in docs/assets/, and write /assets/ and its name"
    return _page_link_fault(manual, path, link)


def _web_fault(manual: Manual, link: str) -> tuple[str, ...] | None:
    """Return what is wrong with a link into the web: its form, or that it leads to one computer or to nobody's site."""
    if " " in link and WEB.fullmatch(whole := link.replace(" ", "%20")):
        return f"“{link}” holds a space, which ends an address", f"write {whole}", whole
    if not WEB.fullmatch(link):
        return f"“{link}” is not a web address", "write it whole, from https:// on, as the browser shows it"
    if meant := LOCAL.match(link) and _of_one_computer(manual, LOCAL.sub("", link)):
        return "is an address that one computer alone has, while it shows the manual", f"write /{meant}", meant
    return (found.what, found.fix) if (found := host_fault(link)) else None


def _page_link_fault(manual: Manual, path: str, link: str) -> tuple[str, ...] | None:
    """Return what is wrong with a link to a page or a heading of the manual."""
    target, _, heading = link.partition("#")
    if target.startswith(("/assets/", "assets/")) and (_inside(target) or " " in target):  # a space is told where files are looked for
        return None
    if not target:
        fault = page_fault(manual, f"{path}#{heading}")
        return fault if not fault or fault.instead else _with_slash(fault)
    if not target.endswith(".md") or not OWN.fullmatch(target):
        fault = page_fault(manual, link.lstrip("/"))
        if fault and fault.instead:
            return f"“{link}” is not the address of a page", f"write the page's file from the top of docs: /{fault.instead}", fault.instead
        if (file := posixpath.basename(target)).lower().endswith(OF_FILES):
            stem, _, ending = file.rpartition(".")
            address = f"/assets/{plain(stem.replace('.', '-'))}.{ending.lower()}"
            return f"“{link}” is a file and no page, and files stand in docs/assets/", f"upload it as docs{address}, and write {address}", address[1:]
        return f"“{link}” is not the address of a page", "write the page's file from the top of docs, as in /roles/hub.md"
    full = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return _with_slash(page_fault(manual, f"{full}#{heading}" if heading else full))


def _of_one_computer(manual: Manual, path: str) -> str:
    """Return the page that an address of `serve` shows, with the folder of the site before it or without; empty text for none."""
    found = (meant_page(manual, each) for each in (path, re.sub(r"^/[^/]+", "", path)))
    return next((page for page in found if page and not page_fault(manual, page)), "")


def _with_slash(fault: tuple[str, str, str] | None) -> tuple[str, ...] | None:
    """Return a fault of a link as a page names its target, from the top of docs."""
    if not fault:
        return fault
    if not fault[2]:
        return fault[0], re.sub(r"(?<![\w/.-])((?:[\w-]+/)*[\w-]+\.md)", r"/\1", fault[1])
    what, fix, instead = fault
    return what, re.sub(rf"(?<![\w/]){re.escape(instead)}", f"/{instead}", fix), instead


def image_fault(alternative: str, address: str) -> tuple[str, ...] | None:
    """Return what is wrong with a picture of a page: it stands in docs/assets/, and says in words what it shows."""
    if not address.startswith("/assets/") or not _inside(address):
        if named := re.fullmatch(r"(?:\.{0,2}/)*(?:docs/)?assets/([\w./-]+)", address):
            return f"“{address}” is not how a page names a picture", f"write /assets/{named[1]}", f"/assets/{named[1]}"
        if re.fullmatch(r"/assets/[^/]+ .*\.\w{2,5}", address):
            return None  # told with the links to files
        return _elsewhere(address)
    if re.fullmatch(r"[\w-]+\.(?:png|jpe?g|webp|svg|gif)|image\d*|picture|photo|img|logo|screenshot|alt text", alternative.strip(), re.IGNORECASE):
        return f"is called “{alternative.strip()}” and says nothing to those who do not see it", f"say what it shows: {PICTURE}"
    return None if alternative.strip() else ("says nothing to those who do not see it", f"say what it shows: {PICTURE}")


def _elsewhere(address: str) -> tuple[str, ...]:
    """Return what is wrong with a picture that stands elsewhere, and how a page names it: by the name of its file, where that can stay."""
    what, named = f"“{address}” is not a picture of the manual", NAMED.fullmatch(address)
    if there := ON_GITHUB.fullmatch(address):
        return f"{what} as a page names it", f"write {there[1]}; the file itself stands in docs/assets/", there[1]
    return what, f"put the file in docs/assets/ and write {PICTURE.replace('name.png', named[1]) if named else PICTURE}"


def _inside(address: str) -> bool:
    return bool(OWN.fullmatch(address)) and posixpath.normpath("/" + address.lstrip("/")).startswith("/assets/")
