"""The manual on servers that are not ours, on this machine: nginx, Caddy, a store that speaks S3, and an image that holds nothing else."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3
import pytest
from manuals import read, run

from macros.build.csp import HEADERS, header_files, policy
from macros.build.editor import page as editor
from macros.models.site_config import SiteConfig
from macros.reading.files.settings_file import read_settings
from macros.release.edition import Edition
from macros.release.hosting import FILES, hosting_file
from macros.release.make import write

SITE = SiteConfig.of("Focal Points Manual", "https://example.org/focal-points-manual/", edition="1")
PLACE = "focal-points-manual"
PAGE = "<!doctype html><title>{}</title><p>{}".format
CONTENT = {
    "index.html": PAGE("Home", "é"),
    "404.html": PAGE("Lost", "no such page"),
    "roles/hub/index.html": PAGE("Hub", "x" * 3000),
    "roles/edit/index.html": PAGE("To edit", "no forms"),
    "edit/index.html": PAGE("Edit in a form", "forms"),
    "edit/edit.js": "'use strict';",
    "assets/manual.css": "p{color:#000}" * 200,
    "assets/manual.js": "'use strict';\n" * 200,
    "assets/motif.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "network/calendar.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "data/members.csv": "name,id\r\nNorvège,no\r\n",
    "data/members.json": "{}",
    "changes.xml": "<feed xmlns='http://www.w3.org/2005/Atom'/>",
    "changes.json": "{}",
    "sitemap.xml": "<urlset/>",
    "downloads/markdown/roles/hub.md": "# Hub",
    "downloads/cartridge/fp-01.imscc": "PK",
}
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "RCLONE_"))}  # what a person has set up is left alone
KINDS = {
    "": "text/html; charset=utf-8",
    "roles/hub/": "text/html; charset=utf-8",
    "assets/manual.css": "text/css; charset=utf-8",
    "assets/manual.js": "text/javascript; charset=utf-8",
    "assets/motif.svg": "image/svg+xml; charset=utf-8",
    "network/calendar.ics": "text/calendar; charset=utf-8",
    "data/members.csv": "text/csv; charset=utf-8",
    "data/members.json": "application/json; charset=utf-8",
    "changes.xml": "application/atom+xml; charset=utf-8",
    "changes.json": "application/feed+json; charset=utf-8",
    "sitemap.xml": "application/xml; charset=utf-8",
    "downloads/markdown/roles/hub.md": "text/markdown; charset=utf-8",
    "downloads/cartridge/fp-01.imscc": "application/zip",
    "MANIFEST": "text/plain; charset=utf-8",
}


def needed(*programs: str) -> pytest.MarkDecorator:
    """Skip, saying which, where a program is not on the machine."""
    missing = [name for name in programs if not shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")]
    return pytest.mark.skipif(bool(missing), reason=f"not shown: {', '.join(missing)} is not installed")


@pytest.fixture
def edition(small: Path, tmp_path: Path) -> Edition:
    """A small released manual at the path that it is published at, with the files for hosts in it."""
    (folder := tmp_path / "srv" / PLACE).mkdir(parents=True)
    made = Edition(read(small), folder, SITE, read_settings(small).settings)
    servers = header_files(policy(), SITE.base, (editor.EDITOR, editor.written(editor.POLICY)))
    files = {f"downloads/hosting/{name}": hosting_file(made, name).encode() for name in FILES}
    write({name: content.encode() for name, content in CONTENT.items()} | servers | files, made)
    return made


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def started(words: list[str], port: int, **surroundings: str) -> Iterator[str]:
    """Run a server until the block ends; yield its address when it answers."""
    with subprocess.Popen(words, env=PLAIN | surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            end = time.monotonic() + 60
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    assert server.poll() is None and time.monotonic() < end, "the server did not start"
                    time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


@contextmanager
def nginx(edition: Edition, folder: Path) -> Iterator[str]:
    """Serve by nginx with the file that a release carries, its lines marked "yours" changed."""
    port = free_port()
    server = (
        hosting_file(edition, "nginx.conf").replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/manual;", f"{edition.folder.parent};")
    )
    with serving(server, folder / "nginx", port) as address:
        yield address


@contextmanager
def nginx_of_ones_own(edition: Edition, folder: Path) -> Iterator[str]:
    """Serve by nginx with a server block of one's own, which includes the headers that every build carries."""
    port = free_port()
    server = f'server {{ listen 127.0.0.1:{port}; location / {{ root "{edition.folder.parent}"; }}\ninclude "{edition.folder}/nginx-headers.conf"; }}'
    with serving(server, folder / "own nginx", port) as address:
        yield address


