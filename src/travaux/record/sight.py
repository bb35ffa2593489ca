"""What one reader may see. Every face asks the record by way of a sight, so that the audience is heeded in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat, Lower, Substr

from travaux.common.errors import NothingFound
from travaux.common.gathering import PartyKind
from travaux.common.relations import Relation, RelationKind
from travaux.record.documents.audiences import SUBJECT as AUDIENCE
from travaux.record.documents.likeness import relations_of
from travaux.record.documents.models import Audience, Document, Symbol
from travaux.record.evidence.decisions import BODY, PAPER, PERSON, issues, log
from travaux.record.evidence.models import Action, Decision, Paper
from travaux.record.meetings.joining import open_doubts, step_of
from travaux.record.meetings.models import (
    Appearance,
    Item,
    ListedDocument,
    Meeting,
    MeetingDocument,
    NameDoubt,
    Series,
)
from travaux.record.meetings.reading import Listed, state_of
from travaux.record.parties.models import Body, Person
from travaux.record.search.search import Answer, search
from travaux.record.search.topics import SameTopic, same_topic

_ALL = tuple(Audience.values)
_RANK = {"recalled": -1, "draft": 0, "provisional": 0, "revised": 2, "final": 3}
_SHORTEST = 8
_WHEN_ASKED = ("reading__transcript", "reading__text", "reading__programme", "reading__undertaken")
"""What a reading holds that is large, and is fetched where somebody looks into the paper."""


@dataclass(frozen=True, slots=True)
class Sight:
    """``audiences`` are those whose papers are seen, from the widest."""

    audiences: tuple[str, ...]

    @classmethod
    def of(cls, audience: str | None) -> Sight:
        """The sight of whoever belongs to ``audience`` and so to all wider ones; of nobody where it is None."""
        return cls(_ALL[: _ALL.index(audience) + 1] if audience else ())

    def documents(self) -> QuerySet[Document]:
        """The documents that may be seen."""
        return Document.objects.filter(self._seen()).select_related("paper", "reading").defer(*_WHEN_ASKED)

    def count(self) -> int:
        """How many documents may be seen. Of a withdrawn paper there is none, so that an index alone answers."""
        return Document.objects.filter(audience__in=self.audiences).count()

    def _seen(self, document: str = "") -> Q:
        """That a document may be seen: the condition on the tables joined by the path ``document``.

        What is asked for by a subquery would be looked for in all documents, each time.
        """
        return Q(**{f"{document}audience__in": self.audiences, f"{document}paper__withdrawn": False})

    def document(self, sha256: str) -> Document:
        """The document whose SHA-256 begins so; NothingFound, also where it may not be seen."""
        if len(sha256) >= _SHORTEST:
            # A range of hashes is looked up in their index; what begins with one would be looked for in all of them.
            near = self.documents().select_related("of_meeting__meeting")
            found = list(near.filter(paper__sha256__gte=sha256, paper__sha256__lt=f"{sha256}g")[:2])
            if len(found) == 1:
                return found[0]
        raise NothingFound("this library holds no such paper", "Look for it by its title or symbol.")

    def search(self, library: Path, query: str, *, limit: int, offset: int = 0) -> Answer:
        """As :func:`travaux.record.search.search.search`, of what may be seen."""
        return search(library, query, limit=limit, offset=offset, audiences=self.audiences)

    def relations(self, document: Document) -> list[tuple[Relation, Document]]:
        """The document's relations to what may be seen, closest first."""
        return [one for one in relations_of(document) if one[1].audience in self.audiences]

    def versions(
        self, document: Document, relations: Sequence[tuple[Relation, Document]] | None = None
    ) -> list[Document]:
        """The versions of a document, itself among them, in the order of time; ``relations`` are its own, where known."""
        known = self.relations(document) if relations is None else relations
        others = [other for one, other in known if one.kind is RelationKind.VERSION]
        return in_time([document, *others])

    def same_topic(self, library: Path, document: Document, limit: int = 6) -> tuple[SameTopic, ...]:
        """Documents that may be seen on the same topic, with the words that they share."""
        return same_topic(library, document, limit=limit, audiences=self.audiences)

    def meetings(self) -> QuerySet[Meeting]:
        """The meetings of which a paper may be seen, by date, each with the number of those papers."""
        seen = MeetingDocument.objects.filter(self._seen("document__"), meeting=OuterRef("pk"))
        counted = seen.order_by().values("meeting").annotate(count=Count("pk")).values("count")
        meetings = Meeting.objects.filter(Exists(seen)).annotate(paper_count=Subquery(counted))
        return meetings.select_related("series").order_by("start", "name", "key")

    def papers_of(self, meeting: Meeting) -> list[Document]:
        """The papers of a meeting that may be seen, in the order of time; ``of_meeting`` says why they belong."""
        return in_time(self.documents().filter(of_meeting__meeting=meeting).select_related("of_meeting"))

    def programmes_of(self, meeting: Meeting) -> list[Document]:
        """Those papers of a meeting that give its running order, the one that stands for it last."""
        papers = self.documents().filter(of_meeting__meeting=meeting).annotate(size=Count("items"))
        return in_time(papers.filter(size__gt=0))

    def listed_in(self, document: Document) -> list[Listed]:
        """The documents that the items of a paper list, in its order, each held, not held or not yet issued."""
        rows = ListedDocument.objects.filter(item__document=document).select_related("item")
        found = list(rows.order_by("item__number_in_paper", "order"))
        asked = {row.symbol for row in found if row.symbol}
        symbols = Symbol.objects.filter(self._seen("document__"), symbol__in=asked)
        held = {
            symbol.casefold(): sha256
            for symbol, sha256 in symbols.values_list("symbol", "document__paper__sha256")
        }
        papers = [(row, held.get(row.symbol.casefold(), "")) for row in found]
        return [
            Listed(row.item.title, row.text, row.symbol, state_of(row.text, paper), paper)
            for row, paper in papers
        ]

    def doubted(self, kind: str = "") -> QuerySet[Document]:
        """The documents with open doubts, worst first, each with ``worst``, how bad; of one kind where given."""
        documents = self.documents().filter(reading__doubts__isnull=False)
        documents = documents.filter(kind=kind) if kind else documents
        return documents.annotate(worst=Max("reading__doubts__severity")).order_by("-worst", "paper__sha256")

    def families(self, documents: Sequence[Document]) -> list[list[Document]]:
        """Doubted documents with the doubted versions of their programme, in the order of time.

        A family comes with the first of its documents in the order of :meth:`doubted`, and with no other.
        """
        programmes = self.doubted().filter(Exists(Item.objects.filter(document=OuterRef("pk"))))
        place = dict(
            MeetingDocument.objects.filter(document__in=documents, meeting__isnull=False).values_list(
                "document", "meeting"
            )
        )
        versions: dict[int, list[Document]] = {}
        for one in programmes.filter(of_meeting__meeting__in=set(place.values())).select_related(
            "of_meeting"
        ):
            versions.setdefault(one.of_meeting.meeting_id, []).append(one)
        found = []
        for one in documents:
            family = versions.get(place.get(one.pk, 0), [])
            if one not in family:
                found.append([one])
            elif one == family[0]:
                found.append(in_time(family))
        return found

    def decisions(self) -> QuerySet[Decision]:
        """The log of decisions about papers that may be seen, and about names that stand in such papers only."""
        about = Q(pk__in=self._about_names())
        for kind in (PAPER, AUDIENCE):
            named = Document.objects.filter(
                self._seen(), paper__sha256=Substr(OuterRef("subject"), len(kind) + 1)
            )
            about |= Q(Exists(named), subject__startswith=kind)
        return log().filter(about).order_by("-id")

    def _about_names(self) -> list[int]:
        """The decisions about people and bodies all of whose papers may be seen, and their undoings."""
        about = log().filter(Q(subject__startswith=PERSON) | Q(subject__startswith=BODY))
        said = {one.pk: step_of(one.undoes or one) for one in about}
        papers = {unit.paper for step in said.values() if step for unit in step.units}
        seen = set(self.documents().filter(paper__sha256__in=papers).values_list("paper__sha256", flat=True))
        return [
            number for number, step in said.items()
            if step and step.units and all(unit.paper in seen for unit in step.units)
        ]  # fmt: skip

    def gone(self, since: int) -> list[str]:
        """The SHA-256 of papers that these might see, and that were withdrawn or given to fewer people after a revision."""
        withdrawn = Paper.objects.filter(withdrawn=True, revision__gt=since)
        hidden = Document.objects.filter(revision__gt=since).exclude(audience__in=self.audiences)
        subjects = [
            rows.annotate(subject=Concat(Value(kind), path)).values("subject")
            for kind, rows, path in (
                (PAPER, withdrawn, "sha256"), (AUDIENCE, withdrawn, "sha256"), (AUDIENCE, hidden, "paper__sha256"),
            )
        ]  # fmt: skip
        about = Decision.objects.filter(Q(subject__in=subjects[1]) | Q(subject__in=subjects[2]))
        purged = Decision.objects.filter(subject__in=subjects[0], action=Action.WITHDRAW)
        seen = [one for one in about if not {one.previous, one.value}.isdisjoint(self.audiences)]
        seen += [one for one in purged if one.previous is None or one.previous in self.audiences]
        return sorted({one.subject.partition(":")[2] for one in seen})

    def name_doubts(self, most: int) -> list[NameDoubt]:
        """The open doubts about names both of which stand in what may be seen, worst first."""
        rows = self._names_doubted().select_related(
            "one__item__document__paper",
            "other__item__document__paper",
            "one__person",
            "other__person",
            "one__body",
            "other__body",
        )
        return open_doubts(rows.order_by("-severity", "id")[: 2 * most])[:most]

    def doubts_names(self, code: str) -> bool:
        """Whether the doubt of this code is about names both of which stand in what may be seen."""
        return "\0" not in code and self._names_doubted().filter(code=code).exists()

    def _names_doubted(self) -> QuerySet[NameDoubt]:
        both = self._seen("one__item__document__") & self._seen("other__item__document__")
        return NameDoubt.objects.filter(both)

    def appearances(self) -> QuerySet[Appearance]:
        """The appearances in what may be seen."""
        seen = Appearance.objects.filter(self._seen("item__document__"))
        return seen.select_related("item__document__paper", "person", "body")

    def took_part(self, series: Series) -> QuerySet[Appearance]:
        """The appearances in the meetings of a series."""
        return self.appearances().filter(item__document__of_meeting__meeting__series=series)

    def people(self) -> QuerySet[Person]:
        """The people who appear in what may be seen, by key, each with ``seats``, how often."""
        known = Person.objects.filter(withdrawn=False, merged_into=None)
        return self._counted(known)

    def bodies(self) -> QuerySet[Body]:
        """The bodies whose people appear in what may be seen, by key, each with ``seats``, how often."""
        return self._counted(Body.objects.filter(merged_into=None))

    def parties(self, kind: PartyKind) -> QuerySet:
        """People, or bodies."""
        return self.people() if kind is PartyKind.PERSON else self.bodies()

    def series(self) -> QuerySet[Series]:
        """The series of which a meeting may be seen, by name."""
        inside = self.meetings().filter(series=OuterRef("pk")).order_by()
        return Series.objects.filter(Exists(inside)).order_by("name")

    def told_once(self, parties: QuerySet) -> QuerySet:
        """People or bodies with ``times``, how often they appear where the versions of one programme tell a seat once."""
        item = "appearances__item__"
        programme = Coalesce(
            Cast(F(f"{item}document__of_meeting__meeting"), TextField()),
            F(f"{item}document__paper__sha256"),
            output_field=TextField(),
        )
        parts = (programme, Lower(f"{item}title"), F("appearances__name"), F("appearances__role"))
        seat = Concat(*(part for one in parts for part in (one, Value("\n"))), output_field=TextField())
        return parties.annotate(times=Count(seat, distinct=True, filter=self._seen(f"{item}document__")))

    def _counted(self, parties: QuerySet) -> QuerySet:
        seen = self._seen("appearances__item__document__")
        return parties.annotate(seats=Count("appearances", filter=seen)).filter(seats__gt=0).order_by("key")


def in_time(documents: Iterable[Document]) -> list[Document]:
    """Versions in their order: provisional before final, then by date; those issued here on one day as they were issued."""
    found = list(documents)
    issued = issues([one.paper.sha256 for one in found]) if len(found) > 1 else {}
    return sorted(
        found,
        key=lambda one: (
            _RANK.get(one.status, 1), one.date, issued.get(one.paper.sha256, 0), one.paper.sha256,
        ),
    )  # fmt: skip
