"""Codes of numbers: who knows one knows the number, and nobody guesses it."""

import string

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.with_phones import SECRET
from wijkworkshop.core.phones.codes import CODE_LETTERS, card_token, knows_number, short_code

NUMBERS = st.integers(1, 9999)
SECRETS = st.binary(min_size=16, max_size=16).map(bytes.hex)


@given(SECRETS, NUMBERS)
def test_who_knows_the_code_knows_the_number(secret: str, number: int) -> None:
    code, token = short_code(secret, number), card_token(secret, number)
    assert token.startswith(code)
    spaced = f" {code[:4].lower()}-{code[4:]} "
    assert all(knows_number(secret, number, said) for said in (code, token, spaced, token.lower()))
    assert set(token) <= set(string.ascii_uppercase + "234567")


@given(SECRETS, NUMBERS, NUMBERS)
def test_the_code_of_another_number_is_another(secret: str, number: int, other: int) -> None:
    known = knows_number(secret, other, short_code(secret, number))
    assert known is (number == other)
    assert knows_number(secret, other, card_token(secret, number)) is (number == other)


@given(SECRETS, NUMBERS, st.text(max_size=30))
def test_what_is_no_code_opens_nothing(secret: str, number: int, said: str) -> None:
    letters = "".join(each for each in said.upper() if each.isalnum())
    known = letters in (short_code(secret, number), card_token(secret, number))
    assert knows_number(secret, number, said) is known


@given(SECRETS, NUMBERS)
def test_figures_that_people_take_for_letters_do(secret: str, number: int) -> None:
    """On a phone's small screen O is a nought, I a one and B an eight; no code has those."""
    code = short_code(secret, number)
    assert not set(code) & set("0189")
    assert knows_number(secret, number, code.replace("O", "0").replace("I", "1").replace("B", "8"))


def test_a_longer_piece_of_the_token_is_not_enough() -> None:
    token = card_token(SECRET, 7)
    assert not knows_number(SECRET, 7, token[: CODE_LETTERS - 1])
    assert not knows_number(SECRET, 7, token[: CODE_LETTERS + 1])
