"""Commitments: verbs, addressees, times; whose promise a promise is."""

from __future__ import annotations

from tests.reading.commitments.support import written
from travaux.common.commitment import CommitmentKind, Means, Strength
from travaux.common.dates import PartialDate
from travaux.common.provision import ProvisionLink
from travaux.reading.commitments import read_commitments, read_turns
from travaux.reading.commitments.speaking import read_speakers

RESOLUTION = written(
    "_The Riverine Assembly,_",
    "Recalling target 6.3,",
    "1. Takes note of the report, and requests the Secretary, within existing resources, to publish it by 30 June 2026;",
    "2. Urges member States and their cities to fund training under General Assembly resolution 71/1.",
)


def test_a_paragraph_gives_one_commitment_for_each_verb() -> None:
    found = read_commitments(RESOLUTION)
    assert [(one.number, one.verb, one.strength, one.addressee) for one in found] == [
        ("1", "Takes note", Strength.POSITION, None),
        ("1", "requests", Strength.DEMAND, "the Secretary"),
        ("2", "Urges", Strength.CALL, "member States and their cities"),
    ]
    assert {one.actor for one in found} == {"Riverine Assembly"}
    assert (found[1].time, found[1].due) == ("by 30 June 2026", PartialDate(2026, 6, 30))
    assert found[1].conditions == ("within existing resources",)
    assert found[2].means == (Means.MONEY, Means.CAPACITY)
    (link,) = found[2].provisions
    assert (link.framework, link.number, link.named) == ("A/RES/71/1", "", True)
    assert isinstance(link, ProvisionLink)


def test_words_stand_at_their_spans() -> None:
    for one in read_commitments(RESOLUTION):
        assert RESOLUTION.quote(one.spans) == one.words


RECORD = written(
    "_The meeting was called to order at 10 a.m._",
    "The President: I give the floor to Kenya.",
    "Ms. Wanjiru (Kenya): We thank the Chair. We will plant a million trees by 2030. The neighbours said that we will fail. "
    "If we will it, it is done. Kenya will train its foresters. Norway will pay. We will now vote.",
    "Mr. Dahl (Norway): Norway pledges $5 million.",
    "The President: We will now adjourn.",
)


def test_a_promise_is_its_speakers_own() -> None:
    found = read_commitments(RECORD)
    assert [(one.kind, one.actor, one.words) for one in found] == [
        (CommitmentKind.PLEDGE, "Kenya", "We will plant a million trees by 2030."),
        (CommitmentKind.PLEDGE, "Kenya", "Kenya will train its foresters."),
        (CommitmentKind.PLEDGE, "Norway", "Norway pledges $5 million."),
    ]
    assert found[0].due == PartialDate(2030)


OPENED = (
    "_The meeting was called to order at 10 a.m._",
    "The President: Who speaks?",
    "Ms. Oral (Chile): No.",
)


def promised(*paragraphs: str) -> list[tuple[str | None, str | None]]:
    found = read_commitments(written(*paragraphs))
    return [(one.actor, one.verb) for one in found]


def test_what_the_chair_says_for_their_own_state_is_that_states() -> None:
    council = (
        "S/PV.9876", "President: Mr. Zhang Wei . . . . . . . (China)", "Members: Algeria . . . . . Mr. Bendali",
        "_The meeting was called to order at 10 a.m._", "# Rivers and lakes", "Mr. Bendali (Algeria): No.", "Ms. Oral (Chile): No.",
    )  # fmt: skip
    own = "We will plant trees. China will pay for boats."
    over = "I now resume my functions as President. We will plant nothing."
    capacity = "I shall now make a statement in my capacity as the representative of China."
    assert promised(*council, f"The President: We will clean the hall. {capacity} {own} {over}") == [
        ("China", "will plant"),
        ("China", "will pay"),
    ]
    assert promised(*council, f"The President: I shall now speak in my national capacity. {own}") == [
        ("China", "will plant"),
        ("China", "will pay"),
    ]
    council_itself = "I speak in my capacity as President of the Security Council."
    assert read_turns(written(*council, f"The President: {council_itself}"))[2].body is None


def test_a_group_promises_under_the_short_name_that_its_speaker_gives_it() -> None:
    assert promised(
        *OPENED,
        "Mr. Koudri (Algeria): I speak on behalf of the Riverine Partners Group (R3+). The R3+ will table a plan. The B5 will not help.",
    ) == [("Riverine Partners Group", "will table")]


