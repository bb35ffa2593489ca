"""Labels by rule, for a start."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people_labels import Label, Labelled
from travaux.reading.programme.people_lexicon import fold, match_at
from travaux.reading.programme.people_lexicon import words as listed
from travaux.reading.programme.people_words import Word

_OPENERS = set(",;:–—-/|()•·&")


def label(words: Sequence[Word]) -> list[Labelled]:
    keys = [fold(w.text).replace(".", "") for w in words]
    labels = [Label.OTHER] * len(words)
    bad = listed("posts") | listed("bodies", "words") | listed("stopwords") | listed("titles")
    particles = listed("particles")
    given = listed("given_names")

    def capital(i: int) -> bool:
        return (
            i < len(words)
            and words[i].is_word
            and (words[i].text[0].isupper() or words[i].text[0] >= "\u4e00")
        )

    def fits(i: int) -> bool:
        return capital(i) and keys[i] not in bad

    def run(i: int) -> int:
        j = i
        while j < len(words) and j - i < 6:
            if j > i and words[j].breaks:
                break
            if (
                fits(j)
                or (j > i and keys[j] in particles and (fits(j + 1) if j + 1 < len(words) else False))
                or j > i
                and words[j].text == "."
                and len(words[j - 1].text) <= 2
            ):
                j += 1
            else:
                break
        return j - i

    i = 0
    start = True
    person = False
    while i < len(words):
        word = words[i]
        if word.breaks:
            start, person = True, False
        role = match_at(keys, i, "roles") if start or i == 0 else 0
        after = i + role
        if role and (
            after >= len(words)
            or words[after].text in ":-–"
            or words[after].breaks
            or keys[after - 1] in ("by", "par")
        ):
            for j in range(i, after):
                labels[j] = Label.ROLE
            if after < len(words) and words[after].text in ":-–":
                labels[after] = Label.SEPARATOR
                after += 1
            i, start, person = after, True, False
            continue
        honorific = match_at(keys, i, "honorifics") if capital(i) else 0
        if (
            honorific
            and i + honorific < len(words)
            and (words[i + honorific].text == "." or capital(i + honorific))
            and word.text not in ("President",)
        ):
            j = i + honorific
            if j < len(words) and words[j].text == ".":
                j += 1
            if j < len(words) and (fits(j) or match_at(keys, j, "honorifics")):
                for k in range(i, j):
                    labels[k] = Label.HONORIFIC
                i, start = j, True
                continue
        size = run(i)
        known = keys[i] in given and size >= 2
        led = i > 0 and labels[i - 1] == Label.HONORIFIC
        follows = i + size >= len(words) or not words[i + size].is_word or words[i + size].breaks > 0
        if size and (
            led
            or (known and follows and (start or not person or words[i - 1].is_word))
            or (start and size >= 2 and size <= 4 and follows)
        ):
            labels[i] = Label.NAME_START
            for j in range(i + 1, i + size):
                labels[j] = Label.NAME
            i += size
            start, person = False, True
            continue
        if person and not word.is_word and word.text in _OPENERS | {")"}:
            labels[i] = Label.SEPARATOR
            start = word.text in ";/|&•"
        elif (
            person
            and keys[i] in ("and", "et", "y", "и")
            and match_at(keys, min(i + 1, len(keys) - 1), "honorifics")
        ):
            labels[i] = Label.SEPARATOR
        elif person:
            labels[i] = Label.POST
            start = False
        else:
            start = word.text in "•-–:;/|&("
        i += 1
    _bodies(keys, words, labels)
    return [Labelled(w, lab, 0.7) for w, lab in zip(words, labels, strict=True)]


def _bodies(keys: list[str], words: Sequence[Word], labels: list[Label]) -> None:
    """In each capacity, the last parts that name a body rather than a post are the affiliation."""
    i = 0
    heads, bodies = listed("posts"), listed("bodies", "words")
    while i < len(words):
        if labels[i] != Label.POST:
            i += 1
            continue
        j = i
        while j < len(words) and (
            labels[j] == Label.POST or (labels[j] == Label.SEPARATOR and words[j].text == ",")
        ):
            j += 1
        parts: list[list[int]] = [[]]
        for k in range(i, j):
            if labels[k] == Label.SEPARATOR:
                parts.append([])
            else:
                parts[-1].append(k)
        first = True
        for part in parts:
            post = any(keys[k] in heads for k in part[:3])
            body = (
                any(keys[k] in bodies or words[k].text.isupper() for k in part)
                or match_at(keys, part[0], "places", "countries", "|")
                if part
                else False
            )
            if part and not post and (body or not first):
                for k in part:
                    labels[k] = Label.AFFILIATION
            first = False
        i = max(j, i + 1)
