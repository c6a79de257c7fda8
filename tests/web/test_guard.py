"""What is refused before it gets anywhere, and what every answer says."""

import pytest

from tests.support.web.inside import HOST, Inside, Raw
from tests.support.web.marked import CODE, secrets_in
from wijkworkshop.web.admission.guard import A_SECOND, AT_ONCE
from wijkworkshop.web.admission.limits import LONGEST_BODY
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.people import hashed

FORM = (b"content-type", b"application/x-www-form-urlencoded")
HERE: Raw = [(b"host", HOST.encode())]
JOIN = f"code={CODE}".encode()


def test_no_answer_has_a_secret(room: Inside) -> None:
    phone = room.joined()
    asked = [("GET", path) for path in ("/", "/now", "/live", f"/c/{CODE}", "/niets", "/static/x")]
    for method, path in [*asked, ("PUT", "/"), ("GET", "/join"), ("POST", "/vote")]:
        answer = phone.ask(method, path)
        assert secrets_in(answer.text) == []


def test_what_is_no_cookie_of_ours_is_kept_nowhere(room: Inside) -> None:
    before = hashed.cache_info().misses
    for number in range(5):
        sent = (b"cookie", b"wijk=%d" % number + b"x" * 4000)
        assert room.raw("GET", "/", [*HERE, sent]).status == 200
    assert hashed.cache_info().misses == before


@pytest.mark.parametrize(
    "host",
    [
        b"",
        b"evil.example",
        b"wijk.test",
        b"wijk.test:80",
        HOST.upper().encode(),
        b"wijk.test:8080.",
    ],
)
def test_another_host_is_not_ours(room: Inside, host: bytes) -> None:
    assert room.raw("GET", "/", [(b"host", host)]).status == 421


def test_no_host_or_two_hosts_are_not_ours(room: Inside) -> None:
    assert room.raw("GET", "/", []).status == 421
    assert room.raw("GET", "/", HERE * 2).status == 421


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/niets", 404),
        ("GET", "/static////app.py", 404),
        ("GET", "/static/..%2f", 404),
        ("GET", "/static/", 404),
        ("GET", "/static", 404),
        ("GET", "/c/", 404),
        ("GET", "/c/a/b", 404),
        ("GET", "//", 404),
        ("GET", "/now/", 404),
        ("GET", "/join", 405),
        ("GET", "/vote", 405),
        ("POST", "/", 405),
        ("PUT", "/", 405),
        ("DELETE", "/vote", 405),
        ("TRACE", "/", 405),
        ("OPTIONS", "/", 405),
        ("HEAD", "/live", 405),
        ("HEAD", "/", 200),
    ],
)
def test_other_paths_and_methods_are_refused(
    room: Inside, method: str, path: str, status: int
) -> None:
    headers = [*HERE, FORM] if method == "POST" else HERE
    assert room.raw(method, path, headers).status == status


@pytest.mark.parametrize(
    "query", [b"debug=1", b"seen=1&x=2", b"seen=" + b"9" * 300, b"\xff", b"%ff"]
)
def test_other_queries_are_refused(room: Inside, query: bytes) -> None:
    assert room.raw("GET", "/", HERE, query=query).status == 400


@pytest.mark.parametrize("seen", [b"", b"abc", b"-1", b"9" * 100, "²".encode(), b"1e9"])
def test_a_version_that_is_none_is_as_none(room: Inside, seen: bytes) -> None:
    if seen.isascii():
        assert room.raw("GET", "/live", HERE, query=b"seen=" + seen).status == 200
    headers = [*HERE, (b"last-event-id", seen)]
    assert room.raw("GET", "/live", headers).status == 200


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        (b"origin", b"http://evil.example", 403),
        (b"origin", b"https://wijk.test:8080", 403),
        (b"origin", b"http://wijk.test:8080.evil.example", 403),
        (b"origin", b"http://wijk.test:8080", 303),
        (b"origin", b"null", 403),
        (b"referer", b"http://evil.example/http://wijk.test:8080/", 403),
        (b"referer", b"http://wijk.test:8080@evil.example/", 403),
        (b"referer", b"http://wijk.test:8080/c/K7P4", 303),
        (b"sec-fetch-site", b"cross-site", 403),
        (b"sec-fetch-site", b"same-site", 403),
        (b"sec-fetch-site", b"same-origin", 303),
        (b"content-length", b"%d" % (LONGEST_BODY + 1), 413),
        (b"content-length", b"-1", 413),
        (b"content-length", b"9" * 30, 413),
        (b"content-encoding", b"gzip", 415),
        (b"x-forwarded-for", b"127.0.0.1", 303),
    ],
)
def test_forms_of_other_sites_and_other_kinds_are_refused(
    room: Inside, name: bytes, value: bytes, status: int
) -> None:
    assert room.raw("POST", "/join", [*HERE, FORM, (name, value)], JOIN).status == status


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        (b"application/json", b"{}", 415),
        (b"multipart/form-data; boundary=x", b"--x--", 415),
        (b"text/plain", JOIN, 415),
        (b"", JOIN, 415),
        (b"application/x-www-form-urlencoded;charset=utf-8", JOIN, 303),
        (FORM[1], b"code=" + b"A" * LONGEST_BODY, 413),
        (FORM[1], b"code=\xff", 400),
        (FORM[1], b"code=%ff", 400),
        (FORM[1], b"&".join(b"a%d=1" % n for n in range(300)), 400),
        (FORM[1], b"code=%00K7P4%00", 303),  # what is no letter or digit is left out
        (FORM[1], b"", 409),
    ],
)
def test_other_bodies_are_refused(room: Inside, kind: bytes, body: bytes, status: int) -> None:
    assert room.raw("POST", "/join", [*HERE, (b"content-type", kind)], body).status == status


