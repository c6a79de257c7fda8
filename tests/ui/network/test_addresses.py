"""Which address phones are sent to, on the laptops that facilitators have."""

import pytest

from wijkworkshop.ui.network.addresses import Carrier, Interface, Place, Rank, places, replacement
from wijkworkshop.ui.network.interfaces import interfaces

WIFI, CABLE, VIRTUAL, UNKNOWN = Carrier.WIFI, Carrier.CABLE, Carrier.VIRTUAL, Carrier.UNKNOWN
LOOP = Interface("lo", "127.0.0.1", loopback=True)

LAPTOPS = {
    "a Windows hotspot, beside the Wi-Fi of the building": (
        (
            LOOP,
            Interface("Wi-Fi", "10.20.30.40", WIFI),
            Interface("LAN-verbinding* 10", "192.168.137.1", WIFI),
            Interface("vEthernet (Default Switch)", "172.29.64.1", CABLE),
            Interface("Ethernet", "169.254.7.7", CABLE),
        ),
        [
            (Rank.HOTSPOT, "192.168.137.1"),
            (Rank.WIFI, "10.20.30.40"),
            (Rank.VIRTUAL, "172.29.64.1"),
        ],
    ),
    "a travel router, by Wi-Fi and by cable": (
        (
            Interface("Ethernet", "192.168.8.101", CABLE),
            Interface("Wi-Fi", "192.168.8.100", WIFI),
        ),
        [(Rank.WIFI, "192.168.8.100"), (Rank.CABLE, "192.168.8.101")],
    ),
    "a Mac that shares its connection, with a VPN": (
        (
            LOOP,
            Interface("en0", "192.168.1.23", WIFI),
            Interface("bridge100", "192.168.2.1", VIRTUAL),
            Interface("utun3", "100.101.102.103", UNKNOWN),
            Interface("awdl0", "169.254.1.1", WIFI),
        ),
        [
            (Rank.HOTSPOT, "192.168.2.1"),
            (Rank.WIFI, "192.168.1.23"),
            (Rank.VIRTUAL, "100.101.102.103"),
        ],
    ),
    "a Linux laptop full of containers": (
        (
            Interface("docker0", "172.17.0.1", CABLE),
            Interface("br-5f2a", "172.18.0.1", VIRTUAL),
            Interface("virbr0", "192.168.122.1", CABLE),
            Interface("wlp3s0", "10.42.0.1", WIFI),
            Interface("wg0", "10.8.0.2", UNKNOWN),
            Interface("enp0s25", "192.168.1.5", CABLE),
        ),
        [
            (Rank.HOTSPOT, "10.42.0.1"),
            (Rank.CABLE, "192.168.1.5"),
            (Rank.VIRTUAL, "172.18.0.1"),
            (Rank.VIRTUAL, "172.17.0.1"),
            (Rank.VIRTUAL, "192.168.122.1"),
            (Rank.VIRTUAL, "10.8.0.2"),
        ],
    ),
    "the hotspot of somebody's phone, with a cable beside it": (
        (
            Interface("Wi-Fi", "172.20.10.4", WIFI),
            Interface("Ethernet", "192.168.1.9", CABLE),
        ),
        [(Rank.CABLE, "192.168.1.9"), (Rank.BY_PHONE, "172.20.10.4")],
    ),
    "a public address beside a private one": (
        (Interface("eth0", "145.1.2.3", CABLE), Interface("eth1", "10.0.0.3", CABLE)),
        [(Rank.CABLE, "10.0.0.3"), (Rank.CABLE, "145.1.2.3")],
    ),
    "no network at all": (
        (
            LOOP,
            Interface("Wi-Fi", "192.168.1.2", WIFI, up=False),
            Interface("Ethernet", "169.254.10.20", CABLE),
        ),
        [],
    ),
}


@pytest.mark.parametrize("laptop", LAPTOPS.values(), ids=LAPTOPS)
def test_the_best_comes_first(
    laptop: tuple[tuple[Interface, ...], list[tuple[Rank, str]]],
) -> None:
    """Whatever order the system names them in."""
    there, wanted = laptop
    assert [(each.rank, each.address) for each in places(there)] == wanted
    assert places(there[::-1]) == places(there)
    assert places([*there, *there]) == places(there)


def test_a_place_is_said_in_plain_dutch() -> None:
    """What network it is, and the address that people see on the projection."""
    (place,) = places([Interface("LAN-verbinding* 10", "192.168.137.1", WIFI)])
    assert place.words == "Wifi van deze laptop (hotspot) · 192.168.137.1"


def test_where_to_go_when_an_address_is_gone() -> None:
    """The same interface keeps the phones; else the best there is; else nothing."""
    wifi = Place(Rank.WIFI, public=False, interface="Wi-Fi", address="192.168.8.7")
    cable = Place(Rank.CABLE, public=False, interface="Ethernet", address="10.0.0.2")
    assert replacement("Ethernet", (wifi, cable)) is cable
    assert replacement("hotspot", (wifi, cable)) is wifi
    assert replacement("Wi-Fi", ()) is None


def test_this_machine_is_read() -> None:
    """Whatever is here: it is read as addresses that can be judged."""
    assert all(each.interface and each.words for each in places(interfaces()))
    assert any(each.loopback for each in interfaces())
