"""Connections: who is let in, who makes room, who is cut off. The clock is the test's own."""

from wijkworkshop.web.admission.connection_limit import OF_ONE_ADDRESS, PATIENCE_S, ConnectionLimit
from wijkworkshop.web.admission.stream_limit import STREAMS_OF_ONE_ADDRESS


class Stub:
    """Stands for a connection."""

    def __init__(self, address: str = "a", full: bool = False) -> None:
        self.address, self.full = address, full
        self.connection_limit: ConnectionLimit | None = None
        self.cut = False

    def holds_back(self) -> bool:
        return self.full

    def cut_off(self) -> None:
        self.cut = True
        assert self.connection_limit is not None
        self.connection_limit.leave(self)


def come(connection_limit: ConnectionLimit, address: str = "a", *, full: bool = False) -> Stub:
    stub = Stub(address, full)
    stub.connection_limit = connection_limit
    assert connection_limit.enter(stub)
    return stub


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_full_room_makes_room_of_those_who_ask_nothing() -> None:
    connection_limit = ConnectionLimit(3)
    asking, waiting, idle = come(connection_limit), come(connection_limit), come(connection_limit)
    connection_limit.busy(asking)
    connection_limit.busy(idle)
    connection_limit.idle(idle)
    assert not come(connection_limit).cut
    assert (asking.cut, waiting.cut, idle.cut) == (False, True, False)
    last = come(connection_limit)
    assert not idle.cut  # the newer one, still to ask something, went before it
    connection_limit.busy(last)
    come(connection_limit)
    assert idle.cut
    for each in list(connection_limit._waiting):
        connection_limit.busy(each)
    assert not connection_limit.enter(Stub())
    assert len(connection_limit) == 3


def test_one_address_cannot_have_all_places() -> None:
    connection_limit = ConnectionLimit(10_000)
    mine = [come(connection_limit) for _ in range(OF_ONE_ADDRESS)]
    other = come(connection_limit, address="b")
    come(connection_limit)
    assert mine[0].cut
    assert not other.cut
    assert len(connection_limit) == OF_ONE_ADDRESS + 1


def test_late_ones_are_cut_off_and_others_are_not() -> None:
    clock = Time()
    connection_limit = ConnectionLimit(100, clock)
    late, asked, deaf, slow = (
        come(connection_limit),
        come(connection_limit),
        come(connection_limit, full=True),
        come(connection_limit, full=True),
    )
    for each in (asked, deaf, slow):
        connection_limit.busy(each)
    for _ in range(int(PATIENCE_S) + 3):
        clock.now += 1.0
        connection_limit.look()
        slow.full = not slow.full
    assert [each.cut for each in (late, asked, deaf, slow)] == [True, False, True, False]
    assert len(connection_limit) == 2


def test_who_begins_late_lets_nobody_behind_them_stay_longer() -> None:
    clock = Time()
    connection_limit = ConnectionLimit(100, clock)
    first, late = come(connection_limit), come(connection_limit)
    clock.now = PATIENCE_S - 1
    connection_limit.wait(first)  # its request begins
    clock.now = PATIENCE_S
    connection_limit.look()
    assert (first.cut, late.cut) == (False, True)


def listen(connection_limit: ConnectionLimit, count: int, address: str = "a") -> list[Stub]:
    stubs = [come(connection_limit, address) for _ in range(count)]
    for each in stubs:
        connection_limit.listen(each)
    return stubs


def cut(stubs: list[Stub]) -> list[int]:
    """Return the places of those that were cut off."""
    return [place for place, each in enumerate(stubs) if each.cut]


def test_the_oldest_streams_of_an_address_make_room_for_its_new_ones() -> None:
    connection_limit = ConnectionLimit(10_000)
    other = listen(connection_limit, 3, "b")
    mine = listen(connection_limit, STREAMS_OF_ONE_ADDRESS)
    assert cut([*mine, *listen(connection_limit, 2)]) == [0, 1]
    assert cut(other) == []
    asking = [come(connection_limit) for _ in range(OF_ONE_ADDRESS - STREAMS_OF_ONE_ADDRESS)]
    assert cut(asking) == []


def test_streams_leave_places_and_the_address_with_the_most_of_them_gives_way() -> None:
    connection_limit = ConnectionLimit(8)  # six may listen
    few, many = listen(connection_limit, 2, "few"), listen(connection_limit, 4, "many")
    assert cut([*few, *many]) == []
    new = listen(connection_limit, 1, "new")
    assert (cut(few), cut(many), cut(new)) == ([], [0], [])
    assert len(connection_limit) == 6


def test_who_listens_makes_room_when_nobody_else_can() -> None:
    connection_limit = ConnectionLimit(4)
    listening, asking = (
        listen(connection_limit, 2),
        [come(connection_limit), come(connection_limit)],
    )
    for each in asking:
        connection_limit.busy(each)
    assert not come(connection_limit).cut
    assert cut(listening) == [0]
    assert cut(asking) == []


def test_who_listens_no_more_is_no_stream() -> None:
    connection_limit = ConnectionLimit(8)
    refused, left, *others = listen(connection_limit, 6)
    connection_limit.idle(refused)
    connection_limit.leave(left)
    assert cut([*others, *listen(connection_limit, 2)]) == []
    assert not refused.cut


def test_who_has_left_is_nowhere() -> None:
    connection_limit = ConnectionLimit(2)
    gone = come(connection_limit)
    connection_limit.leave(gone)
    for late in (
        connection_limit.wait,
        connection_limit.busy,
        connection_limit.listen,
        connection_limit.idle,
    ):
        late(gone)
    first, last = come(connection_limit), come(connection_limit)
    come(connection_limit)
    assert (gone.cut, first.cut, last.cut) == (False, True, False)