def test_a_form_without_the_proof_of_its_page_counts_for_nobody(inside: Inside) -> None:
    phone = inside.joined()
    hidden = phone.get().hidden()
    for proof in ("", "0" * 16, "é", hidden["proof"].upper() + "x"):
        assert phone.post("/vote", {**hidden, "proof": proof, "o1": "1"}).status == 409
        assert phone.post("/say", {"once": "7", "proof": proof, "text": "a"}).status == 409
    other = inside.joined()
    assert other.post("/vote", {**hidden, "o1": "1"}).status == 409
    assert inside.ballots() == {}
    assert phone.post("/vote", {**hidden, "o1": "1"}).status == 303


def test_a_ballot_with_another_field_or_another_round_is_refused(inside: Inside) -> None:
    phone = inside.joined()
    hidden = phone.get().hidden()
    for more in ({"o99": "1"}, {"x": "1"}, {"o1": "²"}, {"o1": "-1"}, {"round": "2"}):
        assert phone.post("/vote", {**hidden, "o1": "1", **more}).status == 409, more
    for more in ({"once": ""}, {"once": "0"}, {"once": "²"}, {"once": "9" * 17}, {"round": "x"}):
        assert phone.post("/vote", {**hidden, "o1": "1", **more}).status == 400, more
    assert inside.ballots() == {}


def test_an_address_that_asks_without_end_is_told_to_wait(inside: Inside) -> None:
    guard = inside.app
    guard._pace = RateLimit(AT_ONCE, A_SECOND, lambda: 5.0)  # type: ignore[attr-defined]
    guard._pace._note("192.0.2.7", 5.0 + AT_ONCE / A_SECOND, 5.0)  # type: ignore[attr-defined]
    answer = inside.phone().get()
    assert answer.status == 429
    assert int(answer.headers["retry-after"]) >= 1
    assert inside.phone(source="192.0.2.8").get().status == 200


def test_who_listens_or_looks_too_often_can_still_vote(inside: Inside) -> None:
    """All phones may come from one address: what one of them asks is no reason to refuse votes."""
    phone = inside.joined()
    hidden = phone.get().hidden()
    for kind in ("_streams", "_pace", "_forms"):
        setattr(inside.app, kind, RateLimit(2, 1, lambda: 5.0))
    assert [phone.get("/live").status for _ in range(3)] == [200, 200, 429]
    assert [phone.get("/niets").status for _ in range(3)] == [404, 404, 429]
    assert phone.post("/vote", {**hidden, "o1": "1"}).status == 303


def test_a_bug_of_ours_is_noted_without_what_was_sent(
    inside: Inside, caplog: pytest.LogCaptureFixture
) -> None:
    phone = inside.joined()

    def broken(_request: object) -> None:
        raise ValueError("GEHEIM")

    inside.views.visit = broken  # type: ignore[method-assign, assignment]
    answer = phone.get()
    assert answer.status == 500
    assert "Er ging iets mis" in answer.text
    assert secrets_in(answer.text) == []
    assert [each.getMessage() for each in caplog.records] == ["a page failed"]
    caplog.clear()


def test_short_answers_speak_the_language_of_the_browser(room: Inside) -> None:
    answer = room.raw("GET", "/niets", [*HERE, (b"accept-language", b"ar,nl;q=0.5")])
    assert 'lang="ar" dir="rtl"' in answer.text
