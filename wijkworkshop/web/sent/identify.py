"""Identifies a participant by the code they sent: of a card, of the room, or of table hosts."""

import hmac
from dataclasses import replace

from wijkworkshop.core.participating import NEXT_OPEN
from wijkworkshop.core.phones.codes import CODE_LETTERS, knows_number
from wijkworkshop.core.phones.records import LAST, Participant, Phones
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.web.people import People
from wijkworkshop.web.sent.fields import Fields, group_of, table_of, whole


def plain_code(fields: Fields) -> str:
    """Return a typed code in our spelling: capitals, without spaces and dashes."""
    return "".join(each for each in fields.get("code", "").upper() if each.isalnum())


def typed_number(fields: Fields) -> int:
    """Return the number whose short code somebody typed; 0 when it is another kind of code."""
    number = whole(fields.get("number", ""), LAST)
    return number if number and len(plain_code(fields)) <= CODE_LETTERS else 0


def scanned(phones: Phones, fields: Fields) -> bool:
    """Tell whether a form has the token of a card's QR code, which nobody can guess."""
    number, code = whole(fields.get("number", ""), LAST), plain_code(fields)
    return len(code) > CODE_LETTERS and knows_number(phones.secret, number, code)


def identify_participant(
    phones: Phones, people: People, fields: Fields, now: Participant
) -> Participant:
    """Return the participant that a code identifies; `now` is who they were so far.

    Raises Refused for an unknown code. A card gives its number, with what is known of that
    number; the code of the room leaves the number as it was.
    """
    code, number = plain_code(fields), whole(fields.get("number", ""), LAST)
    if number:
        if not knows_number(phones.secret, number, code):
            raise Refused(Reason.CODE_WRONG)
        known = people.with_number(number)
        return known.who if known else replace(now, number=number)
    if codes_match(code, phones.host_code):
        return replace(now, hosts=True)
    if codes_match(code, phones.code):
        return now
    raise Refused(Reason.CODE_WRONG)


def with_group_and_table(
    who: Participant, fields: Fields, phones: Phones, tables: int
) -> Participant:
    """Return a participant with the group and the table that they chose, where the form asks.

    A table host always chooses a table. Raises Refused when there is no such table.
    """
    asks_table = phones.asks_table or who.hosts
    table = table_of(fields, who.table, tables) if asks_table else who.table
    if who.hosts and not table:
        raise Refused(Reason.TABLE_UNKNOWN)
    group = group_of(fields, who.group) if phones.asks_group else who.group
    return replace(who, group=group, table=table)


def codes_match(said: str, code: str) -> bool:
    """Tell whether a typed code is the right one (in constant time); an empty code never is."""
    wanted = "".join(each for each in code.upper() if each.isalnum())
    return bool(wanted) and hmac.compare_digest(said.encode(), wanted.encode())


NOBODY = Participant(NEXT_OPEN)
"""A participant who has not joined yet."""
