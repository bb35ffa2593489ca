"""``python -m travaux`` is the command ``travaux``."""

from travaux.cli.main import run

if __name__ == "__main__":
    run()
