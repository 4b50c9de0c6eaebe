"""What a PDF would do beside being read: scripts, programs it starts, files in it. In: its bytes. Out: the first thing of that kind.

Its own signs are read one after the other (PDF 2.0, 7.2), so that what stands in a text, a remark or a picture is not taken for a command.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise

MOST = 50_000_000
SIGN = re.compile(rb"%[^\r\n]*|\(|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\x00\s()<>\[\]{}/%]*|[^\x00\s()<>\[\]{}/%]+")
TEXT = re.compile(rb"\\.|[()]", re.DOTALL)
HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
DOES = {b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/SubmitForm", b"/ImportData", b"/GoToE", b"/XFA", b"/Rendition"}
LEADS = {b"/AA", b"/EF"}
BEGIN, END = b"<<", b">>"


def acts(content: bytes) -> str:
    """Return the name of what a PDF does by itself or carries; empty text for one that is only read, `?` for one that cannot be looked into."""
    bodies = [content]
    signs: list[bytes] = []
    for body in bodies:
        found = list(_signs(body, bodies))
        if b"?" in found:
            return "?"
        signs += found
    return _named(signs) or _opens(signs)


def _named(signs: list[bytes]) -> str:
    """Return the first name that acts wherever it stands, or where it leads to something."""
    for sign, after in pairwise([*signs, b""]):
        if sign in DOES or sign in LEADS and (after == BEGIN or after.isdigit()):
            return sign.decode()
    return ""


def _opens(signs: list[bytes]) -> str:
    """Return `/OpenAction` where what happens at opening is anything but going to a page."""
    for at, sign in enumerate(signs):
        if sign == b"/OpenAction" and not all(_goes_to_a_page(signs[start:]) for start in _starts(signs, at + 1)):
            return "/OpenAction"
    return ""


def _starts(signs: list[bytes], at: int) -> list[int]:
    """Return where a value begins: here, or at each object of the number that it names."""
    if at >= len(signs) or not signs[at].isdigit():
        return [at]
    head = [signs[at], signs[at + 1], b"obj"]
    return [place + 3 for place in range(len(signs)) if signs[place : place + 3] == head] or [len(signs)]


def _goes_to_a_page(signs: list[bytes]) -> bool:
    """Whether a value is a place in the file, or an action that goes to one and has no other behind it."""
    if signs[:1] != [BEGIN]:
        return signs[:1] == [b"["] or bool(signs) and signs[0][:1] in b"(/<" or signs[:1] == [b"null"]
    depth, inside = 0, []
    for sign in signs:
        depth += (sign == BEGIN) - (sign == END)
        if not depth:
            break
        inside.append(sign)
    kinds = [after for sign, after in pairwise(inside) if sign == b"/S"]
    return set(kinds) == {b"/GoTo"} and b"/Next" not in inside


def _signs(body: bytes, bodies: list[bytes]) -> Iterator[bytes]:
    """Yield the signs of a body; texts as one sign. A stream that holds objects is unpacked and put among the bodies to read."""
    at, head = 0, list[bytes]()
    while match := SIGN.search(body, at):
        sign, at = HEX.sub(lambda found: bytes([int(found[1], 16)]), match[0]) if match[0][:1] == b"/" else match[0], match.end()
        if sign == b"stream":
            end = body.find(b"endstream", at)
            end = len(body) if end < 0 else end
            yield from _unpack(head, body[at:end].lstrip(b"\r\n"), bodies)
            at = end
        elif sign == b"(":
            at = _text_end(body, at)
            yield sign
        elif sign[:1] != b"%":
            head = [] if sign == b"obj" else head
            head.append(sign)
            yield sign


def _text_end(body: bytes, at: int) -> int:
    """Return where a text in brackets ends, whose brackets are in pairs."""
    depth = 1
    for match in TEXT.finditer(body, at):
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(body)


def _unpack(head: list[bytes], stream: bytes, bodies: list[bytes]) -> Iterator[bytes]:
    """Put what a stream holds among the bodies, if it is objects; yield `?` if it cannot be unpacked."""
    if b"/ObjStm" not in head:
        bodies += [stream] if OBJECT.search(stream) else []
        return
    filters = [sign for sign in head if sign[:1] == b"/" and sign.endswith(b"Decode")]
    try:
        unpacked = zlib.decompressobj().decompress(stream, MOST) if filters == [b"/FlateDecode"] else stream
    except zlib.error:
        unpacked = b""
    if not unpacked or len(unpacked) >= MOST or filters not in ([], [b"/FlateDecode"]) or b"/Predictor" in head:
        yield b"?"
        return
    bodies.append(_numbered(head, unpacked))


def _numbered(head: list[bytes], unpacked: bytes) -> bytes:
    """Return the objects of a stream of objects, each below its number, as they stand in a file."""
    first = next((int(after) for sign, after in pairwise(head) if sign == b"/First" and after.isdigit()), 0)
    pairs = [int(number) for number in unpacked[:first].split() if number.isdigit()]
    starts = [*((number, first + start) for number, start in zip(pairs[::2], pairs[1::2], strict=False)), (0, len(unpacked))]
    parts = (b"%d 0 obj\n%b\n" % (number, unpacked[start:end]) for (number, start), (_, end) in pairwise(starts))
    return b"".join(parts) + (unpacked if len(starts) == 1 else b"")
