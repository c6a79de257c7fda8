"""The door: who is let in, who makes room, who is cut off. The clock is the test's own."""

from wijkworkshop.web.gate.door import OF_ONE_ADDRESS, PATIENCE_S, Door


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
