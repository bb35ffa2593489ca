"""A folder with mails in it: what is attached is held as papers of their own, as long as the mail is there."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import shell
from tests.reading.readers.test_mail import mail

AGENDA = b"Agenda\n\n10:00 Opening\n11:00 Debate on fisheries\n12:00 Closing\n"


def test_what_is_attached_to_a_mail_comes_and_goes_with_it(tmp_path: Path) -> None:
    papers, library = tmp_path / "papers", tmp_path / "library"
    papers.mkdir()
    (papers / "note.txt").write_bytes(AGENDA.replace(b"fisheries", b"ports"))

    def built(*attached: tuple[str, bytes]) -> tuple[str, list[str]]:
        if attached:
            (papers / "papers.eml").write_bytes(mail("Papers", "Dear all", *attached).as_bytes())
        done = shell("build", papers, "--library", library)
        assert done.returncode in (0, 10), done.stderr
        shown = shell("list", "--library", library).stdout.splitlines()
        return done.stdout.partition(": ")[2].partition(";")[0], shown

    counts, shown = built(("a.txt", AGENDA), ("b.txt", AGENDA.replace(b"fisheries", b"forests")))
    assert counts == "4 new, 0 unchanged"
    assert len(shown) == 4
    assert built()[0] == "0 new, 2 unchanged"
    (papers / "papers.eml").unlink()
    assert built()[0] == "0 new, 1 unchanged, 3 no longer there"
