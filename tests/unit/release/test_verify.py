"""A copy is held against its manifest: nothing differs of a fresh one, one byte is one difference, and nobody else's server is asked."""

import datetime as dt
import functools
import http.server
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from accessibility.loopback import serving
from click.testing import CliRunner
from manuals import DAY, read, run

from macros.commands.verify import verify
from macros.models.site_config import SiteConfig
from macros.reading.files.settings_file import read_settings
from macros.release.edition import Edition
from macros.release.ipfs import CHUNK, TooMany, cid
from macros.release.make import write
from macros.release.manifest import content_id
from macros.release.sbom import bill

FILES = {"index.html": b"<p>Home", "roles/hub/index.html": b"<p>Hub", "data/a b.csv": "id,née\r\n".encode(), "_headers": b"/*"}


@pytest.fixture
def copy(small: Path, tmp_path: Path) -> Path:
    """A small published edition."""
    (folder := tmp_path / "copy").mkdir()
    write(FILES, Edition(read(small), folder, SiteConfig.of("Manual", "https://example.org/", edition="2.1"), read_settings(small).settings))
    return folder


def told(*words: str) -> tuple[int, list[str]]:
    """Return the exit code of the command, and the lines that it says."""
    done = CliRunner().invoke(verify, words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output.splitlines()


def test_a_fresh_copy_has_no_difference_and_says_which_edition_it_is(small: Path, copy: Path):
    code, lines = told(str(copy))
    assert run(small, "verify", str(copy)).stdout.splitlines() == lines
    about = json.loads((copy / "edition.json").read_text("utf-8"))
    assert code == 0 and lines == [
        f"It says that it is edition 2.1 of 2026-11-21. IPFS id of its content: {about['ipfs']}. 6 files compared: 0 differences."
    ]
    assert (about["files"], about["date"], about["address"]) == (4, str(DAY), "https://example.org/") and about["ipfs"].startswith("bafybei")
    assert subprocess.run(["sha256sum", "--check", "--quiet", "MANIFEST"], cwd=copy).returncode == 0


def test_one_byte_is_one_difference_and_missing_and_further_files_are_told(copy: Path):
    (copy / "index.html").write_bytes(b"<p>Homf")
    code, lines = told(str(copy))
    assert code == 1 and lines[0] == "index.html: is not what the manifest says" and lines[-1].endswith("1 difference.") and len(lines) == 2
    (copy / "roles/hub/index.html").unlink()
    (copy / "roles/extra.html").write_text("more")
    assert told(str(copy))[1][1:3] == ["roles/extra.html: is not of this edition", "roles/hub/index.html: is missing"]


def test_a_manifest_that_one_trusts_finds_what_a_forged_copy_hides(small: Path, copy: Path, tmp_path: Path):
    trusted = tmp_path / "MANIFEST.trusted"
    trusted.write_bytes((copy / "MANIFEST").read_bytes())
    write(
        {"index.html": b"<p>Forged"},
        Edition(read(small), copy, SiteConfig.of("Manual", "https://example.org/", edition="2.1"), read_settings(small).settings),
    )
    assert told(str(copy))[0] == 0
    code, lines = told(str(copy), "--manifest", str(trusted))
    assert code == 1 and lines[:2] == ["edition.json: is not what the manifest says", "index.html: is not what the manifest says"]


@pytest.mark.parametrize("text", [None, "", "no list of files\n", b"\xff\xfe"])
def test_a_folder_without_a_manifest_is_told_in_a_sentence(tmp_path: Path, text: str | bytes | None):
    (folder := tmp_path / "other").mkdir()
    if text is not None:
        (folder / "MANIFEST").write_bytes(text if isinstance(text, bytes) else text.encode())
    code, lines = told(str(folder))
    assert code == 1 and len(lines) == 1 and "cannot be compared: " in lines[0]


@pytest.fixture
def elsewhere() -> Iterator[SimpleNamespace]:
    """Another host, which notes who asks."""
    asked: list[str] = []

    class Noting(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    with serving(Noting) as address:
        yield SimpleNamespace(address=address, asked=asked)


def test_an_address_is_asked_for_every_file_and_sends_on_within_itself_alone(copy: Path, elsewhere: SimpleNamespace):
    class Server(http.server.SimpleHTTPRequestHandler):
        away = {"/roles/hub/": elsewhere.address, "/index.html": "/"}

        def do_GET(self) -> None:
            if target := self.away.get(self.path):
                self.send_response(302)
                self.send_header("Location", target)
                self.end_headers()
                return
            super().do_GET()

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    with serving(functools.partial(Server, directory=str(copy))) as address:
        code, lines = told(address)
        assert code == 1 and lines[0].startswith("roles/hub/index.html: could not be had: it sends on to another host (") and len(lines) == 2
        assert elsewhere.asked == []
        Server.away = {}
        code, lines = told(address)
        assert code == 0 and lines == [f"It says that it is edition 2.1 of 2026-11-21. 5 files asked for at {address}: 0 differences."]
        (copy / "data/a b.csv").write_bytes(b"id,nee\r\n")
        assert told(address)[1][0] == "data/a b.csv: is not what the manifest says"
        (copy / "data/a b.csv").unlink()
        assert told(address)[1][0] == "data/a b.csv: could not be had: the server answers 404"
    assert "cannot be compared: no MANIFEST could be had" in told(address)[1][0]


def test_an_id_is_the_one_that_other_programs_of_ipfs_work_out():
    large = bytes(range(256)) * 4096 * 3 + b"x"
    files = {"a.bin": large, "empty": b"", "1m": b"a" * CHUNK, "sub/é.txt": b"hello"}
    assert cid(files) == "bafybeieaqkfty3cfn6lnryqcy3cp5xvd2tgzbcowadr6k4bxzja2fonzri", "as ipfs-car 3.1.0 packs the same folder"
    assert cid(files | {"empty": b"."}) != cid(files) == cid(dict(reversed(files.items())))


def test_a_folder_of_too_many_files_has_no_id_and_is_compared_all_the_same(tmp_path: Path):
    files = {f"cite/{number:08}-a-source-with-a-name.js": b"" for number in range(4_500)}
    with pytest.raises(TooMany):
        cid(files)
    assert content_id(files) is None and content_id({"a": b""})


LOCK = (
    "b-B==2.0 \\\n    --hash=sha256:"
    + "b" * 64
    + " \\\n    --hash=sha256:"
    + "a" * 64
    + "\n    # via x\nc==1 ; sys_platform == 'win32' \\\n    --hash=sha256:"
    + "c" * 64
    + "\n"
)


def test_the_bill_of_materials_holds_what_the_lock_names_with_its_hashes(small: Path):
    def part(name: str, version: str) -> dict:
        return {"type": "library", "bom-ref": name, "name": name, "version": version, "externalReferences": [{"type": "other", "url": "file:///x"}]}

    found = {"components": [part("zz", "1"), part("B_b", "2.0"), part("old", "3")], "dependencies": [{"ref": "B_b", "dependsOn": ["zz"]}]}
    edition = SimpleNamespace(manual=SimpleNamespace(as_of=dt.date(2026, 11, 21)), config=SiteConfig.of("Manual", "https://example.org/"))
    made = json.loads(bill(found, LOCK, [{"name": "script"}], edition))
    assert [item["name"] for item in made["components"]] == ["B_b", "script"] and made["dependencies"] == [{"ref": "B_b", "dependsOn": []}]
    (files,) = made["components"][0]["externalReferences"]
    assert [held["content"][0] for held in files["hashes"]] == ["a", "b"] and files["url"] == "requirements/release.txt"
    assert made["metadata"]["component"]["version"] == "2026-11-21"
