"""The commands, as people run them: one fault keeps the old site as it was, byte for byte; builds are the same everywhere."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from manuals import ROOT, SMALL, copy_of, run, start, with_code
from support.commands.in_process import command

from macros.build.publish import MARK


def digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_a_good_manual_is_built(small: Path):
    done = start(small, "build")
    assert done.returncode == 0, done.stderr
    assert "more than 50 countries" in (small / "site/network/meetings/index.html").read_text("utf-8")


def test_a_fault_in_data_leaves_the_old_site_byte_for_byte(small: Path):
    assert run(small, "build").returncode == 0
    before = digest(small / "site")
    path = small / "data/members/no.yml"
    path.write_text(path.read_text().replace("source: brief", "source: brif"))
    done = run(small, "build")
    assert done.returncode == 1
    assert "data/members/no.yml:4:35: in_place_by.source: there is no source “brif” in data/sources/. Fix: did you mean brief?" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert digest(small / "site") == before
    assert not [path.name for path in small.iterdir() if path.name.startswith(".site")]


def test_whatever_a_macro_raises_ends_the_build_in_one_line(small: Path):
    template = with_code(small) / "overrides/components/recommendation/list.html"
    template.write_text("{{ rows.what.ever() }}")
    done = run(small, "build")
    assert done.returncode == 1
    assert (
        "docs/roles/hub.md:15:1: recommendation_list: ended in UndefinedError: 'list object' has no attribute 'what'. "
        "Fix: correct its values, or what they name; if they are right, the macro is wrong"
    ) in done.stderr.splitlines()
    assert "A macro could not be filled in; nothing was built." in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (small / "site").exists()


def test_a_macro_that_fails_on_a_made_page_is_told_with_that_page(small: Path):
    (with_code(small) / "overrides/components/member/profile.md").write_text("{{ row.what.ever() }}")
    done = run(small, "build")
    assert "docs/network/members/eu.md:1:1: member_profile: ended in UndefinedError" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_a_fault_found_only_after_the_build_leaves_the_old_site_too(small: Path):
    assert run(small, "build").returncode == 0
    before = digest(small / "site")
    template = with_code(small) / "overrides/components/member/table.html"
    template.write_text(template.read_text().replace("<caption>", '<caption id="members">'))
    done = run(small, "build")
    assert done.returncode == 1
    assert "site/network/members/index.html:1:1: id: “members” stands 2 times on the page. Fix: give each its own id" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(small / "site") == before


def test_two_folders_two_time_zones_two_days_give_identical_bytes(tmp_path: Path):
    first, second = (copy_of(SMALL, tmp_path / name) for name in ("one", "another place"))
    assert run(first, "build", TZ="Pacific/Kiritimati", SOURCE_DATE_EPOCH="1795219200").returncode == 0
    faked = {"TZ": "America/Los_Angeles", "SOURCE_DATE_EPOCH": "1795219200", "LANG": "C", "PYTHONHASHSEED": "7"}
    assert run(second, "build", "--out", str(second / "elsewhere"), **faked).returncode == 0
    assert digest(first / "site") == digest(second / "elsewhere")


def test_check_tells_faults_and_annotations(small: Path):
    path = small / "data/meetings/2016-seoul.yml"
    path.write_text(path.read_text().replace("city: Seoul", "citty: Seoul"))
    done = command(small, "check", "--annotations")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "There is no Git repository here, so the manual is dated by its newest review, 31 January 2026, and "
        "data/addresses/published.txt could not be compared with what was published before.",
        "data/meetings/2016-seoul.yml:6:1: citty: is not a field of this record. Fix: did you mean city?",
        "  | city: Seoul",
        "1 to mend.",
    ]
    assert "::error file=data/meetings/2016-seoul.yml,line=6,col=1::citty: is not a field of this record. Fix: did you mean city?" in done.stdout


def test_check_says_that_all_is_well(small: Path):
    done = command(small, "check")
    assert (done.returncode, done.stdout) == (0, "Everything holds together.\n")


def test_plain_mkdocs_works_too(small: Path):
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(small / "plain")],
        cwd=with_code(small),
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(small), "PATH": shutil.os.environ["PATH"]},
    )
    assert done.returncode == 0, done.stderr
    assert (small / "plain/network/members/no/index.html").is_file()


def test_schemas_are_those_of_the_models():
    from macros.models.json_schema import SCHEMAS, schemas

    stale = [name for name, text in schemas().items() if not (ROOT / SCHEMAS / name).is_file() or (ROOT / SCHEMAS / name).read_text("utf-8") != text]
    assert not stale, "run python3 manual.py schema"


def test_a_stale_schema_is_rewritten(small: Path):
    assert run(small, "schema").stdout == ""
    (small / "data/schema/members.json").write_text("{}")
    done = run(small, "schema")
    assert "wrote data/schema/members.json" in done.stdout.splitlines()
    assert run(small, "schema").stdout == ""


def test_every_field_of_every_record_is_described():
    from macros.models.manual import DATA_KINDS
    from macros.models.pages import Page
    from macros.models.training_modules import Module

    for model in [*(kind.model for kind in DATA_KINDS), Module, Page]:
        assert not [name for name, field in model.model_fields.items() if not field.description], model.__name__


@pytest.mark.parametrize("command", [("build",), ("release", "--site", "."), ("restore", "--archive", "README.md")])
@pytest.mark.parametrize(
    ("out", "why"),
    [
        (".", "holds the manual's own sources"),
        ("..", "holds the manual's own sources"),
        ("data", "holds the manual's own sources"),
        ("docs/new", "holds the manual's own sources"),
        ("mine", "holds files that this command did not make: the mark .made-by-the-focal-points-manual is not among them"),
        ("site", "holds files that this command did not make: the mark .made-by-the-focal-points-manual is not among them"),
    ],
)
def test_a_folder_of_somebody_else_is_never_replaced(small: Path, command: tuple[str, ...], out: str, why: str):
    (small / "README.md").write_text("A file.", "utf-8")
    (small / "mine").mkdir()
    (small / "mine/thesis.txt").write_text("Years of work.", "utf-8")
    (small / "site").mkdir()
    for name in ("index.html", "sitemap.xml", "MANIFEST"):
        (small / "site" / name).write_text("The site of somebody else.", "utf-8")
    run(small, "--help")
    before = digest(small)
    done = run(small, *command, "--out", out)
    assert done.returncode == 1
    assert done.stderr == (
        f"{(small / out).resolve()} {why}. Nothing was written. Name a new or empty folder after --out; "
        "if an earlier version made this one, empty or remove it first.\n"
    )
    assert {name: value for name, value in digest(small).items() if not name.endswith(".pyc")} == {
        name: value for name, value in before.items() if not name.endswith(".pyc")
    }


def test_what_a_killed_build_left_is_taken_away(small: Path):
    left, theirs = small / ".site-new-left", small / ".site-new-theirs"
    for folder in (left, theirs):
        (folder / "roles").mkdir(parents=True)
    (left / MARK).write_text("", "utf-8")
    assert run(small, "build").returncode == 0
    assert not left.exists() and theirs.exists()
