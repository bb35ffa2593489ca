"""People, titles and notes printed in the many ways of programmes, each word labelled."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from people.gold import capacity_labels
from people.sample import Piece, Sample, of_pieces
from people.sources import Maker, Person, Pool, choose, mixed
from travaux.reading.programme.people.labels import Label
from travaux.reading.programme.people.words import cut

B, H, P, A, R, S, OTHER = (
    Label.NAME_START, Label.HONORIFIC, Label.POST, Label.AFFILIATION, Label.ROLE, Label.SEPARATOR, Label.OTHER,
)  # fmt: skip
_FORMATS = (
    # templates of a person: n is the name with its honorific, p the post, a the body; weights follow
    ("n, p, a", 30), ("n, p@a", 8), ("n (p, a)", 6), ("n (a)", 8), ("n – p, a", 6), ("n - p, a", 4), ("n - a", 4), ("n – a", 5),
    ("n, a", 14), ("n: p, a", 2), ("n¶p¶a", 8), ("n¶p, a", 8), ("n¶p@a", 4), ("n, p¶a", 4), ("n¶a", 5), ("n | p | a", 2),
    ("n; p; a", 1), ("n p, a", 3), ("n p a", 2), ("n a", 2), ("n, a, p", 3), ("n · p, a", 2), ("n [a]", 1), ("n, p (a)", 5),
    ("n (p)", 3), ("n, p@a", 3), ("n, p - a", 2), ("n/a", 1), ("n -p, a", 1), ("n- p a", 2), ("n • p, a", 1), ("n — p, a", 2),
    ("n ,p, a", 1), ("n\tp, a", 2), ("n ", 8), ("n,¶p,¶a", 3), ("n,¶a", 2), ("n (p-a)", 1), ("n (p@a)", 2), ("n – p – a", 2),
    ("p, n", 2), ("p n", 1), ("a: n", 4), ("a – n", 2), ("p: n", 2), ("p@a, n", 2), ("p¶n", 1), ("a, n", 1), ("a: n, p", 2), ("a (n)", 1), ("p, a, n", 1), ("a¶n", 1),
)  # fmt: skip
_LISTS = (("¶", 40), ("¶• ", 14), ("¶- ", 6), ("; ", 6), (";¶", 2), (" ", 10), (" and ", 3), (", ", 5), (" / ", 2), ("¶¶", 4), ("¶● ", 4), ("¶# ", 3), (" ¶, ", 2), (" & ", 1), (" • ", 2), ("¶– ", 1), ("\t", 1))  # fmt: skip
_TITLED = (
    # templates of a title (t) with its people (n) in one line, or with a role (r); weights follow
    ("t – n", 8), ("t - n", 8), ("t: n", 5), ("t (n)", 10), ("t¶n", 16), ("t by n", 6), ("n – t", 3), ("n - t", 2), ("n: t", 5), ("t\tn", 2),
    ("n t", 3), ("t, n", 3), ("t / n", 1), ("t | n", 2), ("t (role: n)", 4), ("n¶t", 3), ("r: n – t", 3), ("t n", 1),
)  # fmt: skip
_TBC = {
    "en": ("TBC", "TBC", "TBD", "to be confirmed", "(TBC)", "To be confirmed", "tbc"), "fr": ("à confirmer", "À confirmer", "TBC", "(à confirmer)"),
    "es": ("por confirmar", "Por confirmar", "TBC", "a confirmar"), "ru": ("уточняется", "подлежит уточнению", "TBC"),
    "ar": ("يحدد لاحقا", "TBC"), "zh": ("待定", "待确认"), "de": ("N.N.", "wird bestätigt", "TBC", "N. N."),
    "pt": ("a confirmar", "A confirmar", "TBC", "a definir"),
}  # fmt: skip


def _pick(rng: random.Random, table: tuple[tuple[str, int], ...]) -> str:
    return rng.choices([text for text, _ in table], [weight for _, weight in table])[0]


@dataclass(frozen=True, slots=True)
class Style:
    """How one paper prints its people."""

    form: str
    between: str
    names: str
    honorifics: bool
    fullwidth: bool = False


class Printer:
    """Prints samples of one language; all choices come from one random source."""

    def __init__(self, language: str, pool: Pool, rng: random.Random) -> None:
        self.language, self.pool, self.rng = language, pool, rng
        self.maker = Maker(language, rng)
        self.meeting = "made"

    def sample(self) -> Sample:
        rng = self.rng
        self.meeting = "made"
        kind = rng.choices(
            (self._people, self._titled, self._entry, self._nobody, self._seatless), (32, 28, 28, 14, 3)
        )[0]
        pieces = self._finish(kind(self._style()))
        return of_pieces(self.meeting, pieces, self.language)

    def run_on(self) -> Sample:
        """People, or a whole entry, with nothing but spaces between one person and the next."""
        kind = self.rng.choice((self._people, self._people, self._entry))
        self.meeting = "made"
        style = self._style()
        pieces = kind(replace(style, between=" ") if style.form[0] == "n" else style)
        return of_pieces(self.meeting, pieces, self.language)

    def _style(self) -> Style:
        rng = self.rng
        names = rng.choices(
            (
                "plain",
                "caps family",
                "caps",
                "inverted",
                "family first",
                "initial",
                "caps family first",
            ),
            (76, 8, 4, 1, 3, 4, 3),
        )[0]
        if self.language in ("ar", "zh", "ru"):
            names = "plain" if rng.random() < 0.9 or self.language != "ru" else "caps"
        form = _pick(rng, _FORMATS)
        between = _pick(rng, _LISTS)
        if form[0] in "pa" and between in (" ", ", "):
            between = "¶"
        return Style(form, between, names, rng.random() < 0.55, self.language == "zh" and rng.random() < 0.8)

    # people

    def _persons(self, count: int) -> list[Person]:
        rng = self.rng
        real = choose(self.pool, rng, self.language)
        if rng.random() > min(0.55, len(real) / 120):
            made = [self.maker.person() for _ in range(count)]
            return [
                mixed(p, self.pool, rng) if self.language == "en" and rng.random() < 0.6 else p for p in made
            ]
        self.meeting = real[0].meeting
        people = rng.sample(real, min(count, len(real)))
        if self.language != "en":
            return people
        return [mixed(p, self.pool, rng) if rng.random() < 0.5 else p for p in people]

    def person(self, person: Person, style: Style) -> list[Piece]:
        """One person in the style's form; parts that are not known are left out with their marks."""
        rng = self.rng
        if rng.random() < 0.02:
            return [(rng.choice(_TBC[self.language]), B)]
        form = style.form
        has = {"n": True, "p": bool(person.position), "a": bool(person.affiliation)}
        form = _reduced(form, has)
        pieces: list[Piece] = []
        for token in re.findall(r"[npa]|[^npa]+", form):
            if token in "npa":
                pieces += self._part(token, person, style)
            else:
                pieces.append((token.replace("¶", "\n").replace("@", self._of()), S))
        return pieces

    def _of(self) -> str:
        word = self.rng.choice(self.maker.lists["of"])
        return word if word.startswith((",", "，", "、", "،")) else f" {word} "

    def _part(self, part: str, person: Person, style: Style) -> list[Piece]:
        if part == "n":
            return self._name(person, style)
        if part == "p":
            return _capacity(person.position or "", P)
        return [(person.affiliation or "", A)]

    def _honorific(self) -> str:
        return self.rng.choice(self.maker.lists[self.rng.choice(("men honorifics", "women honorifics"))])

    def _name(self, person: Person, style: Style) -> list[Piece]:
        rng = self.rng
        honorific = person.honorific or self._honorific()
        if rng.random() < (0.08 if style.honorifics else 0.92):
            honorific = None
        name = _printed(person.name, style.names)
        if not honorific:
            return [(name, B)]
        if self.language == "zh":
            return [(name, B), (honorific, H)]
        gap = "" if honorific.endswith(".") and rng.random() < 0.06 else " "
        return [(honorific, H), (gap, S), (name, B)] if gap else [(honorific, H), (name, B)]

    def _run(self, people: list[Person], style: Style, between: str | None = None) -> list[Piece]:
        rng = self.rng
        between = style.between if between is None else between
        if between in (" and ", " & ", " / "):
            people = people[:2]
            between = f" {rng.choice(self.maker.lists['and'])} " if between != " / " else between
            if self.language == "zh":
                between = "、"
        pieces: list[Piece] = []
        lead = between.lstrip("¶").replace("#", "1.") if between.startswith("¶") else ""
        if lead.strip():
            pieces.append((lead, S))
        for number, person in enumerate(people):
            if number:
                pieces.append((between.replace("#", f"{number + 1}.").replace("¶", "\n"), S))
            pieces += self.person(person, style)
            if rng.random() < 0.05:
                pieces.append((f"{rng.choice((' ', ' – ', ' - ', ', '))}{self.maker.one('tails')}", OTHER))
            elif rng.random() < 0.02:
                pieces.append(
                    (f" ({rng.randint(5, 30)} {rng.choice(('min', 'minutes', 'mins', 'batches'))})", OTHER)
                )
            elif rng.random() < 0.03:
                pieces += [(rng.choice((" (", ", ", " – ")), S), (rng.choice(self.maker.lists["after"]), R)]
                if pieces[-2][0] == " (":
                    pieces.append((")", S))
        return pieces

    def _role(self) -> list[Piece]:
        rng = self.rng
        form = rng.random()
        if form < 0.75:
            role = self.maker.one("roles")
            upper = role.upper() if rng.random() < 0.05 else role
            text, mark = (upper[:-1].rstrip(), upper[-1]) if upper[-1] in ":：–" else (upper, "")
            pieces: list[Piece] = [(text, R)]
            if rng.random() < 0.04:
                pieces.append((f" ({rng.randint(5, 20)} min{rng.choice((' each', '', '.'))})", OTHER))
            if mark:
                pieces.append((mark if rng.random() < 0.9 else rng.choice((" –", " -", "")), S))
            return [*pieces, (rng.choice((" ", " ", " ", "\n", "\n", "\t")), S)]
        if form < 0.9:
            return [(self.maker.one("bare"), R), (rng.choice(("\n", "\n", "\n", " ")), S)]
        return [(self.maker.one("by"), R), (" ", S)]

    # kinds of passage

    def _people(self, style: Style) -> list[Piece]:
        rng = self.rng
        pieces: list[Piece] = []
        for _ in range(rng.choice((1, 1, 1, 2))):
            if pieces:
                pieces.append(("\n" if rng.random() < 0.8 else " ", S))
            count = rng.choice((1, 1, 2, 3, 4, 5))
            if rng.random() < 0.5:
                pieces += self._role()
            pieces += self._shared(style) if rng.random() < 0.04 else self._run(self._persons(count), style)
        return pieces

    def _shared(self, style: Style) -> list[Piece]:
        """Two people with one body: "Mr. X and Ms. Y, both of Z"."""
        first, second = self._persons(2)[:1] * 2 if len(people := self._persons(2)) < 2 else people[:2]
        plain = replace(style, form="n")
        pieces = [
            *self.person(first, plain),
            (f" {self.rng.choice(self.maker.lists['and'])} ", S),
            *self.person(second, plain),
        ]
        body = first.affiliation or self.maker.one("bodies")
        both = self.rng.choice((", ", f", {self.rng.choice(self.maker.lists['both'])} ", " (", ", "))
        return [*pieces, (both, S), (body, A), *([(")", S)] if both == " (" else [])]

    def _titled(self, style: Style) -> list[Piece]:
        """A title and its people in one line."""
        rng = self.rng
        title = self._title()
        names = replace(style, form=rng.choice(("n", "n", "n, a", "n (a)", "n, p, a", "n, p@a", "n, p")))
        people = self._run(
            self._persons(rng.choice((1, 1, 1, 2))), names, rng.choice((" and ", ", ", " & ", " / "))
        )
        form = _pick(rng, _TITLED)
        if form in ("t by n", "t: n"):
            title = self.rng.choice([t for t in (self.maker.one("by"), title) if t])
            if title in self.maker.lists["by"]:
                return [(title, R), (" ", S), *people]
        if form == "t (role: n)":
            role = self.maker.one("roles").rstrip(":： ")
            return [(title, OTHER), (" (", S), (role, R), (": ", S), *people, (")", S)]
        if form == "r: n – t":
            return [*self._role(), *people, (" – ", S), (title, OTHER)]
        if form == "t (n)" and rng.random() < 0.15:
            people = self._run(
                self._persons(rng.choice((1, 1, 2))),
                replace(names, form="n", names="letters", honorifics=False),
                "/",
            )
        if form == "t (n)":
            middle = rng.choice(("", "", f"{rng.randint(5, 40)}m, ", f"{rng.randint(5, 40)} min, "))
            return [(title, OTHER), (" (", S), *([(middle, OTHER)] if middle else []), *people, (")", S)]
        if rng.random() < 0.15:
            people = [
                *people,
                (rng.choice((" - ", " – ", "\n", " | ")), OTHER),
                (self.maker.one("tails"), OTHER),
            ]
        if form.startswith("n"):
            return [*people, (form[1:-1].replace("¶", "\n"), S), (title, OTHER)]
        return [(title, OTHER), (form[1:-1].replace("¶", "\n"), S), *people]

    def _entry(self, style: Style) -> list[Piece]:
        """A whole entry: title, notes, one or two roles with their people, questions."""
        rng = self.rng
        pieces: list[Piece] = [(self._title(), OTHER)]
        for _ in range(rng.choice((0, 0, 1, 2))):
            pieces += [
                ("\n", OTHER),
                *(self._sentence() if rng.random() < 0.25 else [(self.maker.one("notes"), OTHER)]),
            ]
        for _ in range(rng.choice((1, 1, 2))):
            pieces.append(("\n", OTHER))
            if rng.random() < 0.7:
                pieces += self._role()
            pieces += self._run(self._persons(rng.choice((1, 1, 2, 3, 4))), style)
        for _ in range(rng.choice((0, 0, 0, 1, 2))):
            pieces += [
                ("\n", OTHER),
                (self.maker.one(rng.choice(("notes", "titles", "tails", "places"))), OTHER),
            ]
        return pieces

    def _nobody(self, style: Style) -> list[Piece]:
        rng = self.rng
        pieces: list[Piece] = []
        for _ in range(rng.choice((1, 1, 2, 3))):
            if pieces:
                pieces.append(("\n", OTHER))
            section = rng.choices(("", "notes", "places", "tails", "said"), (50, 22, 15, 5, 8))[0]
            if section == "said":
                pieces += self._sentence()
                continue
            text = self.maker.one(section) if section else self._title()
            pieces.append(
                (
                    f"{rng.choice(('', '', '', '- ', '• ', '10:00 – 10:30 ', '9.15 ', '1. ', '(a) '))}{text}",
                    OTHER,
                )
            )
        return pieces

    def _seatless(self, style: Style) -> list[Piece]:
        """Bodies and posts that nobody's name stands beside."""
        rng = self.rng
        pieces: list[Piece] = self._role() if rng.random() < 0.5 else []
        for number in range(rng.choice((1, 2, 3))):
            if number:
                pieces.append((rng.choice(("\n", "\n• ", ", ")), S))
            part, label = (("bodies", A), ("posts", P))[rng.random() < 0.3]
            pieces.append((self.maker.one(part), label))
        return pieces

    def _sentence(self) -> list[Piece]:
        """A sentence that puts people in a role, or one that only mentions somebody."""
        rng = self.rng
        seats = rng.random() < 0.6
        template = rng.choice(self.maker.lists["said" if seats else "mentioned"])
        pieces: list[Piece] = []
        person = self.maker.person()
        for token in re.findall(r"\{[npa]\}|(?:\{[^npa}]|\{[^}]{2,}\}|[^{])+", template):
            if token == "{n}":
                person = self._persons(1)[0] if seats else self.maker.person()
                printed = self._name(person, Style("n", "", "plain", rng.random() < 0.5))
                pieces += printed if seats else [(text, OTHER) for text, _ in printed]
            elif token == "{p}":
                pieces.append((self.maker.one("posts"), P))
            elif token == "{a}":
                pieces.append((self.maker.one("bodies"), A))
            else:
                pieces.append((self.maker.fill(token), OTHER if not seats or len(token) > 5 else S))
        return pieces

    def _title(self) -> str:
        rng = self.rng
        real = [
            t
            for m, ts in sorted(self.pool.titles.items())
            if self.pool.language.get(m) == self.language
            for t in ts[:60]
        ]
        title = rng.choice(real) if real and rng.random() < 0.5 else self.maker.one("titles")
        time = rng.choice(
            (
                "",
                "",
                "",
                "",
                "",
                "10:00 – 10:15 ",
                "9:30-11:00 ",
                "14h30 ",
                "10 min - ",
                "15m ",
                "(20 min) ",
                "1. ",
                "(b) ",
                "Session 3: ",
            )
        )
        return time + (title.upper() if rng.random() < 0.05 else title)

    def _finish(self, pieces: list[Piece]) -> list[Piece]:
        """Lines wrapped as in a narrow column, or all line breaks lost, or as they are."""
        rng = self.rng
        form = rng.random()
        if form < 0.2:
            return [(text.replace("\n", " "), label) for text, label in pieces]
        if form < 0.55:
            return _wrapped(pieces, rng.choice((22, 30, 40, 60, 85)))
        return pieces


