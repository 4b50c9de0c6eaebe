"""Zip files that are the same bytes for the same content. In: files by name and a day. Out: the bytes of an archive."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping

PLAIN_FILE = 0o100644 << 16
UNIX = 3


def pack(files: Mapping[str, bytes], day: dt.date) -> bytes:
    """Return a zip of files by name, sorted, each dated midnight of a day."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            archive.writestr(_entry(name, day), files[name])
    return stream.getvalue()


def _entry(name: str, day: dt.date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.external_attr, entry.create_system, entry.compress_type = PLAIN_FILE, UNIX, zipfile.ZIP_DEFLATED
    return entry
