"""What the room sees while it talks about rules and goals: each kind, and at the limits."""

from dataclasses import replace
from datetime import date
from typing import Any

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.core.catalogue.alike import Tension
from wijkworkshop.core.outcome_views.alignment import ToldDecision
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.alignment_board import AlignmentBoard, BoardCell, Voice
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Alignment, BlockKind, Decision

HEAD = s.Heading(
    BlockKind.STEP_2, "Stap 2 · Afstemming", "", (*[s.Stage.DONE] * 2, s.Stage.NOW, s.Stage.TO_COME)
)
GOALS = (
    "Wie vooruitkomt, kan hier blijven",
    "Buren kennen elkaar",
    "Jongeren vinden hier een eerste woning",
)
RULES = (
    Choice(17, "Voorrang bij sociale en economische binding"),
    Choice(20, "Verkoop van sociale huurwoningen"),
    Choice(21, "Sociaal beheer"),
    Choice(16, "Betere voorzieningen en openbare ruimte"),
    Choice(14, "Achterstallig onderhoud aanpakken"),
)
BIT, STRONG, NO = Alignment.HELPS_A_LITTLE, Alignment.REINFORCES, Alignment.NEUTRAL
AGAINST, ASK = Alignment.CLASHES, Alignment.UNKNOWN
DIFFER = BoardCell(BIT, (BIT, BIT, AGAINST, STRONG, BIT, None), close=True)
CELLS = (
    (BoardCell(STRONG), DIFFER, BoardCell(BIT)),
    (BoardCell(AGAINST, (BIT, AGAINST, AGAINST, AGAINST, BIT, ASK)), BoardCell(AGAINST),
     BoardCell(ASK)),
    (BoardCell(NO), BoardCell(STRONG), None),
    (BoardCell(BIT), BoardCell(STRONG), BoardCell(BIT)),
    (BoardCell(NO), BoardCell(BIT), BoardCell(ASK)),
)  # fmt: skip
CLASH = AlignmentBoard(
    HEAD, About.CLASH, GOALS, RULES, CELLS, column=1, row=0,
    voices=(
        Voice(AGAINST, (3,), ("Wie hier niet vandaan komt, voelt zich een gast.",)),
        Voice(STRONG, (4,), ("Familie in de buurt helpt elkaar.",)),
    ),
    decided=None, number=3, count=4, helping=4,
)  # fmt: skip
KNOWN = Tension(
    "verkoop-en-blijven", ("verkoop-sociale-huur",),
    own("Er zijn daarna minder huurwoningen voor wie hier al woont."),
    "Wie hier woont, kan hier blijven",
)  # fmt: skip
TALE = "Wie hier groot werd, vindt hier ook een woning en blijft bij familie en vrienden"
LARGE = replace(
    CLASH,
    goals=tuple(f"{n} {TALE[:57]}" for n in range(1, 13)),
    rules=tuple(Choice(0, f"{n} {TALE[:57]}") for n in range(1, 26)),
    cells=((BoardCell(AGAINST, (AGAINST, BIT) * 4, close=True),) * 12,) * 25,
    column=11,
    row=12,
    voices=(Voice(AGAINST, tuple(range(1, 5)), (TALE,)), Voice(STRONG, tuple(range(5, 9)))),
    decided=ToldDecision(Decision.ACCEPT, TALE, "woningcorporaties", date(2027, 9, 30)),
    number=11,
    count=211,
)

WORDS = (BIT, STRONG, NO, AGAINST, ASK, BIT, NO)
BIG: dict[str, Any] = {
    "goals": (*GOALS, *(f"{n} doelen" for n in range(4, 13))),
    "rules": (*RULES, *(Choice(0, f"{n} regels") for n in range(6, 26))),
    "cells": tuple(
        tuple(BoardCell(WORDS[(rule * rule + goal * 5) % 7]) for goal in range(12))
        for rule in range(25)
    ),
    "row": 9,
    "column": 5,
}

ALIGNMENT_BOARD_EXAMPLES: dict[str, s.PublicView] = {
    "alignment-clash": s.PublicView(CLASH, s.Countdown(600, 520, running=True)),
    "alignment-known": s.PublicView(
        replace(CLASH, heading=replace(HEAD, marked=True), tensions=(KNOWN,))
    ),
    "alignment-decided": s.PublicView(
        replace(CLASH, decided=ToldDecision(Decision.PHASE, "", "corporaties", date(2027, 7, 1)))
    ),
    "alignment-gap": s.PublicView(
        replace(CLASH, about=About.GAP, column=2, row=None, voices=(), number=1, count=1)
    ),
    "alignment-double": s.PublicView(
        replace(CLASH, about=About.DOUBLE, row=None, voices=(), number=1, count=2)
    ),
    "alignment-unknown": s.PublicView(
        replace(CLASH, about=About.UNKNOWN, column=2, row=1, voices=(), number=1, count=2)
    ),
    "alignment-map": s.PublicView(replace(CLASH, **BIG)),
    "alignment-full": s.PublicView(LARGE, s.Countdown(600, 520, running=True)),
}
