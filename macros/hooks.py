"""Adapter to MkDocs: hand over, no logic. In: its events. Out: made pages, frames, finished HTML."""

import gc
import sys
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from macros.build import links, pipeline, preview
from macros.models.site_config import SiteConfig
from macros.reading.diagnostics import Problems
from macros.rendering import generated_pages, page_context

THEME_FOLDERS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/_mkdocstrings")
RELEASE_FOLDER = "release/"


_command = "build"


def on_startup(command, dirty):
    """Remember which command runs: `serve` is a preview. The garbage collector is off while the manual is built, which is short."""
    global _command
    _command = command
    gc.disable()


def on_files(files, config):
    """Leave out what no page of ours uses, the theme's scripts and styles and those of a release; add the pages made from records."""
    if config["problems"]:
        return _nothing(config)
    for file in [file for file in files if file.src_uri.startswith((*THEME_FOLDERS, RELEASE_FOLDER))]:
        files.remove(file)
    for page in generated_pages.made_pages(config["manual"]):
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = page.edit
        files.append(file)
    return files


def _nothing(config):
    """Stop a build with problems; let a preview go on without any page, to show them instead."""
    if _command != "serve":
        raise Abort(f"{len(config['problems'])} to mend; nothing was built.")
    config.nav = None
    return Files([])


def on_env(env, config, files):
    """Count the words of every page before the first is written: a route tells the minutes of its pages."""
    if not config["problems"]:
        contents = {file.src_uri: file.page.content or "" for file in files.documentation_pages()}
        config["words"] = page_context.words_of(config["manual"], contents)
    return env


def on_page_context(context, page, config, nav):
    """Give the page its frame."""
    site = _config(config)
    context["frame"] = page_context.frame(config["manual"], page.file.src_uri, page.content or "", site, config["words"])
    return context


def _config(config):
    return SiteConfig.of(config.site_name, config.site_url, config.extra["repository"])


def on_post_page(output, page, config):
    """Make the addresses of our own components relative to the page."""
    return links.relative(output, page.url)


def on_post_template(output_content, template_name, config):
    """Make addresses in the 404 page absolute, since it is shown at any address."""
    return links.absolute(output_content, config.site_url) if template_name == "404.html" else output_content


def on_post_build(config):
    """Write what is made from the built pages, then check everything that is published; a preview shows what is to be mended as a page."""
    site, root, problems = Path(config.site_dir), Path(config.config_file_path).parent, config["problems"]
    if not problems:
        gc.collect() if _command == "serve" else None
        try:
            pipeline.finish(site, config["manual"], _config(config), preview=_command == "serve")
            return
        except Problems as found:
            print(found, file=sys.stderr)
            problems = found.problems
    if _command != "serve":
        raise Abort(f"{len(problems)} to mend in what was built.")
    preview.show_problems(root, site, config.site_url, problems)
