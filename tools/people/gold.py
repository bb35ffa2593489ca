"""The people of the gold papers, found again in the words of their papers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from people.sample import Sample
from travaux.reading.document import Document
from travaux.reading.passage import Passage
from travaux.reading.programme.page.paragraphs import own_lines
from travaux.reading.programme.people.labels import Label
from travaux.reading.programme.people.lexicon import fold, match_at
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.roles import role_of
from travaux.reading.programme.people.words import Word, cut
from travaux.reading.readers import transcribe

MEETINGS = ("asef", "itu-eaco", "wima", "un-ggim", "un-c34", "india", "soivre")
"""Papers of one meeting share these first words."""
_REACH = 60
_MARGIN = 3


def meeting_of(stem: str) -> str:
    return next((meeting for meeting in MEETINGS if stem.startswith(meeting)), stem)


@dataclass(frozen=True, slots=True)
class Region:
    """The lines of a paper that name the people of one item, with these people."""

    meeting: str
    paper: str
    passage: Passage
    people: tuple[dict[str, Any], ...]
    sample: Sample


@dataclass(slots=True)
class _Paper:
    passage: Passage
    words: list[Word]
    keys: list[str]
    labels: list[Label]
    line_of: list[int]
    line_starts: list[int]


def read(folder: Path) -> Iterator[tuple[str, list[Region], list[Sample]]]:
    """For each gold paper: its name, its regions with people, and samples of its other lines.

    The samples also hold each title with the people under it, as an entry of the running order joins them.
    """
    for path in sorted((folder / "papers").iterdir()):
        gold = folder / "gold" / f"{path.stem}.json"
        if gold.exists():
            items = json.loads(gold.read_text("utf-8"))["items"]
            paper = _open(path)
            regions, rest = _regions(path.stem, paper, items)
            yield path.stem, regions, rest


def _open(path: Path) -> _Paper:
    transcript = transcribe(Document.open(path))
    kept = [line for line, own in zip(transcript.lines, own_lines(transcript), strict=True) if own]
    passage = Passage.of(transcript, kept)
    words = cut(passage.text)
    line, line_of, line_starts = -1, [], []
    for index, word in enumerate(words):
        if word.breaks or index == 0:
            line += 1
            line_starts.append(index)
        line_of.append(line)
    keys = [fold(word.text).replace(".", "") for word in words]
    return _Paper(passage, words, keys, [Label.OTHER] * len(words), line_of, [*line_starts, len(words)])


def _regions(stem: str, paper: _Paper, items: Sequence[dict[str, Any]]) -> tuple[list[Region], list[Sample]]:
    windows: list[tuple[tuple[int, int], tuple[dict[str, Any], ...]]] = []
    headed: list[tuple[tuple[int, int], tuple[int, int]]] = []
    last = 0
    for item in items:
        people = tuple(person for person in item["people"] if person["name"] != "TBC")
        window = _window(paper, people, last) if people else None
        if window is None:
            continue
        for person in people:
            _label_person(paper, person, window)
        windows.append((window, people))
        if title := _title_before(paper, item["title"], window[0]):
            headed.append((title, window))
        last = window[0]
    _seats(paper)
    _finish(paper)
    found = _merged([(*_widened(paper, window), people) for window, people in windows])
    regions = [
        Region(meeting_of(stem), stem, _cut(paper, a, b), people, _sample(stem, paper, a, b))
        for a, b, people in found
    ]
    titled = [_joined(stem, paper, title, _widened(paper, window)) for title, window in headed]
    return regions, [*titled, *_rest(stem, paper, found)]


def _title_before(paper: _Paper, title: str, end: int) -> tuple[int, int] | None:
    """Where the title stands nearest before the people, if not far."""
    parts = [part for word in cut(title) if (part := fold(word.text).replace(".", ""))]
    for start in range(end - 1, max(-1, end - 160), -1):
        if (
            paper.keys[start] == parts[0]
            and (found := _sequence(paper, parts, start, min(end, start + 3 * len(parts))))
            and found[0] == start
        ):
            return found
    return None


def _joined(stem: str, paper: _Paper, title: tuple[int, int], people: tuple[int, int]) -> Sample:
    """A title and the people under it as one passage, whatever stands between them on the page."""
    if title[1] > people[0]:
        return _sample(stem, paper, min(title[0], people[0]), people[1])
    first, second = _sample(stem, paper, *title), _sample(stem, paper, *people)
    head = second.words[0]._replace(breaks=1, spaced=True)
    return Sample(first.meeting, (*first.words, head, *second.words[1:]), (*first.labels, *second.labels))


def _merged(
    found: list[tuple[int, int, tuple[dict[str, Any], ...]]],
) -> list[tuple[int, int, tuple[dict[str, Any], ...]]]:
    """Stretches that share lines as one, where a line holds several items."""
    merged: list[tuple[int, int, tuple[dict[str, Any], ...]]] = []
    for start, end, people in sorted(found, key=lambda one: one[:2]):
        if (
            merged
            and start < merged[-1][1]
            and len(people) + len(merged[-1][2]) > 1
            and (start, end) != merged[-1][:2]
        ):
            first, last, others = merged[-1]
            merged[-1] = first, max(end, last), (*others, *people)
        else:
            merged.append((start, end, people))
    return merged


def _places(paper: _Paper, name: str) -> list[tuple[int, int]]:
    parts = [part for word in cut(name) if (part := fold(word.text).replace(".", ""))]
    keys, found = paper.keys, []
    for index, key in enumerate(keys):
        if key != parts[0]:
            continue
        at, position = 0, index
        while (
            position < len(keys) and at < len(parts) and (keys[position] == parts[at] or not keys[position])
        ):
            at += bool(keys[position])
            position += 1
        if at == len(parts):
            found.append((index, position))
    return found


def _window(paper: _Paper, people: Sequence[dict[str, Any]], last: int) -> tuple[int, int] | None:
    """The shortest stretch of words with all the names, the nearest after ``last`` where several are as short."""
    places = [_places(paper, person["name"]) for person in people]
    if not all(places):
        return None
    best: tuple[tuple[int, int, int], tuple[int, int]] | None = None
    for start, end in places[0]:
        chosen = [(start, end)]
        for others in places[1:]:
            chosen.append(min(others, key=lambda place: (abs(place[0] - chosen[-1][0]), place)))
        first, final = min(a for a, _ in chosen), max(b for _, b in chosen)
        rank = (final - first, int(first < last), abs(first - last))
        if best is None or rank < best[0]:
            best = rank, (first, final)
    return best[1] if best and best[0][0] <= 60 * len(people) + 60 else None


def _label_person(paper: _Paper, person: dict[str, Any], window: tuple[int, int]) -> None:
    for start, end in _places(paper, person["name"]):
        if window[0] <= start < window[1] and paper.labels[start] is Label.OTHER:
            paper.labels[start:end] = [Label.NAME_START, *[Label.NAME] * (end - start - 1)]
            for key, label in (("position", Label.POST), ("affiliation", Label.AFFILIATION)):
                if person[key]:
                    _label_capacity(paper, person[key], label, start, end)
            _honorific(paper, start)
            return


def _label_capacity(paper: _Paper, text: str, label: Label, start: int, end: int) -> None:
    parts = [part for word in cut(text) if (part := fold(word.text).replace(".", ""))]
    found = _sequence(paper, parts, end, min(len(paper.words), end + _REACH)) or _sequence(
        paper, parts, max(0, start - 30), start
    )
    if not found:
        return
    kinds = capacity_labels([paper.words[i] for i in range(*found)], label)
    for index, kind in zip(range(*found), kinds, strict=True):
        if paper.labels[index] is Label.OTHER:
            paper.labels[index] = kind


def _sequence(paper: _Paper, parts: list[str], start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand one after the other, words that line breaks cut joined again."""
    want = "".join(part for part in parts if part.isalnum() or len(part) > 1)
    for first in range(start, end):
        have, position = "", first
        while position < min(end, len(paper.keys)) and len(have) < len(want):
            key = paper.keys[position]
            have += key if key.isalnum() or len(key) > 1 else ""
            position += 1
        if have == want and paper.keys[first][:1] == want[:1]:
            return first, position
    return None