@contextmanager
def serving(server: str, top: Path, port: int) -> Iterator[str]:
    """Run nginx with a server block at the top of a usual configuration; its folders are named from `top`, whatever that is called."""
    (top / "temp").mkdir(parents=True)
    temporary = "".join(f"{name}_temp_path temp; " for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    (top / "nginx.conf").write_text(
        f"{user}daemon off;\npid pid;\nerror_log stderr;\nevents {{ }}\nhttp {{ access_log off; {temporary}\n{server}\n}}\n"
    )
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    with started([program, "-e", "stderr", "-p", str(top), "-c", str(top / "nginx.conf")], port) as address:
        yield address


@contextmanager
def caddy(edition: Edition, folder: Path) -> Iterator[str]:
    """Serve by Caddy with the file that a release carries."""
    port, place = free_port(), folder / "Caddyfile"
    place.write_text(hosting_file(edition, "Caddyfile"))
    set_up = {"MANUAL_ADDRESS": f"http://127.0.0.1:{port}", "MANUAL_ROOT": str(edition.folder.parent), "HOME": str(folder)}
    with started(["caddy", "run", "--config", str(place), "--adapter", "caddyfile"], port, **set_up) as address:
        yield address


def asked(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return what a server answers: its code, its headers, what it sends."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


SERVERS = [pytest.param(nginx, marks=needed("nginx"), id="nginx"), pytest.param(caddy, marks=needed("caddy"), id="caddy")]


@pytest.mark.parametrize("server", SERVERS)
def test_a_server_sends_each_kind_of_file_as_what_it_is_with_every_header(edition: Edition, small: Path, tmp_path: Path, server: Callable):
    with server(edition, tmp_path) as top:
        address = f"{top}{PLACE}/"
        wanted = HEADERS | {"Content-Security-Policy": f"{policy()}; frame-ancestors 'none'", "Cache-Control": "no-cache"}
        for path, kind in KINDS.items():
            code, headers, _ = asked(address + path)
            told = {name.lower(): value for name, value in headers.items()}
            assert (code, told["content-type"].replace(";charset", "; charset")) == (200, kind), path
            assert {name: told.get(name.lower()) for name in wanted} == wanted, path
        code, headers, body = asked(f"{address}no/such/page/")
        assert code == 404 and b"no such page" in body and headers["Content-Security-Policy"] and "text/html" in headers["Content-Type"]
        assert asked(f"{address}.htaccess")[0] == asked(f"{address}.made-by-the-focal-points-manual")[0] == 404
        etag = asked(f"{address}assets/manual.css")[1]["Etag" if server is caddy else "ETag"]
        assert asked(f"{address}assets/manual.css", **{"If-None-Match": etag})[0] == 304
        assert asked(f"{address}roles/hub/", **{"Accept-Encoding": "gzip"})[1]["Content-Encoding"] == "gzip"
        done = run(small, "verify", address)
        assert done.returncode == 0 and "0 differences." in done.stdout, done.stdout


@pytest.mark.parametrize("server", [*SERVERS, pytest.param(nginx_of_ones_own, marks=needed("nginx"), id="nginx with its own block")])
def test_the_forms_may_ask_github_and_no_page_of_the_manual_may(edition: Edition, tmp_path: Path, server: Callable):
    with server(edition, tmp_path) as top:
        told = {
            path: policies(f"{top}{PLACE}/{path}")
            for path in ("", "roles/edit/", "assets/manual.js", "no/such/", "edit/", "edit/index.html", "edit/edit.js")
        }
    forms = {path: said for path, said in told.items() if path.startswith("edit/")}
    assert set(forms.values()) == {(f"{editor.written(editor.POLICY)}; frame-ancestors 'none'",)} and "https://api.github.com" in forms["edit/"][0]
    assert {said for path, said in told.items() if path not in forms} == {(f"{policy()}; frame-ancestors 'none'",)}


def policies(address: str) -> tuple[str, ...]:
    """Return each policy that a server sends with a file: a browser obeys all of them, so that a second one would shut what the first opens."""
    try:
        with urllib.request.urlopen(address) as answer:
            return tuple(answer.headers.get_all("Content-Security-Policy"))
    except urllib.error.HTTPError as error:
        return tuple(error.headers.get_all("Content-Security-Policy"))


def test_hosts_that_read_a_file_of_headers_are_told_of_the_forms_last():
    files = {name: content.decode() for name, content in header_files("all", "/m/", ("edit/", "forms")).items()}
    assert files["_headers"].endswith("/m/edit/*\n  ! Content-Security-Policy\n  Content-Security-Policy: forms; frame-ancestors 'none'\n")
    _, both, after = files[".htaccess"].partition("Content-Security-Policy \"all; frame-ancestors 'none'\"\n")
    assert both and '<If "%{REQUEST_URI} =~ m#^/m/edit/#">\n    Header always set Content-Security-Policy "forms; frame-ancestors \'none\'"' in after


@pytest.fixture
def store() -> Iterator[dict[str, str]]:
    """A store that speaks S3, on this machine, with a bucket; the settings by which rclone finds it."""
    port = free_port()
    with started([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], port) as address:
        settings = {
            "TYPE": "s3",
            "PROVIDER": "Other",
            "ENDPOINT": address,
            "ACCESS_KEY_ID": "key",
            "SECRET_ACCESS_KEY": "secret",
            "REGION": "us-east-1",
        }
        found = {f"RCLONE_CONFIG_STORE_{name}": value for name, value in settings.items()} | {"RCLONE_CONFIG": os.devnull}
        subprocess.run(["rclone", "mkdir", "store:manual"], env=PLAIN | found, check=True, capture_output=True)
        yield found | {"ADDRESS": address}


def sent(edition: Edition, store: dict[str, str]) -> list[str]:
    """Send the manual to the store by its own script; return what was uploaded or deleted, in order."""
    script = edition.folder / "downloads/hosting/to-store.sh"
    surroundings = PLAIN | store | {"RCLONE_VERBOSE": "1", "RCLONE_TRANSFERS": "1"}
    done = subprocess.run(["sh", str(script), str(edition.folder), "store:manual"], env=surroundings, capture_output=True, text=True)
    assert done.returncode == 0 and "0 differences found" in done.stderr, done.stderr
    return re.findall(r"INFO  : (.+): (?:Copied|Deleted)", done.stderr)


@needed("rclone")
def test_a_store_gets_pages_after_what_they_need_and_one_edited_file_is_one_upload(edition: Edition, store: dict[str, str]):
    first = sent(edition, store)
    assert sorted(first) == sorted(path.relative_to(edition.folder).as_posix() for path in edition.folder.rglob("*") if path.is_file())
    assert first[-2:] == ["edition.json", "MANIFEST"] or first[-1] == "MANIFEST"
    assert sent(edition, store) == []
    (edition.folder / "roles/hub/index.html").write_text(PAGE("Hub", "edited"))
    assert sent(edition, store) == ["roles/hub/index.html"]
    for name, text in {
        "assets/new.js": "new",
        "roles/new/index.html": PAGE("New", ""),
        "index.html": PAGE("Home", "links to new"),
        "assets/manual.css": "p{}",
    }.items():
        (edition.folder / name).parent.mkdir(exist_ok=True)
        (edition.folder / name).write_text(text)
    (edition.folder / "assets/motif.svg").unlink()
    order = sent(edition, store)
    assert set(order[:2]) == {"assets/new.js", "roles/new/index.html"} and order[2:] == ["assets/manual.css", "index.html", "assets/motif.svg"]


@needed("rclone")
def test_a_store_is_told_what_each_file_is(edition: Edition, store: dict[str, str], monkeypatch: pytest.MonkeyPatch):
    sent(edition, store)
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)
    client = boto3.client("s3", endpoint_url=store["ADDRESS"], region_name="us-east-1", aws_access_key_id="key", aws_secret_access_key="secret")
    for path in ("network/calendar.ics", "data/members.csv", "downloads/markdown/roles/hub.md", "index.html", "MANIFEST"):
        told = client.head_object(Bucket="manual", Key=path)
        assert told["ContentType"].partition(";")[0] == KINDS["" if path == "index.html" else path].partition(";")[0], path
        assert told["CacheControl"] == "no-cache"


RUN = """mount --bind "$1" "$2" && mount -o remount,ro,bind "$2" || exit 9
exec chroot --userspec=65532:65532 "$2" /usr/bin/caddy run --config /etc/caddy/Caddyfile --adapter caddyfile"""


@pytest.mark.heavy
@needed("buildah", "caddy")
def test_an_image_holds_the_manual_and_a_server_alone_and_has_the_same_id_twice(edition: Edition, small: Path, tmp_path: Path):
    (tmp_path / "storage.conf").write_text(f'[storage]\ndriver = "vfs"\ngraphroot = "{tmp_path}/graph"\nrunroot = "{tmp_path}/run"\n')
    surroundings = PLAIN | {"CONTAINERS_STORAGE_CONF": str(tmp_path / "storage.conf"), "BUILDAH_ISOLATION": "chroot", "TMPDIR": str(tmp_path)}

    def said(*words: str) -> str:
        done = subprocess.run(words, env=surroundings, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    script = str(edition.folder / "downloads/hosting/image.sh")
    ids = [said("sh", script, str(edition.folder), "manual").split()[-1] for _ in range(2)]
    assert ids[0] == ids[1]
    config = json.loads(said("buildah", "inspect", "--type", "image", "manual"))["OCIv1"]["config"]
    assert config["User"] == "65532:65532" and config["Entrypoint"][0] == "/usr/bin/caddy"
    root = Path(said("buildah", "mount", said("buildah", "from", "manual")))
    assert sorted({path.relative_to(root).parts[0] for path in root.rglob("*")} - {"lib", "lib64"}) == ["etc", "srv", "usr"]
    assert not (root / "bin").exists() and [path.name for path in (root / "usr/bin").iterdir()] == ["caddy"]
    if os.geteuid() or subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        pytest.skip("the image is made; to run it takes a user who may mount")
    (tmp_path / "read only").mkdir()
    with started(["unshare", "--mount", "sh", "-c", RUN, "run", str(root), str(tmp_path / "read only")], 8080) as address:
        done = run(small, "verify", f"{address}{PLACE}/")
        assert done.returncode == 0 and "0 differences." in done.stdout, done.stdout + done.stderr
