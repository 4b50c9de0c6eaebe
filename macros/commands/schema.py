"""`schema`: what editors read to help."""

import click

from ..build.whole_files import write_whole
from ..models import json_schema as schemas
from .common.group import ROOT, main


@main.command(help="Rewrite data/schema/ from the models, for editors that understand JSON Schema.")
def schema() -> None:
    """Write the schemas and say which changed."""
    texts = {ROOT / schemas.SCHEMAS / name: text.encode("utf-8") for name, text in schemas.schemas().items()}
    stale = {path: text for path, text in texts.items() if not path.is_file() or path.read_bytes() != text}
    write_whole(stale)
    for path in stale:
        click.echo(f"wrote {path.relative_to(ROOT)}")