def capacity_labels(words: Sequence[Word], label: Label) -> list[Label]:
    """Posts and bodies inside one capacity: where the page does not part them, by their own words."""
    labels = [label] * len(words)
    if label is not Label.POST:
        return labels
    posts, bodies = listed("posts"), listed("learned bodies", "words")
    start, first = 0, True
    for index in range(len(words) + 1):
        if index < len(words) and words[index].text not in (",", ";"):
            continue
        part = [fold(word.text) for word in words[start:index] if word.is_word]
        is_post = any(key in posts for key in part[:4])
        is_body = any(key in bodies for key in part) or match_at([*part, ""], 0, "places", split="|") == len(
            part
        )
        if part and not first and not is_post and is_body:
            labels[start:index] = [Label.AFFILIATION] * (index - start)
            labels[start - 1] = Label.SEPARATOR
        start, first = index + 1, False
    return labels


def _honorific(paper: _Paper, start: int) -> None:
    index = start - 1
    marked = start
    if paper.words[index].text == ")":
        return
    while index >= 0 and start - index <= 8:
        size = marked - index
        if (
            paper.labels[index] is Label.OTHER
            and match_at(paper.keys[index:marked], 0, "learned honorifics") >= size - 1 > -1
            and match_at(paper.keys[index:marked], 0, "learned honorifics")
        ):
            for position in range(index, marked):
                if paper.labels[position] is Label.OTHER:
                    paper.labels[position] = Label.HONORIFIC
            marked = index
        index -= 1


