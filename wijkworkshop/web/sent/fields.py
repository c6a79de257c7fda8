"""Reads the fields of a form within limits; fields that none of our forms has are refused."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Group
from wijkworkshop.web.admission.limits import LONGEST_BODY
from wijkworkshop.web.people import HIGHEST_ONCE
from wijkworkshop.web.request_headers import SENT, header

MOST_FIELDS = 200
FORM = b"application/x-www-form-urlencoded"

ABOUT_ME = frozenset({"code", "number", "group", "table", "language", "once", "proof"})
WORDS = frozenset({"text", "once", "proof"})
CARD = frozenset({"block", "card", "seen", "line", "back", "once", "proof"})
PLACE = frozenset({"block", "laid", "place", "seen", "fits", "once", "proof"})
LANGUAGE = frozenset({"language", "code", "number", "proof"})
"""Field names of each of our forms; those of a ballot come from its entry."""

Fields = Mapping[str, str]


async def fields_of(request: Request) -> dict[str, str]:
    """Return the fields of a form; the last of two with one name. Raises HTTPException."""
    kind, _, _ = header(request.scope, b"content-type").partition(b";")
    if kind.strip().lower() != FORM:
        raise HTTPException(415)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            raise HTTPException(413)
    try:
        text = body.decode()
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:  # no UTF-8, or too many
        raise HTTPException(400) from error
    fields = request.scope[SENT] = dict(pairs)
    return fields


async def form(request: Request, known: frozenset[str]) -> Fields:
    """Return the fields of one of our forms. Raises HTTPException when it has unknown ones."""
    fields = await fields_of(request)
    if not fields.keys() <= known:
        raise HTTPException(400)
    return fields


def whole(text: str, highest: int) -> int:
    """Return a field as a number, 0 when it is empty. Raises HTTPException when it is none."""
    if not text:
        return 0
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(highest))):
        raise HTTPException(400)
    if int(text) > highest:
        raise HTTPException(400)
    return int(text)


def once_of(fields: Fields) -> int:
    """Return the one-time number of a form. Raises HTTPException when it is malformed."""
    once = whole(fields.get("once", ""), HIGHEST_ONCE)
    if not once:
        raise HTTPException(400)
    return once


def group_of(fields: Fields, before: Group) -> Group:
    """Return the chosen group; the one so far stays where the form does not ask."""
    said = fields.get("group")
    if said is None:
        return before
    if not said:
        return Group.UNKNOWN
    if said not in set(Group):
        raise HTTPException(400)
    return Group(said)


def table_of(fields: Fields, before: int, tables: int) -> int:
    """Return the table that was chosen. Raises Refused when there is no such table."""
    said = fields.get("table")
    if said is None:
        return before
    table = whole(said, 99_999)
    if table > tables:
        raise Refused(Reason.TABLE_UNKNOWN)
    return table
