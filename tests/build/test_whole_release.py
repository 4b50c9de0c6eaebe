"""Every format of a whole edition, which takes minutes: `manual.py test --heavy`. Read by readers that are not ours, and made twice."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import page as validator
import pytest
from filelock import FileLock
from manuals import NOON, start
from pypdf import PdfReader
from support.output.tagged import untagged

from macros.release.edition import DOWNLOADS

pytestmark = pytest.mark.heavy
MOST = {"focal-points-manual-offline.zip": 10, "focal-points-manual.zim": 5, "focal-points-manual.pdf": 6, "focal-points-manual.epub": 3}  # MB


@pytest.fixture(scope="module")
def whole(site: Path, edition: Path) -> Path:
    """The release of the frozen edition with everything, which lacks nothing on a machine that has what CONTRIBUTING names."""
    folder = site.with_name("whole release")
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            begun = time.monotonic()
            done = start(edition, "release", "--site", str(site), "--out", str(folder), SOURCE_DATE_EPOCH=NOON)
            assert done.returncode == 0, done.stdout + done.stderr
            (folder.with_suffix(".seconds")).write_text(f"{time.monotonic() - begun:.0f}")
    return folder / DOWNLOADS


def program(name: str) -> str:
    """Return a program of the machine; a test of this lane fails without it."""
    found = shutil.which(name)
    assert found, f"install {name}: see weekly.yml"
    return found


def test_every_pdf_keeps_every_rule_of_pdf_ua(whole: Path, figure: Callable[[str], None]):
    paths = sorted(path for path in whole.rglob("*.pdf") if path.name != "pocket-print.pdf")
    broken = {path.name: [failure.rule_id for failure in validator.validate_pdf(path, profile="ua1").failures] for path in paths}
    assert len(paths) > 20 and {name: rules for name, rules in broken.items() if rules} == {}
    assert {path.name: faults for path in paths if (faults := untagged(path.read_bytes()))} == {}
    for path in whole.rglob("*.pdf"):
        assert subprocess.run([program("qpdf"), "--check", path], capture_output=True).returncode == 0, path.name
    figure(f"PDF: {len(PdfReader(whole / 'focal-points-manual.pdf').pages)} pages in the whole, {len(paths)} documents without a fault")


def test_epubcheck_finds_nothing(whole: Path):
    done = subprocess.run([program("java"), "-jar", program("epubcheck"), str(whole / "focal-points-manual.epub")], capture_output=True, text=True)
    assert done.returncode == 0 and "0 fatals / 0 errors / 0 warnings" in done.stdout + done.stderr, (done.stdout + done.stderr)[-2000:]


def test_zimcheck_finds_nothing(whole: Path):
    done = subprocess.run([program("zimcheck"), "-A", str(whole / "focal-points-manual.zim")], capture_output=True, text=True)
    assert done.returncode == 0 and "Overall Test Status: Pass" in done.stdout, done.stdout


def test_each_file_is_small_enough_to_send(whole: Path, figure: Callable[[str], None]):
    sizes = {name: (whole / name).stat().st_size / 1_000_000 for name in MOST}
    figure("release: " + ", ".join(f"{name} {size:.1f} MB" for name, size in sizes.items()))
    figure(f"release: {whole.parent.with_suffix('.seconds').read_text()} s for everything")
    assert {name: size for name, size in sizes.items() if size > MOST[name]} == {}


def test_a_second_release_gives_the_same_bytes(whole: Path, site: Path, edition: Path, tmp_path: Path):
    faked = {"SOURCE_DATE_EPOCH": NOON, "TZ": "Pacific/Kiritimati", "LANG": "C", "PYTHONHASHSEED": "7"}
    done = start(edition, "release", "--site", str(site), "--out", str(tmp_path / "again"), **faked)
    assert done.returncode == 0, done.stderr
    one, other = (
        dict(reversed(line.split("  ", 1)) for line in (folder / "MANIFEST").read_text("utf-8").splitlines())
        for folder in (whole.parent, tmp_path / "again")
    )
    assert one.keys() == other.keys() and [name for name in one if one[name] != other[name]] == []
