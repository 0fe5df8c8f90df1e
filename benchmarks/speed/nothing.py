"""A Typer program that does nothing: what the command line costs by itself."""

import typer

app = typer.Typer()


@app.command()
def main(name: str = "") -> None:
    """Do nothing."""


app()
