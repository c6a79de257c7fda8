"""The door: who is let in, who makes room, who is cut off. The clock is the test's own."""

from wijkworkshop.web.gate.door import OF_ONE_ADDRESS, PATIENCE_S, Door
from wijkworkshop.web.gate.streams import STREAMS_OF_ONE_ADDRESS


class Stub:
    """Stands for a connection at the door."""

    def __init__(self, address: str = "a", full: bool = False) -> None:
        self.address, self.full = address, full
        self.door: Door | None = None
        self.cut = False

    def holds_back(self) -> bool:
        return self.full

    def cut_off(self) -> None:
        self.cut = True
        assert self.door is not None
        self.door.leave(self)


def come(door: Door, address: str = "a", *, full: bool = False) -> Stub:
    stub = Stub(address, full)
    stub.door = door
    assert door.enter(stub)
    return stub


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_full_room_makes_room_of_those_who_ask_nothing() -> None:
    door = Door(3)
    asking, waiting, idle = come(door), come(door), come(door)
    door.busy(asking)
    door.busy(idle)
    door.idle(idle)
    assert not come(door).cut
    assert (asking.cut, waiting.cut, idle.cut) == (False, True, False)
    last = come(door)
    assert not idle.cut  # the newer one, still to ask something, went before it
    door.busy(last)
    come(door)
    assert idle.cut
    for each in list(door._waiting):
        door.busy(each)
    assert not door.enter(Stub())
    assert len(door) == 3


def test_one_address_cannot_have_all_places() -> None:
    door = Door(10_000)
    mine = [come(door) for _ in range(OF_ONE_ADDRESS)]
    other = come(door, address="b")
    come(door)
    assert mine[0].cut
    assert not other.cut
    assert len(door) == OF_ONE_ADDRESS + 1


def test_late_ones_are_cut_off_and_others_are_not() -> None:
    clock = Time()
    door = Door(100, clock)
    late, asked, deaf, slow = come(door), come(door), come(door, full=True), come(door, full=True)
    for each in (asked, deaf, slow):
        door.busy(each)
    for _ in range(int(PATIENCE_S) + 3):
        clock.now += 1.0
        door.look()
        slow.full = not slow.full
    assert [each.cut for each in (late, asked, deaf, slow)] == [True, False, True, False]
    assert len(door) == 2


def test_who_begins_late_lets_nobody_behind_them_stay_longer() -> None:
    clock = Time()
    door = Door(100, clock)
    first, late = come(door), come(door)
    clock.now = PATIENCE_S - 1
    door.wait(first)  # its request begins
    clock.now = PATIENCE_S
    door.look()
    assert (first.cut, late.cut) == (False, True)


def listen(door: Door, count: int, address: str = "a") -> list[Stub]:
    stubs = [come(door, address) for _ in range(count)]
    for each in stubs:
        door.listen(each)
    return stubs


def cut(stubs: list[Stub]) -> list[int]:
    """Return the places of those that were cut off."""
    return [place for place, each in enumerate(stubs) if each.cut]


def test_the_oldest_streams_of_an_address_make_room_for_its_new_ones() -> None:
    door = Door(10_000)
    other = listen(door, 3, "b")
    mine = listen(door, STREAMS_OF_ONE_ADDRESS)
    assert cut([*mine, *listen(door, 2)]) == [0, 1]
    assert cut(other) == []
    asking = [come(door) for _ in range(OF_ONE_ADDRESS - STREAMS_OF_ONE_ADDRESS)]
    assert cut(asking) == []


def test_streams_leave_places_and_the_address_with_the_most_of_them_gives_way() -> None:
    door = Door(8)  # six may listen
    few, many = listen(door, 2, "few"), listen(door, 4, "many")
    assert cut([*few, *many]) == []
    new = listen(door, 1, "new")
    assert (cut(few), cut(many), cut(new)) == ([], [0], [])
    assert len(door) == 6


def test_who_listens_makes_room_when_nobody_else_can() -> None:
    door = Door(4)
    listening, asking = listen(door, 2), [come(door), come(door)]
    for each in asking:
        door.busy(each)
    assert not come(door).cut
    assert cut(listening) == [0]
    assert cut(asking) == []


def test_who_listens_no_more_is_no_stream() -> None:
    door = Door(8)
    refused, left, *others = listen(door, 6)
    door.idle(refused)
    door.leave(left)
    assert cut([*others, *listen(door, 2)]) == []
    assert not refused.cut


def test_who_has_left_is_nowhere() -> None:
    door = Door(2)
    gone = come(door)
    door.leave(gone)
    for late in (door.wait, door.busy, door.listen, door.idle):
        late(gone)
    first, last = come(door), come(door)
    come(door)
    assert (gone.cut, first.cut, last.cut) == (False, True, False)
