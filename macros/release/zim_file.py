"""What a ZIM file says of itself, put in anew. In: a file as zimwriterfs writes it, and the edition. Out: the same bytes for the same edition.

zimwriterfs takes four things from the day and from chance: the date, the id of the file, that of each index for searching, and the checksum that
follows. The date stands among packed text, so that text is packed anew and all that follows it moves. The format: openzim.org, “ZIM file format”.
"""

import datetime as dt
import hashlib
import re
import struct
import uuid

HEADER = struct.Struct("<IHH16sIIQQQQIIQ")
COUNTS, POINTERS, FIRST_CLUSTER = slice(4, 6), (6, 7, 8, 12), 8  # of the header: entries and clusters; lists, their places; the list of clusters
ENTRY = struct.Struct("<HBcIII")
REDIRECT, ZSTD, WIDE = 0xFFFF, 5, 16
INDEX_ID = re.compile(rb"(?<=\x0f\x0dXapian Glass..).{16}", re.DOTALL)
LEVEL, MD5 = 19, 16


def with_ids(content: bytes, address: str, day: dt.date) -> bytes:
    """Return the file with date and ids of an edition, and the checksum of that."""
    id = uuid.uuid5(uuid.NAMESPACE_URL, f"{address} {day}").bytes
    made = bytearray(INDEX_ID.sub(lambda match: id, _dated(content, str(day).encode())))
    made[8:24] = id
    return bytes(made[:-MD5]) + hashlib.md5(made[:-MD5]).digest()


def _dated(content: bytes, day: bytes) -> bytes:
    """Return the file with another date among its metadata."""
    header = list(HEADER.unpack_from(content))
    entries, clusters = header[COUNTS]
    places = list(struct.unpack_from(f"<{entries}Q", content, header[6]))
    starts = list(struct.unpack_from(f"<{clusters}Q", content, header[FIRST_CLUSTER]))
    cluster, blob = _date(content, places)
    start = starts[cluster]
    end = min(place for place in (*starts, *places, *(header[number] for number in POINTERS)) if place > start)
    packed = _packed_anew(content[start:end], blob, day)
    return _moved(content[:start] + packed + content[end:], header, places, starts, end, len(packed) - (end - start))


def _date(content: bytes, places: list[int]) -> tuple[int, int]:
    """Return the cluster and the number in it of the date."""
    for place in places:
        kind, _, space, _, cluster, blob = ENTRY.unpack_from(content, place)
        if kind != REDIRECT and space == b"M" and content[place + 16 : place + 21] == b"Date\0":
            return cluster, blob
    raise ValueError("the file for Kiwix holds no date, so another version of zimwriterfs has written it than is known here")


def _packed_anew(cluster: bytes, blob: int, day: bytes) -> bytes:
    """Return a cluster with another text, of the same length, in the place of one."""
    import zstandard

    if cluster[0] != ZSTD:
        raise ValueError("the file for Kiwix packs its date in a way that is not known here")
    text = zstandard.ZstdDecompressor().decompressobj().decompress(cluster[1:])
    start, end = struct.unpack_from("<II", text, 4 * blob)
    text = text[:start] + day + text[end:]
    return cluster[:1] + zstandard.ZstdCompressor(level=LEVEL).compress(text)


def _moved(content: bytes, header: list, places: list[int], starts: list[int], after: int, by: int) -> bytes:
    """Return the file with every pointer to what stands after a place moved."""
    made = bytearray(content)

    def moved(place: int) -> int:
        return place + by if after <= place < 2**63 else place

    for number in POINTERS:
        header[number] = moved(header[number])
    HEADER.pack_into(made, 0, *header)
    struct.pack_into(f"<{len(places)}Q", made, header[6], *map(moved, places))
    struct.pack_into(f"<{len(starts)}Q", made, header[FIRST_CLUSTER], *map(moved, starts))
    return bytes(made)
