"""`schema`: what editors read to help."""

import click

from ..models import json_schema as schemas
from .group import ROOT, main


@main.command(help="Rewrite data/schema/ from the models, for editors that understand JSON Schema.")
def schema() -> None:
    """Write the schemas and say which changed."""
    for path in schemas.write(ROOT):
        click.echo(f"wrote {path.relative_to(ROOT)}")
