"""An archive that is not ours, or not whole, is refused in a sentence."""

import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from manuals import run

from macros.build.publish import MARK
from macros.release import archive as archives
from macros.release.archive import MANIFEST, Damaged, pack, unpack


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small built folder."""
    (folder := tmp_path / "site").mkdir()
    (folder / "index.html").write_text("<p>Home</p>" * 500, "utf-8")
    (folder / MARK).write_text("", "utf-8")
    return folder


def made(path: Path, files: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write an archive with a manifest that fits its files."""
    listed = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    with zipfile.ZipFile(path, "w", packed) as zipped:
        for name, content in (files | {MANIFEST: listed.encode()}).items():
            zipped.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("files", "packed", "why"),
    [
        ({}, zipfile.ZIP_DEFLATED, "readers would find nothing"),
        ({"a.html": b"a"}, zipfile.ZIP_DEFLATED, "readers would find nothing"),
        ({"index.html": b""}, zipfile.ZIP_DEFLATED, "readers would find nothing"),
        ({"index.html": b"a" * 999}, zipfile.ZIP_BZIP2, "packed in a way"),
        ({"index.html": b"a" * 999}, zipfile.ZIP_LZMA, "packed in a way"),
        ({"index.html": b"a", "../b": b"b"}, zipfile.ZIP_DEFLATED, "outside"),
        ({"index.html": b"a", "/etc/b": b"b"}, zipfile.ZIP_DEFLATED, "outside"),
        ({"index.html": b"a", "a\\b": b"b"}, zipfile.ZIP_DEFLATED, "outside"),
    ],
)
def test_an_archive_that_is_no_manual_is_refused(small: Path, built: Path, tmp_path: Path, files: dict, packed: int, why: str) -> None:
    done = run(small, "restore", "--archive", str(made(tmp_path / "bad.zip", files, packed)), "--out", str(built))
    assert done.returncode == 1 and done.stderr.startswith("Nothing was changed: ") and why in done.stderr and done.stderr.count("\n") == 1
    assert (built / "index.html").read_text("utf-8").startswith("<p>Home") and not (tmp_path / "b").exists()


def test_whichever_byte_is_wrong_or_lost_it_is_refused_or_the_same(built: Path, tmp_path: Path) -> None:
    pack(built, tmp_path / "good.zip")
    good = (tmp_path / "good.zip").read_bytes()
    bad = tmp_path / "bad.zip"
    wrong = [good[:place] + bytes([good[place] ^ bit]) + good[place + 1 :] for place in range(len(good)) for bit in (1, 0xFF)]
    for number, content in enumerate([*wrong, *(good[:end] for end in range(0, len(good), 7))]):
        bad.write_bytes(content)
        (target := tmp_path / "into" / str(number)).mkdir(parents=True)
        try:
            unpack(bad, target)
        except Damaged:
            continue
        assert (target / "index.html").read_bytes() == (built / "index.html").read_bytes()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zipped:
        zipped.writestr(MANIFEST, f"{'0' * 64}  index.html\n")
        with zipped.open("index.html", "w") as packed:
            for _ in range(archives.MOST_BYTES // 2**22 + 1):
                packed.write(bytes(2**22))
    with pytest.raises(Damaged, match="larger than 512 MB"):
        unpack(tmp_path / "bomb.zip", tmp_path / "into")
    assert not (tmp_path / "into").exists()


def test_a_folder_without_a_start_is_not_archived(small: Path, built: Path, tmp_path: Path) -> None:
    (built / "index.html").unlink()
    done = run(small, "archive", "--site", str(built), "--out", str(tmp_path / "a.zip"))
    assert done.returncode == 1 and "holds no index.html" in done.stderr and not (tmp_path / "a.zip").exists()
