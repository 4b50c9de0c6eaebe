"""Of the theme's files those are listed that MkDocs would publish, and no folder is looked into that it would leave out."""

from pathlib import Path

from jinja2 import FileSystemLoader

from macros.rendering.theme_files import WithoutHidden


def test_what_lies_in_hidden_folders_is_not_listed_and_all_else_is(tmp_path: Path) -> None:
    files = ("main.html", "assets/look.css", "assets/deep/in/it.js", ".icons/one.svg", "assets/.hidden/two.svg", ".nojekyll")
    for name in files:
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text("", "utf-8")
    folders = [tmp_path / "theme", tmp_path / "none"]
    assert {*FileSystemLoader(folders).list_templates()} - {*WithoutHidden(folders).list_templates()} == {".icons/one.svg", "assets/.hidden/two.svg"}
    assert WithoutHidden(folders).list_templates() == [".nojekyll", "assets/deep/in/it.js", "assets/look.css", "main.html"]
