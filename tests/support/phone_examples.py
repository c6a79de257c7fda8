"""Example views of phones: joining, and each vote form with the code beside its options."""

from dataclasses import replace

from tests.support.example_words import STEP_4, choices
from tests.support.opinion_examples import AGREE_OPEN, RANKING_OPEN, STATEMENT_OPEN
from tests.support.step_examples import CELLS_OPEN, WEIGH_OPEN
from tests.support.vote_examples import (
    CHOICE_OPEN,
    DOTS_OPEN,
    DOTS_READY,
    FIST_OPEN,
    FIST_THREE,
    GRADE_OPEN,
    RECOGNITION_OPEN,
)
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.terms import Channel

RUNNING = s.Countdown(300, 108, True)
PAGE = "http://192.168.8.10:8080"

JOINING = Joining(
    STEP_4, f"{PAGE}/c/K7P4", PAGE[7:], "K7P4", "Wijkworkshop", "welkom2026", joined=43
)
WITHOUT_WIFI = replace(JOINING, wifi_name="", wifi_password="", joined=1)
CARDS_ONLY = replace(JOINING, page=PAGE, code="", cards_only=True)
LONG = "192.168.100.100:18080"
LONG_NAMES = replace(
    JOINING,
    page=f"http://{LONG}/c/K7P4",
    address=LONG,
    wifi_name="Gasten Buurthuis De Zevensprong",
    wifi_password="aB3;x0O:l1Kq9-Zz77==0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",  # noqa: S106 (of no Wi-Fi)
)
OPEN_WIFI = replace(JOINING, wifi_password="")


def by_phone(screen: s.Ballot, join: Joining = JOINING, *others: Channel) -> s.Ballot:
    """A round that 37 of 52 have voted in, most by phone."""
    received = ((Channel.PHONE, 24), (Channel.PAPER, 9), (Channel.DEVICE, 4))
    return replace(
        screen,
        channels=(Channel.PHONE, *others),
        received=received if screen.open else (),
        present=52,
        tables=0,
        secret=Channel.HANDS not in others,
        join=replace(join, joined=0),
    )


LIST = tuple(f"Maatregel nummer {number} voor de hele wijk" for number in range(1, 25))

FORMS_BY_PHONE: dict[str, s.Ballot] = {
    "dots": by_phone(DOTS_OPEN, JOINING, Channel.PAPER, Channel.DEVICE),
    "ready": by_phone(DOTS_READY),
    "24": by_phone(replace(DOTS_OPEN, choices=choices(LIST))),
    "choice": by_phone(CHOICE_OPEN, JOINING, Channel.HANDS),
    "fist": by_phone(FIST_OPEN),
    "fist-three": by_phone(FIST_THREE),
    "recognition": by_phone(RECOGNITION_OPEN, LONG_NAMES),
    "grade": by_phone(GRADE_OPEN),
    "agree": by_phone(AGREE_OPEN),
    "statement": by_phone(STATEMENT_OPEN),
    "order": by_phone(RANKING_OPEN),
    "weighing": by_phone(WEIGH_OPEN),
    "cells": by_phone(CELLS_OPEN),
    "cards": by_phone(DOTS_OPEN, CARDS_ONLY),
}

PHONE_EXAMPLES: dict[str, s.PublicView] = {
    "joining": s.PublicView(JOINING, RUNNING),
    "joining-page": s.PublicView(WITHOUT_WIFI),
    "joining-cards": s.PublicView(CARDS_ONLY),
    "joining-cards-page": s.PublicView(replace(CARDS_ONLY, wifi_name="")),
    "joining-long": s.PublicView(LONG_NAMES),
    "joining-open": s.PublicView(OPEN_WIFI),
    **{
        f"ballot-phone-{name}": s.PublicView(each, RUNNING) for name, each in FORMS_BY_PHONE.items()
    },
}
