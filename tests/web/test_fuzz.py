"""Anything at all, to every route: no crash, no secret, and always the headers."""

from urllib.parse import urlencode

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.support.web.inside import HOST, Inside, Raw
from tests.support.web.marked import CODE, SECRET, secrets_in
from wijkworkshop.core.phones.codes import card_token, short_code
from wijkworkshop.web.admission.guess_limit import GuessLimit
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.people import proof

PATHS = ("/", "/now", "/live", "/join", "/vote", "/say", "/card", "/language", "/static/page.css")
NAMES = (
    "code", "number", "group", "table", "language", "once", "proof", "round", "choice", "text",
    *(f"o{n}{part}" for n in (1, 2, 99) for part in ("", "impact", "feasibility")),
)  # fmt: skip
VALUES = (
    "", "0", "1", "2", "17", "-1", "5001", "9" * 20, "²", "\uff11", "\x00", "é", "1e3", "residents",
    CODE, card_token(SECRET, 17), short_code(SECRET, 17), "nl", "ar", "xx",
    "<script>", "{{ 7*7 }}", "'; DROP TABLE ballot;--", "a" * 300, "\u202e\ud7ff",
    "\r\nSet-Cookie: a=b",
)  # fmt: skip

anything = st.text(st.characters(codec="utf-8"), max_size=40)
values = st.sampled_from(VALUES) | anything
fields = st.dictionaries(st.sampled_from(NAMES) | anything, values, max_size=8)
paths = (
    st.sampled_from(PATHS)
    | st.builds("/c/{}".format, values)
    | st.builds("/c/{}-{}".format, values, values)
    | st.builds("/static/{}".format, values)
    | st.builds("/{}".format, anything)
)
methods = st.sampled_from(("GET", "POST", "HEAD")) | st.text("ABCDEPTUX", min_size=1, max_size=7)
plain = st.binary(max_size=40).filter(lambda each: not set(each) & set(b"\r\n\x00"))
NAMES_OF_HEADERS = (
    b"cookie", b"origin", b"referer", b"x-part", b"if-none-match", b"last-event-id", b"range",
    b"accept-language", b"content-type", b"content-length", b"content-encoding", b"expect",
    b"sec-fetch-site", b"x-forwarded-for", b"transfer-encoding", b"accept-encoding", b"host",
)  # fmt: skip
VALUES_OF_HEADERS = (
    b"application/x-www-form-urlencoded", b"http://" + HOST.encode(), b"bytes=0-5", b"gzip",
    b'"1-nl"', b"1", b"nl-NL,nl;q=0.9", b"wijk=", b"wijk=\xff; wijk=a", b"same-origin", b"null",
)  # fmt: skip
names, header_values = st.sampled_from(NAMES_OF_HEADERS), plain | st.sampled_from(VALUES_OF_HEADERS)
headers = st.lists(st.tuples(names, header_values), max_size=5)
queries = st.sampled_from((b"", b"seen=1", b"language=ar", b"change=1", b"said")) | plain


def harmless(room: Inside, method: str, path: str, sent: Raw, body: bytes, query: bytes) -> int:
    """Ask something; the answer is no crash and holds no secret."""
    unlimited(room)
    answer = room.raw(method, path, sent, body, query)
    assert 200 <= answer.status < 500, (method, path, sent, body, query, answer.text)
    assert secrets_in(answer.text) == []
    assert secrets_in(str(answer.headers)) == []
    return answer.status


def unlimited(room: Inside) -> None:
    """Let somebody try without end, so that more is tried than a refusal."""
    room.joining.guess_limit = GuessLimit()
    room.submitting.votes, room.submitting.words = RateLimit(100, 2.0), RateLimit(6, 0.1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(method=methods, path=paths, more=headers, query=queries, said=fields, joined=st.booleans())
@example(method="GET", path="/c/²-A", more=[], query=b"", said={}, joined=True)
@example(method="GET", path="/c/-", more=[], query=b"", said={}, joined=False)
def test_whatever_is_asked_nothing_breaks(
    room: Inside,
    method: str,
    path: str,
    more: Raw,
    query: bytes,
    said: dict[str, str],
    joined: bool,
) -> None:
    sent: Raw = [(b"host", HOST.encode()), *more]
    if joined:
        sent.append((b"cookie", cookie(room).encode()))
    harmless(room, method, path, sent, form_of(said), query)


@given(path=st.sampled_from(("/join", "/vote", "/say", "/card", "/language")), said=fields)
def test_whatever_a_form_holds_nothing_breaks(
    room: Inside, path: str, said: dict[str, str]
) -> None:
    proof = {"proof": proof_of(room), "once": "77"}
    sent = [*form_headers(), (b"cookie", cookie(room).encode())]
    for each in (said, {**said, **proof}, {**proof, **said, "round": "1"}):
        harmless(room, "POST", path, sent, form_of(each), b"")


@given(body=st.binary(max_size=200))
def test_whatever_the_bytes_are_nothing_breaks(room: Inside, body: bytes) -> None:
    for path in ("/join", "/vote", "/say", "/card", "/language", "/"):
        harmless(room, "POST", path, form_headers(), body, b"")


def form_headers() -> Raw:
    return [(b"host", HOST.encode()), (b"content-type", b"application/x-www-form-urlencoded")]


def form_of(said: dict[str, str]) -> bytes:
    return urlencode(said).encode()


def cookie(room: Inside) -> str:
    """Return the cookie of a phone that joined; the same one for all examples."""
    if not room.kept:
        room.kept.append(room.joined())
    return room.kept[0].cookie


def proof_of(room: Inside) -> str:
    return proof(cookie(room).partition("=")[2])
