"""Adapter to MkDocs: hand over, no logic. In: its events. Out: made pages, frames, finished HTML."""

import gc
import sys
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from macros.build import links, pipeline, preview
from macros.models.formatting import day, slug
from macros.models.site_config import SiteConfig
from macros.reading.diagnostics import DiagnosticError
from macros.reading.files.settings_file import sections
from macros.rendering import citations, generated_pages, page_context, reading_minutes, told_once
from macros.rendering.theme_files import WithoutHidden

THEME_FOLDERS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/_mkdocstrings")
OWN_FOLDERS = ("release/", "edit/")


_command = "build"


def on_startup(command, dirty):
    """Remember which command runs: `serve` is a preview. The garbage collector is off while the manual is built, which is short."""
    global _command
    _command = command
    gc.disable()


def on_config(config):
    """List the files of the theme without its icons, which are thousands."""
    given = config.theme.get_env

    def get_env():
        env = given()
        env.loader = WithoutHidden(env.loader.searchpath)
        return env

    config.theme.get_env = get_env
    return config


def on_files(files, config):
    """Leave out what no page of ours uses, the theme's scripts and styles, those of a release and of the editor; add the pages made from records."""
    if config["diagnostics"]:
        return _nothing(config)
    for file in [file for file in files if file.src_uri.startswith((*THEME_FOLDERS, *OWN_FOLDERS))]:
        files.remove(file)
    config["printed"] = {}
    for page in generated_pages.made_pages(config["manual"]):
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = page.edit
        files.append(file)
    return files


def _nothing(config):
    """Stop a build with diagnostics; let a preview go on without any page, to show them instead."""
    if _command != "serve":
        raise Abort(f"{len(config['diagnostics'])} to mend; nothing was built.")
    config.nav = None
    return Files([])


def on_nav(nav, config, files):
    """Call each page by its one name."""
    for page in nav.pages:
        page.title = config["manual"].pages[page.file.src_uri].name
    return nav


def on_page_content(html, page, config, files):
    """Tell each story once, number the citations of the page, and keep its text as it is printed until all are."""
    config["printed"][page.file.src_uri] = printed = citations.printed(config["manual"], told_once.told_once(html))
    return printed.html


def on_env(env, config, files):
    """Tell templates how long each page takes, as soon as all are printed: a route tells the minutes of its pages."""
    if config["manual"]:
        config["words"] = reading_minutes.words_of(config["manual"], config["printed"])
    env.globals["state_of"] = day(config["manual"].as_of) if config["manual"] else ""
    env.filters["slug"] = slug
    env.globals["minutes_of"] = lambda page: reading_minutes.reading_minutes(config["manual"], page.file.src_uri, config["printed"])
    return env


def on_page_context(context, page, config, nav):
    """Give the page its frame, and its text as the frame has it."""
    context["frame"] = frame = page_context.frame(config["manual"], page.file.src_uri, config["printed"], config["words"], _config(config))
    page.content = frame.content if frame else page.content
    return context


def _config(config):
    return SiteConfig.of(config.site_name, config.site_url, config.extra["repository"], str(config.extra.get("edition", "")))


def on_post_page(output, page, config):
    """Make the addresses of our own components relative to the page."""
    return links.relative(output, page.url)


def on_post_template(output_content, template_name, config):
    """Make addresses in the 404 page absolute, since it is shown at any address."""
    return links.absolute(output_content, config.site_url) if template_name == "404.html" else output_content


def on_post_build(config):
    """Write what is made from the built pages, then check everything that is published; a preview shows what is to be mended as a page."""
    site, root, diagnostics = Path(config.site_dir), Path(config.config_file_path).parent, config["diagnostics"]
    if not diagnostics:
        gc.collect() if _command == "serve" else None
        try:
            pipeline.finish(site, config["manual"], _config(config)._replace(sections=sections(config.nav)), preview=_command == "serve")
            return
        except DiagnosticError as found:
            print(found, file=sys.stderr)
            diagnostics = found.diagnostics
    if _command != "serve":
        raise Abort(f"{len(diagnostics)} to mend in what was built.")
    preview.show_problems(root, site, config.site_url, diagnostics)