def _seats(paper: _Paper) -> None:
    """A seat to be confirmed, where a role and a colon stand before it."""
    for index in range(2, len(paper.words)):
        size = match_at(paper.keys, index, "learned pending")
        seat = size and paper.words[index - 1].text == ":" and paper.labels[index] is Label.OTHER
        if seat and role_of(paper.keys[index - 2 : index - 1]):
            paper.labels[index : index + size] = [Label.NAME_START, *[Label.NAME] * (size - 1)]


def _finish(paper: _Paper) -> None:
    """Roles before people, and the marks and small words between the parts of people."""
    labels, words = paper.labels, paper.words
    people = {Label.NAME_START, Label.NAME, Label.HONORIFIC, Label.POST, Label.AFFILIATION}
    small = listed("stopwords") | {"and"}
    for index in range(len(words)):
        size = match_at(paper.keys, index, "learned roles")
        if size and all(label is Label.OTHER for label in labels[index : index + size]):
            after = index + size
            while after < len(words) and words[after].text in ":-–—(" and not words[after].breaks:
                after += 1
            led = after < len(words) and labels[after] in (Label.NAME_START, Label.HONORIFIC, Label.POST)
            alone = (
                (words[index].breaks or index == 0)
                and after < len(words)
                and words[after].breaks
                and after - index <= 6
            )
            behind = (
                index
                and labels[index - 1] in people
                or (words[index - 1].text in "(,–-" and labels[index - 2] in people)
            )
            if role_of(paper.keys[index : index + size]) and (
                led or (alone and labels[after] in people) or behind
            ):
                labels[index : index + size] = [Label.ROLE] * size
    known = people | {Label.ROLE}
    index = 0
    while index < len(words):
        if labels[index] is not Label.OTHER:
            index += 1
            continue
        end = index
        while end < len(words) and labels[end] is Label.OTHER:
            end += 1
        between = words[index:end]
        plain = all(not w.is_word or fold(w.text) in small for w in between) and len(between) <= 4
        before, behind = index > 0 and labels[index - 1] in known, end < len(words) and labels[end] in known
        if plain and before and behind:
            labels[index:end] = [Label.SEPARATOR] * (end - index)
        elif before:
            for position in range(index, end):
                if words[position].is_word or words[position].breaks:
                    break
                labels[position] = Label.SEPARATOR
        if behind and not plain:
            position = end - 1
            while position >= index and not words[position].is_word:
                labels[position] = Label.SEPARATOR
                position -= 1
        index = end


def _widened(paper: _Paper, window: tuple[int, int]) -> tuple[int, int]:
    """Whole lines around the names and what is labelled after them."""
    first = paper.line_starts[paper.line_of[window[0]]]
    end = window[1]
    while (
        end < len(paper.words)
        and (paper.labels[end] is not Label.OTHER or not paper.words[end].is_word)
        and paper.labels[end] is not Label.NAME_START
    ):
        end += 1
    line = paper.line_of[min(end, len(paper.words)) - 1]
    return first, paper.line_starts[line + 1]


def _cut(paper: _Paper, start: int, end: int) -> Passage:
    return paper.passage.cut(paper.words[start].start, paper.words[end - 1].end)


def _sample(stem: str, paper: _Paper, start: int, end: int) -> Sample:
    first = paper.words[start]
    words = (first._replace(breaks=0, spaced=False), *paper.words[start + 1 : end])
    return Sample(meeting_of(stem), words, tuple(paper.labels[start:end]))


def _rest(stem: str, paper: _Paper, found: Sequence[tuple[int, int, Any]]) -> Iterator[Sample]:
    """Stretches of a few lines without people, between the first and the last people."""
    taken = {line for a, b, _ in found for line in range(paper.line_of[a], paper.line_of[b - 1] + 1)}
    lines = [line for line in range(len(paper.line_starts) - 1) if line not in taken]
    if found:
        low, high = min(taken) - 30, max(taken) + 5
        lines = [line for line in lines if low <= line <= high]
    for group in range(0, len(lines), 3):
        block = lines[group : group + 3]
        start, end = paper.line_starts[block[0]], paper.line_starts[block[-1] + 1]
        if block[-1] - block[0] == len(block) - 1 and all(
            label is Label.OTHER for label in paper.labels[start:end]
        ):
            yield _sample(stem, paper, start, end)
