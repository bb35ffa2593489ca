"""A library whose fingerprints were taken by software of before is brought level with the next build."""

from __future__ import annotations

from pathlib import Path


def test_fingerprints_of_before_are_forgotten_and_taken_anew(library: Path) -> None:
    from django.core.management import call_command

    from travaux.intake.relating import relate_papers
    from travaux.record.documents.models import Neighbour, TextPrint
    from travaux.record.evidence import marks

    def prints() -> list[object]:
        fields = ("document", "count", "bag", "sketch", "terms")
        return [tuple(map(str, row)) for row in TextPrint.objects.order_by("document").values_list(*fields)]

    def relations() -> list[object]:
        return list(
            Neighbour.objects.order_by("paper", "other").values_list("paper", "other", "kind", "reason")
        )

    before = prints(), relations()
    assert before[0] and before[1]
    call_command("migrate", "documents", "0002", verbosity=0)
    call_command("migrate", "documents", verbosity=0)
    assert not prints()
    assert marks.is_behind(marks.LIKENESS)
    assert relate_papers()
    assert (prints(), relations()) == before
