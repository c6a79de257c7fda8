"""Which addresses of this laptop phones can reach it at, the best first, in plain Dutch.

Nothing here asks the system: `interfaces.py` reads what there is. That an address is there does not
say that a phone can reach it (a firewall, a Wi-Fi that keeps phones apart): only a phone can.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum, auto
from gettext import gettext as _
from ipaddress import IPv4Address, IPv4Network


class Carrier(StrEnum):
    """What the system says that an interface is."""

    WIFI = auto()
    CABLE = auto()
    VIRTUAL = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Interface:
    """An address of this laptop, with the interface that has it; `name` is what the system says."""

    name: str
    address: str
    carrier: Carrier = Carrier.UNKNOWN
    up: bool = True
    loopback: bool = False


class Rank(IntEnum):
    """What kind of network it is, the best for phones first."""

    HOTSPOT = auto()  # of this laptop
    WIFI = auto()
    CABLE = auto()
    OTHER = auto()
    BY_PHONE = auto()  # the hotspot of a phone
    VIRTUAL = auto()  # VPN, docker and the like: no phone comes there


@dataclass(frozen=True, order=True)
class Place:
    """An address to offer. Of two that are alike, a private one comes first."""

    rank: Rank
    public: bool
    interface: str
    address: str

    @property
    def words(self) -> str:
        """Return it as people read it: 'Wifi van deze laptop (hotspot) · 192.168.137.1'."""
        return f"{rank_words(self.rank)} · {self.address}"


HOTSPOTS = frozenset({"192.168.137.1", "10.42.0.1", "192.168.2.1"})
"""What a laptop calls itself in the hotspot that it makes: Windows, Linux, macOS."""
MAC_HOTSPOT = ("bridge100", "ap1")
OF_PHONES = (IPv4Network("172.20.10.0/28"), IPv4Network("192.168.43.0/24"))
"""The hotspots of an iPhone, and of many Android phones."""
OF_TUNNELS = IPv4Network("100.64.0.0/10")
PRIVATE = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
UNREAL = (
    "docker", "br-", "veth", "virbr", "vmnet", "vbox", "virtualbox", "vmware", "hyper-v",
    "vethernet", "utun", "tun", "tap", "wg", "wireguard", "zt", "zerotier", "tailscale", "vpn",
    "ppp", "ipsec", "hamachi", "podman", "cni", "lxc", "lxd", "bridge", "anpi", "awdl", "llw",
)  # fmt: skip
"""How interfaces begin, or what they contain, that lead to no room."""
SHORT = 4
"""Such a name of fewer letters counts at the beginning only ('tun', not 'fortune')."""


def places(interfaces: Iterable[Interface]) -> tuple[Place, ...]:
    """Return the addresses that phones might reach, the best first; each once."""
    usable = {each.address: each for each in interfaces if _usable(each)}
    return tuple(sorted(map(_place, usable.values())))


def replacement(interface: str, now: Sequence[Place]) -> Place | None:
    """Return where to go on when an address is gone: the same interface, else the best there is."""
    same = [each for each in now if each.interface == interface]
    return next(iter([*same, *now]), None)


def rank_words(rank: Rank) -> str:
    """Return what a network is called."""
    return {
        Rank.HOTSPOT: _("Wifi van deze laptop (hotspot)"),
        Rank.WIFI: _("Wifi waar deze laptop op zit"),
        Rank.CABLE: _("Netwerkkabel"),
        Rank.OTHER: _("Ander netwerk"),
        Rank.BY_PHONE: _("Hotspot van een telefoon"),
        Rank.VIRTUAL: _("VPN of netwerk binnen deze laptop"),
    }[rank]


def _usable(interface: Interface) -> bool:
    if interface.loopback or not interface.up:
        return False
    address = IPv4Address(interface.address)
    return not (address.is_link_local or address.is_unspecified or address.is_multicast)


def _place(interface: Interface) -> Place:
    address = IPv4Address(interface.address)
    public = not any(address in each for each in PRIVATE)
    return Place(_rank(interface, address), public, interface.name, interface.address)


def _rank(interface: Interface, address: IPv4Address) -> Rank:
    name = interface.name.casefold()
    if interface.address in HOTSPOTS and not _is_named_unreal(name):
        return Rank.HOTSPOT
    if name in MAC_HOTSPOT:
        return Rank.HOTSPOT
    if address in OF_TUNNELS or _is_named_unreal(name) or interface.carrier is Carrier.VIRTUAL:
        return Rank.VIRTUAL
    if any(address in each for each in OF_PHONES):
        return Rank.BY_PHONE
    by_carrier = {Carrier.WIFI: Rank.WIFI, Carrier.CABLE: Rank.CABLE}
    return by_carrier.get(interface.carrier, Rank.OTHER)


def _is_named_unreal(name: str) -> bool:
    return any(name.startswith(each) or (len(each) >= SHORT and each in name) for each in UNREAL)
