"""Write the tables of a new library, src/travaux/record/tables.sql, from the migrations. Run it after each new migration.

python tools/tables.py
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from travaux.record.opening import use


def written() -> str:
    with tempfile.TemporaryDirectory() as folder:
        use(Path(folder))
        from django.core.management import call_command
        from django.db import connection

        from travaux.record.tables import statements

        call_command("migrate", verbosity=0, interactive=False)
        text = statements()
        connection.close()
    return text


def main() -> None:
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    text = written()
    from travaux.record.tables import STATEMENTS

    STATEMENTS.write_text(text, "utf-8")
    print(f"{STATEMENTS}: {text.count(';')} statements")


if __name__ == "__main__":
    main()