def _reduced(form: str, has: dict[str, bool]) -> str:
    """A form without the parts that a person lacks."""
    if has["p"] and has["a"]:
        return form
    known = {
        (True, False): {"n, p, a": "n, p", "n¶p¶a": "n¶p", "n (a)": "n (p)", "n – p, a": "n – p", "n - p, a": "n - p", "n (p, a)": "n (p)"},
        (False, True): {"n, p, a": "n, a", "n¶p¶a": "n¶a", "n – p, a": "n – a", "n - p, a": "n - a", "n (p, a)": "n (a)", "n¶p, a": "n¶a", "n (p)": "n (a)"},
    }  # fmt: skip
    if not has["p"] and not has["a"]:
        return "n"
    part = "p" if has["p"] else "a"
    if form in known[has["p"], has["a"]]:
        return known[has["p"], has["a"]][form]
    lacking = "a" if part == "p" else "p"
    return form if lacking not in form else f"n, {part}"


def _capacity(text: str, label: Label) -> list[Piece]:
    """A post whose own words also name bodies, cut where they do."""
    words = cut(text)
    labels = capacity_labels(words, label)
    pieces: list[Piece] = []
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or labels[index] is not labels[index - 1]:
            end = len(text) if index == len(words) else words[index].start
            pieces.append((text[start:end], labels[index - 1]))
            start = end
    return pieces


def _printed(name: str, form: str) -> str:
    """A name in one of the ways of printing it; names of one word or of many stay as they are."""
    parts = name.split(" ")
    if len(parts) < 2 or len(parts) > 4 or form == "plain":
        return name
    given, family = parts[:-1], parts[-1]
    if parts[-2].islower():
        given, family = parts[:-2], " ".join(parts[-2:])
    first = " ".join(given)
    return {
        "caps family": f"{first} {family.upper()}", "caps": name.upper(), "inverted": f"{family}, {first}", "family first": f"{family} {first}",
        "initial": f"{parts[0][0]}. {family}", "caps family first": f"{family.upper()} {first}",
        "letters": "".join(part[0] for part in parts).upper(),
    }[form].strip()  # fmt: skip


def _wrapped(pieces: list[Piece], width: int) -> list[Piece]:
    found: list[Piece] = []
    column = 0
    for text, label in pieces:
        printed = ""
        for token in _tokens(text):
            if token == "\n":
                column = 0
            elif token == " " and column >= width - 4:
                token, column = "\n", 0
            else:
                column += len(token)
            printed += token
        found.append((printed, label))
    return found


def _tokens(text: str) -> list[str]:
    return re.findall(r"\n| |[^ \n]+", text)
