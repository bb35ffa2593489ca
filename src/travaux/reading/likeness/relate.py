"""The relation of two papers, typed and explained; and all relations of a collection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from travaux.common.dates import PartialDate
from travaux.common.relations import Earlier, Relation, RelationKind
from travaux.common.uncollected import uncollected
from travaux.reading.identity.symbols import Symbol
from travaux.reading.likeness.candidates import UNCOUNTED, Pairs, candidates
from travaux.reading.likeness.order import earlier, guessed
from travaux.reading.likeness.profile import Overlap, Profile
from travaux.reading.likeness.sharing import SECOND, SHIFT
from travaux.reading.likeness.words import likeness

MOST_NEIGHBOURS = 50
_RANK = {kind: place for place, kind in enumerate(RelationKind)}
_RUNNING_ORDERS = frozenset({"agenda", "programme"})
_NEAR = 0.5
"""Share of all shingles that versions of a prose paper have in common."""
_INSIDE = 0.3
"""Share of the shorter text that stands in the other where they share passages."""
_SAME_ITEMS = 0.5
_APART = 200
"""Days between two papers of one series."""
_BRIEF, _NEARER = 250, 0.8
"""Words below which two texts may be one form or letter filled in twice, and what their versions have in common."""
_COVERS = frozenset({"letter", "note verbale"})
"""Papers of these kinds may carry another one whole."""
_FILLED_IN = _COVERS | _RUNNING_ORDERS | {"invitation"}
"""Kinds whose papers have much in common by their form, so that one title makes them no versions."""
_SHORT_TITLE = 3
"""Words of a title that many papers have, at most."""
_SHORT = 12
"""Sketched shingles below which a text says too little to be alike by passages; half as many do under one title."""
_UNLIKE = 0.75
"""Likeness below which two names of meetings are no spellings of one."""


@uncollected()
def relate_all(profiles: Iterable[Profile]) -> tuple[Relation, ...]:
    """All relations of a collection, at most MOST_NEIGHBOURS a paper, the closest kept; in order of their hashes.

    The result depends on the set of the papers only, not on the order in which they came.
    """
    known = sorted(profiles, key=lambda one: one.id)
    pairs = _perhaps(known, candidates(known, _INSIDE))
    found = [relation for a, b, shared in pairs.told() if (relation := relate(known[a], known[b], shared))]
    found.sort(key=lambda one: (_RANK[one.kind], -one.certainty, one.paper, one.other))
    count: defaultdict[str, int] = defaultdict(int)
    kept = []
    for relation in found:
        if max(count[relation.paper], count[relation.other]) < MOST_NEIGHBOURS:
            count[relation.paper] += 1
            count[relation.other] += 1
            kept.append(relation)
    kept = _in_order(kept, {one.id: one for one in known})
    return tuple(sorted(kept, key=lambda one: (one.paper, one.other)))


def _perhaps(profiles: Sequence[Profile], pairs: Pairs) -> Pairs:
    """The pairs that may be related: those whose texts share enough or are too short to tell, or of which each has something
    else that a rule asks of both."""
    asked = np.array([_asked(one) for one in profiles], dtype=np.int64)
    alike = asked[pairs.codes >> SHIFT] & asked[pairs.codes & SECOND]
    return pairs.which((pairs.shared != 0) | (alike != 0))


def _asked(profile: Profile) -> int:
    """What a paper has of that which rules ask of both papers, as bits."""
    title = len(profile.title.split()) > _SHORT_TITLE
    has = (profile.symbols, profile.meeting, profile.series, title, not profile.hashes)
    return sum(bool(one) << place for place, one in enumerate(has))


def _in_order(relations: Sequence[Relation], profiles: Mapping[str, Profile]) -> list[Relation]:
    """The relations, with versions that their own pages do not order set by the other versions of the same paper."""
    versions: defaultdict[str, list[Profile]] = defaultdict(list)
    for one in relations:
        if one.kind is RelationKind.VERSION:
            versions[one.paper].append(profiles[one.other])
            versions[one.other].append(profiles[one.paper])
    out = []
    for one in relations:
        if one.earlier is Earlier.UNKNOWN:
            paper, other = profiles[one.paper], profiles[one.other]
            if found := guessed(paper, other, versions[one.paper]):
                first, sign, certainty = found
                reason = f"{one.reason.partition(';')[0]}; {sign}"
                one = replace(one, earlier=first, reason=reason, certainty=certainty)
        out.append(one)
    return out


def relate(paper: Profile, other: Profile, shared: int = UNCOUNTED) -> Relation | None:
    """The closest relation of two papers; None where they have none.

    ``shared`` says how many hashes of passages they share, where that is counted already; 0 will do for what is too little
    for every rule.
    """
    if paper.text.bag == other.text.bag and paper.text.count:
        return Relation(paper.id, other.id, RelationKind.SAME_TEXT, "their words are the same", 0.99)
    if shared == UNCOUNTED:
        overlap = Overlap.of(paper, other)
    else:
        overlap = Overlap.told(shared, paper.hashes, other.hashes)
    for rule in (_translated, _changed, _version, _in_family, _meeting, _form, _series, _passages):
        if relation := rule(paper, other, overlap):
            return relation
    return None


def _translated(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    if not (paper.language and other.language) or paper.language == other.language:
        return None
    for symbol in set(paper.symbols) & set(other.symbols):
        return Relation(
            paper.id, other.id, RelationKind.TRANSLATION, f"both are {symbol}, in two languages", 0.97
        )
    return None


def _changed(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    """An addendum or a corrigendum beside the paper that it belongs to."""
    for one, two in ((paper, other), (other, paper)):
        for symbol in map(Symbol, one.symbols):
            changes = [what for what, _ in symbol.changes]
            parent = symbol.value.rpartition("/")[0]
            if not changes or changes[-1] not in ("Add", "Corr") or parent not in two.symbols:
                continue
            kind = RelationKind.ADDENDUM if changes[-1] == "Add" else RelationKind.CORRIGENDUM
            return Relation(one.id, two.id, kind, f"{symbol.value} is issued to {parent}", 0.98)
    return None


def _version(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    why = (
        _revision(paper, other)
        or _same_running_order(paper, other, overlap)
        or _reworded(paper, other, overlap)
    )
    if why is None:
        return None
    first, sign, certainty = earlier(paper, other)
    return Relation(paper.id, other.id, RelationKind.VERSION, f"{why}; {sign}", min(0.97, certainty), first)


def _revision(paper: Profile, other: Profile) -> str | None:
    for one in map(Symbol, paper.symbols):
        for two in map(Symbol, other.symbols):
            kinds = {what for symbol in (one, two) for what, _ in symbol.changes}
            if one.base == two.base and one.value != two.value and kinds == {"Rev"}:
                return f"{one.value} and {two.value} are versions of one paper"
    return None


def _same_running_order(paper: Profile, other: Profile, overlap: Overlap) -> str | None:
    """Two agendas or programmes of one meeting whose items are mostly the same."""
    if not (paper.items and other.items) or {paper.kind, other.kind} - {None, *_RUNNING_ORDERS}:
        return None
    if _meetings_apart(paper, other) > _APART:
        return None
    one_meeting = _one_meeting(paper, other)
    if _other_numbers(paper, other) or not (one_meeting or overlap.resemblance >= _NEAR):
        return None
    if not one_meeting and _other_meetings(paper, other):
        return None
    remaining = list(other.items)
    same = 0
    for title in paper.items:
        match = max(remaining, key=lambda one: likeness(title, one), default=None)
        if match is not None and likeness(title, match) >= 0.75:
            remaining.remove(match)
            same += 1
    share = 2 * same / (len(paper.items) + len(other.items))
    if share < _SAME_ITEMS and overlap.resemblance < _NEAR:
        return None
    return f"both give the programme of one meeting, and {same} of {max(len(paper.items), len(other.items))} items are the same"


def _reworded(paper: Profile, other: Profile, overlap: Overlap) -> str | None:
    drafts = _same_title(paper, other)
    near, count = (overlap.containment, _SHORT // 2) if drafts else (overlap.resemblance, _SHORT)
    if near < _NEAR or overlap.count < count or paper.language != other.language:
        return None
    if _other_numbers(paper, other) or _days_apart(paper, other) > _APART or _carries(paper, other):
        return None
    if _other_authors(paper, other):
        return None
    brief = max(paper.text.count, other.text.count) < _BRIEF
    if brief and overlap.resemblance < _NEARER and not drafts:
        return None
    return f"{overlap.resemblance:.0%} of their passages are the same"


def _same_title(paper: Profile, other: Profile) -> bool:
    """Whether both are of one kind and title, and that title tells them from others: drafts of a resolution grow by half."""
    return (
        paper.kind == other.kind
        and paper.kind not in _FILLED_IN
        and len(paper.title.split()) > _SHORT_TITLE
        and likeness(paper.title, other.title) >= 0.9
    )


def _other_authors(paper: Profile, other: Profile) -> bool:
    """Whether they come from two States or organisations, as a form does that each has filled in."""
    return bool(paper.author and other.author and paper.author != other.author)


def _carries(paper: Profile, other: Profile) -> bool:
    """Whether one is a letter and the other is none, so that it may stand in it as an annex."""
    kinds = (paper.kind, other.kind)
    return all(kinds) and len(_COVERS.intersection(kinds)) == 1 and not _COVERS.issuperset(kinds)


def _other_numbers(paper: Profile, other: Profile) -> bool:
    """Whether both are addenda of one paper, so that neither can be a version of the other."""
    return any(
        one.base == two.base
        and one.value != two.value
        and {"Add", "Corr"} & {what for what, _ in (*one.changes, *two.changes)}
        for one in map(Symbol, paper.symbols)
        for two in map(Symbol, other.symbols)
    )


def _in_family(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    if _other_numbers(paper, other):
        base = Symbol(paper.symbols[0]).base
        return Relation(paper.id, other.id, RelationKind.SAME_SERIES, f"both are issued under {base}", 0.9)
    return None


def _meeting(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    if not _one_meeting(paper, other):
        return None
    name = min(paper.meeting_name, other.meeting_name, key=len) or paper.meeting
    return Relation(
        paper.id,
        other.id,
        RelationKind.SAME_MEETING,
        f"both belong to {_dated_name(name, paper, other)}",
        0.9,
    )


def _dated_name(name: str, paper: Profile, other: Profile) -> str:
    """A meeting by its name and by its days, of those that the two papers give the more exact."""
    first, last = max(
        (one.days for one in (paper, other)), key=lambda days: (len(str(days[0] or "")), str(days))
    )
    days = str(first or "") + (f" to {last}" if last and last != first else "")
    return f"{name} ({days})" if days else name


def _form(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    """Much the same words, from two authors: one form that both filled in, or one text that both sent."""
    if overlap.resemblance < _NEAR or overlap.count < _SHORT or not _other_authors(paper, other):
        return None
    reason = f"{overlap.resemblance:.0%} of their passages are the same; one is from {paper.author}, the other from {other.author}"
    return Relation(paper.id, other.id, RelationKind.SHARES_PASSAGES, reason, 0.85)


def _one_meeting(paper: Profile, other: Profile) -> bool:
    """The same name, and days that overlap or are not known on one side."""
    if not paper.meeting or likeness(paper.meeting, other.meeting) < 0.9:
        return False
    (first, last), (start, end) = paper.days, other.days
    if not (first and last and start and end):
        # A body meets often: its name alone, without days, is no meeting.
        return bool(paper.named and other.named and (paper.items or other.items))
    months = [(day.year, day.month or 0) for day in (first, last, start, end)]
    if all(day.full for day in (first, last, start, end)):
        return str(first) <= str(end) and str(start) <= str(last)
    return months[0] <= months[3] and months[2] <= months[1]


def _other_meetings(paper: Profile, other: Profile) -> bool:
    """Whether they name two meetings on different days: their breaks and the words of the form may be the same."""
    if not (paper.named and other.named and paper.meeting and other.meeting):
        return False
    return _meetings_apart(paper, other) > 0 and likeness(paper.meeting, other.meeting) < _UNLIKE


def _series(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    if paper.series and paper.series == other.series and _days_apart(paper, other) > 0:
        reason = f"their meetings are of one series: {paper.series_name or paper.series}"
        return Relation(paper.id, other.id, RelationKind.SAME_SERIES, reason, 0.85)
    if (
        len(paper.title.split()) <= _SHORT_TITLE
        or likeness(paper.title, other.title) < 0.9
        or paper.kind != other.kind
    ):
        return None
    apart = _days_apart(paper, other)
    if apart <= _APART and (overlap.containment < _INSIDE or (_dated(paper, other) and not apart)):
        return None
    reason = "they have the same title at other times" if apart else "they have the same title"
    return Relation(paper.id, other.id, RelationKind.SAME_SERIES, reason, 0.85)


def _passages(paper: Profile, other: Profile, overlap: Overlap) -> Relation | None:
    if overlap.containment < _INSIDE or overlap.count < _SHORT:
        return None
    short = "the shorter" if abs(paper.text.count - other.text.count) > 50 else "each"
    reason = f"{overlap.containment:.0%} of {short} stands in the other too"
    return Relation(
        paper.id, other.id, RelationKind.SHARES_PASSAGES, reason, min(0.97, 0.6 + overlap.containment / 2)
    )


def _dated(paper: Profile, other: Profile) -> bool:
    return bool((paper.date and other.date) or (paper.days[0] and other.days[0]))


def _days_apart(paper: Profile, other: Profile) -> int:
    """Days between the papers, by their dates and by those of their meetings; 0 where one has neither."""
    return max(_days_between(paper.date, other.date), _meetings_apart(paper, other))


def _meetings_apart(paper: Profile, other: Profile) -> int:
    """Days between the meetings of the papers; 0 where one has none."""
    return _days_between(paper.days[0], other.days[0])


def _days_between(one: PartialDate | None, other: PartialDate | None) -> int:
    """Days between two dates, by the year alone where no more is known; 0 where one is missing."""
    if not (one and other):
        return 0
    if one.full and other.full:
        return abs((one.full - other.full).days)
    return abs(one.year - other.year) * 365
