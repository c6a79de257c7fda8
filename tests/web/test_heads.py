"""What a request may say of itself: within limits, before its body, and once. Real sockets."""

import pytest

from tests.support.web.marked import CODE
from tests.support.web.phones import raw
from tests.support.web.raw_requests import CLOSE, asking, status
from tests.support.web.serving import Served
from wijkworkshop.web.admission.connections import ANSWER, LONGEST_HEAD, MOST_HEADERS

FORM = "Content-Type: application/x-www-form-urlencoded\r\n"


def chunked(served: Served, trailers: bytes, head: str = "", first: str = "POST /vote") -> bytes:
    kind = f"{FORM}Transfer-Encoding: chunked\r\n"
    body = b"7\r\nround=1\r\n0\r\n" + trailers + b"\r\n"
    return asking(served, first, head + kind + CLOSE) + body


@pytest.mark.parametrize("first", ["POST /vote", "POST /join", "GET /", "GET /live", "PUT /niets"])
@pytest.mark.parametrize(
    ("head", "trailers"),
    [
        ("", b"A: " + b"a" * LONGEST_HEAD + b"\r\n"),
        ("", b"A: b\r\n" * (MOST_HEADERS + 1)),
        (f"A: {'a' * (LONGEST_HEAD // 2)}\r\n", b"A: " + b"a" * (LONGEST_HEAD // 2) + b"\r\n"),
        ("A: b\r\n" * (MOST_HEADERS // 2), b"A: b\r\n" * (MOST_HEADERS // 2)),
    ],
    ids=["long", "many", "long with the head", "many with the head"],
)
def test_what_comes_after_a_body_counts_as_part_of_the_head(
    shared: Served, first: str, head: str, trailers: bytes
) -> None:
    answer = raw(shared.port, chunked(shared, trailers, head, first))
    assert status(answer) == 400
    assert answer.count(ANSWER) == 1


def test_what_comes_after_a_body_is_no_header(shared: Served) -> None:
    """Else what the guard looks at could be said once more when it has looked."""
    phone = shared.joined()
    assert status(raw(shared.port, chunked(shared, b"A: b\r\n", first="GET /"))) == 200
    answer = raw(
        shared.port, chunked(shared, f"Cookie: {phone.cookie}\r\n".encode(), first="GET /")
    )
    assert status(answer) == 200
    assert b"Uw nummer <b>" not in answer
    host = f"Host: 127.0.0.1:{shared.port}\r\n"
    nameless = chunked(shared, host.encode(), first="GET /").replace(host.encode(), b"", 1)
    assert status(raw(shared.port, nameless)) == 421


@pytest.mark.parametrize(
    ("double", "expected"),
    [
        ("Origin: {here}\r\nOrigin: {here}\r\n", 403),
        ("Origin: http://evil.example\r\nOrigin: {here}\r\n", 403),
        ("Origin: {here}\r\nOrigin: http://evil.example\r\n", 403),
        ("Origin: null\r\nOrigin: {here}\r\n", 403),
        ("Origin:\r\nOrigin: {here}\r\n", 403),
        ("Origin: {here}, {here}\r\n", 403),
        ("Origin: null\r\n", 403),
        ("Origin:\r\n", 403),
        ("Origin: {here}\r\n", 303),
        ("Referer: http://evil.example/\r\nReferer: {here}/\r\n", 403),
        ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Site: same-origin\r\n", 403),
        ("Host: evil.example\r\n", 421),
        ("Host: 127.0.0.1:{port}\r\n", 421),
        ("Cookie: wijk=a\r\nCookie: wijk=b\r\n", 400),
        ("Content-Type: text/plain\r\n", 400),
        (FORM, 400),
        ("Content-Length: {length}\r\n", 400),
        ("Content-Length: 0\r\n", 400),
        ("Transfer-Encoding: chunked\r\n", 400),
        ("Content-Encoding: identity\r\nContent-Encoding: identity\r\n", 400),
        ("Accept-Language: nl\r\nAccept-Language: ar\r\n", 303),
    ],
)
@pytest.mark.seconds
def test_a_header_that_counts_is_said_once(shared: Served, double: str, expected: int) -> None:
    body = f"code={CODE}".encode()
    told = {"here": f"http://127.0.0.1:{shared.port}", "port": shared.port, "length": len(body)}
    head = f"{FORM}Content-Length: {len(body)}\r\n{double.format(**told)}{CLOSE}"
    answer = raw(shared.port, asking(shared, "POST /join", head) + body)
    assert status(answer) == expected
    assert (b"set-cookie" in answer) is (expected == 303)


@pytest.mark.parametrize(
    ("double", "expected"),
    [
        ("Cookie: wijk=a\r\nCookie: wijk=b\r\n", 400),
        ("Origin: null\r\nOrigin: null\r\n", 403),
        ("Host: evil.example\r\n", 421),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 400),
    ],
)
@pytest.mark.parametrize("path", ["/", "/now", "/live", "/static/x"])
def test_also_by_who_only_looks(shared: Served, path: str, double: str, expected: int) -> None:
    answer = raw(shared.port, asking(shared, f"GET {path}", double + CLOSE) + b"0\r\n\r\n", 5.0)
    assert status(answer) == expected
