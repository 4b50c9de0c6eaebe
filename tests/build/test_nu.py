"""Every page of the built edition, read by the Nu Html Checker, which is not ours. In the heavy lane, since it takes half a minute.

It needs Java and vnu.jar, of the npm package vnu-jar: VNU_JAR in the environment says where. Without them the run says that it was not done;
with VALIDATORS=all it fails instead.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

pytestmark = pytest.mark.heavy
NAMES = "node_modules/vnu-jar/build/dist/vnu.jar", "vnu.jar"
MISSING = "install java, and vnu.jar of the npm package vnu-jar, and say where it is in VNU_JAR"


def jar() -> Path | None:
    """Return the checker, where it is to be found."""
    return next((path for path in map(Path, (os.environ.get("VNU_JAR", ""), *NAMES)) if path.is_file()), None)


def errors(places: Iterable[Path]) -> list[str]:
    """Return what the checker says of pages, and of folders of pages."""
    command = ["java", "-Xss8m", "-jar", str(jar()), "--skip-non-html", "--errors-only", "--format", "gnu", *map(str, places)]
    return subprocess.run(command, capture_output=True, text=True, timeout=600).stderr.splitlines()


@pytest.fixture
def checker(figure: Callable[[str], None]) -> Callable[[Iterable[Path]], list[str]]:
    """The checker, or a word that there is none."""
    if shutil.which("java") and jar():
        return errors
    assert os.environ.get("VALIDATORS") != "all", MISSING
    figure(f"not read by the Nu Html Checker: {MISSING}")
    pytest.skip(MISSING)


def test_the_checker_finds_no_error_on_any_page(checker, site: Path, figure: Callable[[str], None]):
    pages = len(list(site.rglob("*.html")))
    found = checker([site])
    kinds = {re.sub(r"^\S+ (error: )?", "", line) for line in found}
    figure(f"Nu Html Checker: {pages} pages, {len(found)} errors")
    assert pages > 100 and found == [], kinds


def test_the_checker_tells_of_a_fault(checker, site: Path, tmp_path: Path):
    page = (site / "roles/hub/index.html").read_text("utf-8")
    (tmp_path / "index.html").write_text(page.replace("</main>", '<input type="checkbox" autocomplete="off"></main>'), "utf-8")
    assert any("autocomplete" in line for line in checker([tmp_path]))