def test_the_government_is_the_speakers_where_no_other_state_was_named() -> None:
    assert promised(*OPENED, "Mr. Dahl (Norway): The river is cold. The Government will plant trees.") == [
        ("Norway", "will plant")
    ]
    assert not promised(*OPENED, "Mr. Dahl (Norway): Kenya is dry. The Government will plant trees.")


def test_bullets_belong_to_the_paragraph_that_leads_to_them() -> None:
    found = read_commitments(
        written(
            "# Declaration of the Lakes", "We, the Ministers of the Lakes, met in Lome.", "1. We recall the storm.",
            "2. We will:", "• clean the shore by 2031;", "- train fishers.", "3. We thank Togo.",
        )
    )  # fmt: skip
    assert [(one.number, one.verb, one.words) for one in found if one.strength is Strength.UNDERTAKING] == [
        ("2", "will", "We will: • clean the shore by 2031; - train fishers.")
    ]


def test_a_framework_is_nobodys_speech_and_an_action_holds_its_parts() -> None:
    framework = written(
        "# Fair buses", "Objective 1: Buses that come", "We commit to run buses. We will act together:",
        "(a) Buy buses:", "(i) Large;", "(ii) Small;", "(b) Build lanes.",
        "Objective 2: Fair fares", "We commit to keep fares low. We will act together:", "(a) Freeze fares.",
    )  # fmt: skip
    assert read_speakers(framework) == ()
    assert [
        (one.kind, one.number, one.words)
        for one in read_commitments(framework)
        if one.verb in ("Buy", "Build", "Freeze")
    ] == [
        (CommitmentKind.ACTION, "1 (a)", "Buy buses: Large; Small;"),
        (CommitmentKind.ACTION, "1 (b)", "Build lanes."),
        (CommitmentKind.ACTION, "2 (a)", "Freeze fares."),
    ]
    assert {one.kind for one in read_commitments(framework)} == {CommitmentKind.ACTION}


DECLARATION = written(
    "We, the Ministers of Rivers,",
    "1. We recognize that rivers feed millions.",
    "2. Floods came again last year. We reiterate our thanks to the crews, welcome their report, and will continue to pay them. "
    "The Fund will report in 2030.",
    "3. We commit to:",
    "(a) Plant trees. They hold the banks.",
    "(b) Clear the canals.",
    "4. We will never forget the drowned.",
    "5. We ask the States, which have paid and will pay, to help.",
)


def test_a_declaration_undertakes_within_its_paragraphs_too() -> None:
    found = read_commitments(DECLARATION)
    assert [(one.number, one.verb, one.words) for one in found if one.strength is Strength.UNDERTAKING] == [
        ("2", "will continue", "will continue to pay them."),
        ("3", "commit", "We commit to: Plant trees. They hold the banks. Clear the canals."),
    ]
    assert {one.actor for one in found} == {"the Ministers of Rivers"}


def test_what_a_decision_binds_is_its_addressee() -> None:
    transcript = written(
        "The Riverine Council,",
        "1. Decides that all States shall, for the sake of the fish, freeze the dams;",
        "2. Affirms that the Mission, in cooperation with the crews, shall record all boats;",
        "3. Decides that paragraph 1 shall not apply to food;",
        "4. Decides that the meeting shall take place in May;",
        "5. Decides that the Panel shall consist of five experts.",
    )
    assert [one.addressee for one in read_commitments(transcript)] == [
        "all States",
        "the Mission",
        None,
        None,
        None,
    ]


def test_those_whom_we_task_are_addressed() -> None:
    transcript = written(
        "We, the Ministers of Rivers,",
        "1. We endorse the report and mandate the secretariat to prepare a plan by 2030.",
        "2. We welcome the report and mandate of the Commission.",
        "3. We adopt the plan, and task the Bureau with its review.",
    )
    assert [(one.verb, one.addressee) for one in read_commitments(transcript)] == [
        ("endorse", None), ("mandate", "the secretariat"), ("welcome", None), ("adopt", None), ("task", "the Bureau"),
    ]  # fmt: skip


def test_paragraphs_numbered_in_brackets_act() -> None:
    transcript = written(
        "The Riverine Assembly,",
        "(1) With a view to the welfare of the valley,",
        "(2) Calls upon all States to plant trees;",
        "(3) Requests the Secretary to count them.",
    )
    assert [(one.number, one.verb, one.addressee) for one in read_commitments(transcript)] == [
        ("2", "Calls upon", "all States"),
        ("3", "Requests", "the Secretary"),
    ]
