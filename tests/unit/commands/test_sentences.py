"""Whatever a command is given, it ends in a sentence: no folder for a report, a name the disk does not take, an address that is none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.build.publish import MARK
from macros.commands.common.group import main
from macros.release.verify import is_address


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., Result]:
    """Run a command in this process, in an empty folder; what it raises is no answer."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<p>Home</p>", "utf-8")
    (tmp_path / "site" / MARK).write_text("", "utf-8")

    def run(*words: str) -> Result:
        done = CliRunner().invoke(main, [word.replace("HERE", str(tmp_path)) for word in words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return done

    return run


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("archive", "--site", "HERE/site", "--out", "HERE/site/a.zip"), "lies in HERE/site, and would be published with it. Nothing was written."),
        (("restore", "--archive", "HERE/site/index.html", "--out", "HERE/" + "n" * 300), "a name is longer than the disk takes"),
        (("verify", "http://[::1"), "http://[::1 cannot be compared: it is not a web address."),
        (("verify", "https:///nowhere"), "cannot be compared: it is not a web address."),
        (("due", "--days", "99999999999"), "99999999999 is not in the range 0<=x<=36500"),
    ],
)
def test_it_ends_in_a_sentence(said: Callable[..., Result], tmp_path: Path, words: tuple[str, ...], sentence: str):
    done = said(*words)
    assert done.exit_code and sentence.replace("HERE", str(tmp_path)) in done.output + str(done.exception)


def test_a_file_that_cannot_be_written_is_named_with_the_reason(tmp_path: Path, said: Callable[..., Result], monkeypatch: pytest.MonkeyPatch):
    from types import SimpleNamespace

    monkeypatch.setattr("macros.commands.check.read", lambda: SimpleNamespace(diagnostics=[]))
    monkeypatch.setattr("macros.commands.check.shrunken", lambda root: [])
    for option in ("--json", "--summary"):
        done = said("check", option, "HERE/no/such/file")
        assert done.exit_code == 1
        assert str(done.exception) == f"Nothing more was done: there is no such file or folder ({tmp_path}/no/such/file)."


@pytest.mark.parametrize("address", ["https://example.org/manual/", "http://127.0.0.1:8000"])
def test_it_is_an_address(address: str):
    assert is_address(address)


@pytest.mark.parametrize("address", ["http://[::1", "https://", "https://example.org:99999/", "https://example.org:x/", "https://a b/"])
def test_it_is_none(address: str):
    assert not is_address(address)
