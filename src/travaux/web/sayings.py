"""What the layers below say in English on pages: doubts about a paper, why papers belong together, errors and remedies.

``saying`` is one sentence; ``counted`` has a form for one and one for several, told apart by its ``number``. Values stand
as ``%(name)s``; a value named ``fields`` holds names of values, one named ``pages`` a list of pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLACE = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with places for values; ``plural`` is empty where no number decides on its form."""

    english: str
    plural: str = ""

    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """What the sentence looks like with its values in place."""
        return tuple(map(_pattern, filter(None, (self.english, self.plural))))


def saying(english: str) -> Saying:
    return Saying(english)


def counted(english: str, plural: str) -> Saying:
    return Saying(english, plural)


def _pattern(words: str) -> re.Pattern[str]:
    parts = _PLACE.split(words)
    shapes = {"number": r"\d+"}
    made = (
        f"(?P<{part}>{shapes.get(part, '.+?')})" if place % 2 else re.escape(part)
        for place, part in enumerate(parts)
    )
    return re.compile("".join(made), re.DOTALL)


_DOUBTS = (
    counted(
        "A seat is still to be confirmed in %(item)s",
        "%(number)s seats are still to be confirmed in %(item)s",
    ),
    counted(
        "Seats are still to be confirmed in %(number)s item",
        "Seats are still to be confirmed in %(number)s items",
    ),
    counted(
        "%(number)s name has one word only, such as %(names)s",
        "%(number)s names have one word only, such as %(names)s",
    ),
    saying("The name “%(name)s” in %(item)s may be cut in two"),
    saying("The name “%(name)s” in %(item)s may hold more than a name"),
    counted("%(number)s name may hold more than a name", "%(number)s names may hold more than a name"),
    saying("The long post of %(name)s in %(item)s may hold another person"),
    counted(
        "%(number)s post is so long that other people may be in it",
        "%(number)s posts are so long that other people may be in them",
    ),
    counted("In %(number)s item a person stands twice", "In %(number)s items a person stands twice"),
    saying("Item %(item)s has no title"),
    counted("%(number)s item has no title", "%(number)s items have no title"),
    saying("The title %(item)s is long and may hold more than a title"),
    counted(
        "%(number)s title is long and may hold more than a title",
        "%(number)s titles are long and may hold more than titles",
    ),
    counted("%(number)s item stands twice at the same time", "%(number)s items stand twice at the same time"),
    saying("%(item)s stands twice at the same time"),
    saying("%(name)s stands twice in %(item)s"),
    saying("Uncertain: %(fields)s of “%(item)s”"),
    saying("Uncertain: %(fields)s of %(name)s, in “%(item)s”"),
    saying("Uncertain: %(fields)s"),
    saying("Decision %(decision)s (%(path)s) no longer has a place in the paper"),
    saying("Decision %(decision)s (%(path)s) stands; the paper is now read as “%(value)s” there"),
    saying("Decision %(decision)s (%(path)s) stands; the paper is now read otherwise there: %(fields)s"),
    counted("%(number)s other value is less certain", "%(number)s other values are less certain"),
    saying("“%(words)s” is read as %(date)s, which is another weekday"),
    saying("Page %(page)s is a picture that was not read"),
    saying("Pages %(pages)s are pictures that were not read"),
    saying("Page %(page)s was read from a picture: letters and figures may be wrong"),
    saying("Pages %(pages)s were read from a picture: letters and figures may be wrong"),
    saying("Page %(page)s holds no text and may be a picture"),
    saying("Pages %(pages)s hold no text and may be pictures"),
    saying("Page %(page)s gave nothing to the programme"),
    saying("Pages %(pages)s gave nothing to the programme"),
    counted(
        "%(number)s item begins before another ends; they may run side by side",
        "%(number)s items begin before another ends; they may run side by side",
    ),
    counted("%(number)s item stands before an earlier one", "%(number)s items stand before an earlier one"),
    saying("Day %(day)s has no date"),
    saying("No day has a date: the paper says “%(words)s”"),
    saying("No day has a date"),
    saying("The day has no date: the paper says “%(words)s”"),
    saying("The day has no date"),
    saying("Day %(day)s has several dates: %(dates)s"),
    saying("Day %(day)s (%(date)s) does not come after day %(before)s (%(earlier)s)"),
    saying("Day %(day)s (%(date)s) is outside the days of the meeting (%(first)s to %(last)s)"),
    saying("%(item)s ends (%(time)s) before it begins"),
    saying("%(item)s has no time"),
    counted(
        "%(number)s item of a day has no time, though most have",
        "%(number)s items of a day have no time, though most have",
    ),
    saying("%(item)s has no end, though most have"),
    counted(
        "%(number)s item of a day has no end, though most have",
        "%(number)s items of a day have no end, though most have",
    ),
    saying("%(item)s begins at %(time)s, before %(other)s ends at %(end)s"),
    saying("%(item)s (%(times)s) stands after %(other)s (%(others)s)"),
)
_REASONS = (
    saying("their words are the same"),
    saying("both are %(symbol)s, in two languages"),
    saying("%(symbol)s is issued to %(parent)s"),
    saying("%(one)s and %(two)s are versions of one paper"),
    saying("both give the programme of one meeting, and %(same)s of %(all)s items are the same"),
    saying("%(share)s of their passages are the same"),
    saying("both are issued under %(symbol)s"),
    saying("both belong to %(meeting)s"),
    saying("their meetings are of one series: %(series)s"),
    saying("one is from %(one)s, the other from %(other)s"),
    saying("they have the same title at other times"),
    saying("%(share)s of the shorter stands in the other too"),
    saying("%(share)s of each stands in the other too"),
    saying("nothing on their pages says which came first"),
    saying("by the revision in the symbol"),
    saying("a draft for action comes before what was adopted"),
    saying("by their status"),
    saying("by their dates"),
    saying("seats are confirmed later"),
    saying("the days are named later"),
    saying("people are named later"),
    saying("items are added later"),
    saying("by how far each is from the first version"),
    saying("drafts are shorter, and dated more often"),
    saying("gives the same days, and a name of the same words"),
    saying("gives the same name and date"),
    saying("gives the same name"),
    saying("gives the same name and no date"),
    saying("gives the same name, and %(own)s where another paper gives %(full)s"),
)
_ERRORS = (
    saying("this library holds no such paper"),
    saying("Look for it by its title or symbol."),
    saying("the query is longer than %(most)s characters"),
    saying("the query has an opening quotation mark without a closing one: %(query)s"),
    saying("%(operator)s stands between two words, and here it does not"),
    saying("%(operator)s stands before a word, and here it does not"),
    saying("NOT stands before one word, a phrase, or words in brackets that OR joins"),
    saying("the query has brackets within more than %(most)s brackets"),
    saying("* stands at the end of a word without quotation marks, and in %(word)s it does not"),
    saying("%(word)s is no language code"),
    saying("Write its two letters, such as lang:fr."),
    saying("%(word)s ends before it begins"),
    saying("Write the earlier date first."),
    saying("there is no field %(field)s: choose one of %(names)s"),
    saying("%(word)s holds no word to look for"),
    saying("%(word)s is no date"),
    saying(
        "Write a year, a month or a day, such as 2017, 2017-04 or 2017-04-18, or two of them with two points between, "
        "such as 2017..2018 or 2017-04.."
    ),
    saying("the query is empty"),
    saying("the query has more than %(most)s words"),
    saying("the query only says what to leave out"),
    saying("Say what to look for as well."),
    saying("a word to leave out cannot stand beside OR"),
    saying("See the how-to on searching for what a query may hold."),
    saying("%(name)s has no picture of page %(page)s"),
    saying("Read its words instead."),
    saying("there is no decision %(decision)s"),
    saying("decision %(decision)s has been undone already"),
    saying("Look at the paper's decisions with travaux decisions, then decide again."),
    saying("%(name)s holds more than %(most)s MB"),
    saying("Split the paper."),
    saying("%(name)s gives no date, which a calendar needs"),
    saying("%(name)s gives no item with both date and time"),
    saying("%(name)s is empty"),
    saying("%(name)s is encrypted"),
    saying("%(name)s holds no text"),
    saying("%(name)s takes more than %(most)s seconds to read"),
    saying("Download or export the paper again."),
    saying("Save the paper as PDF, DOCX, ODT, HTML, Markdown or text."),
    saying("Remove the password and save it again."),
    saying("Give dates as YYYY-MM-DD, times as HH:MM, and words for anything else."),
    saying("nothing is open in the review %(name)s"),
    saying("an agenda needs a day"),
    saying("Wait until it has ended, then run again."),
)
KNOWN: tuple[Saying, ...] = (*_DOUBTS, *_REASONS, *_ERRORS)
