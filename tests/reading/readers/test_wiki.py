"""Wiki text of two families, as it is rendered."""

from __future__ import annotations

from tests.reading.readers.outline import outline, spans
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.wiki import transcribe_wiki

TWIKI = """%META:TOPICINFO{author="AnaReis" date="1347470176" version="2"}%
---+ *Tides group* meeting
---++!! When and where
   * *Date:* 3 June 2011, [[Room Two][second floor]]
   * <b>Host: </b>!PortAuthority, see [[https://example.org/map map]]
*Background*

Plain words
on two lines
---++ Agenda
   * *10:00 - 10:30 Welcome*
      * Reports
         * what is next? - _Bo Lind_
   1. first
   1. second
     and more of it
| *Time* | *What* |
| 11:00 | Close |
%META:FILEATTACHMENT{name="a.ppt" attr="" comment="see {this}"}%
"""

MEDIAWIKI = """{{Infobox|x}}
== Agenda ==
'''Porto''', ''3 June''
[[File:Map.png|thumb|A map]]
* 10:00 [[Tides|On tides]]
** by [https://example.org Bo Lind]
# one
# two
## two one
# three
: indented
; Chair
{| class="wikitable"
|+ Day 1
! Time !! What
|-
| 10:00 || colspan="2" | Opening
|-
| 11:00
| Close
|}
----
"""


def test_twiki() -> None:
    transcript = transcribe(Document("notes.txt", TWIKI.encode()))
    assert transcript.media_type == "text/x-wiki"
    assert outline(transcript) == [
        "h1 * Tides group meeting",
        "h2 * When and where",
        "li [•] Date: 3 June 2011, second floor",
        "li [•] Host: PortAuthority, see map",
        "* Background",
        "Plain words",
        "+ on two lines",
        "h2 * Agenda",
        "li * [•] 10:00 - 10:30 Welcome",
        "li1 [◦] Reports",
        "li2 [▪] what is next? - Bo Lind",
        "li [1.] first",
        "li [2.] second",
        "li + and more of it",
        "0:0,0 * Time",
        "0:0,1 * What",
        "0:1,0 11:00",
        "0:1,1 Close",
    ]


def test_mediawiki() -> None:
    transcript = transcribe(Document("notes.txt", MEDIAWIKI.encode()))
    assert outline(transcript) == [
        "h2 * Agenda",
        "Porto, 3 June",
        "li [•] 10:00 On tides",
        "li1 [◦] by Bo Lind",
        "li [1.] one",
        "li [2.] two",
        "li1 [1.] two one",
        "li [3.] three",
        "indented",
        "Chair",
        "Day 1",
        "0:0,0 * Time",
        "0:0,1 * What",
        "0:1,0 10:00",
        "0:1,1 Opening",
        "0:2,0 11:00",
        "0:2,1 Close",
    ]
    assert spans(transcript)[0][3] == (1, 1, 1, 2, "Opening")


def test_markup_that_never_closes_stays_text() -> None:
    assert outline(transcribe_wiki("'''bold\n{| open\n| cell\n== half", "a")) == [
        "'''bold",
        "0:0,0 cell",
        "h2 * half",
    ]
