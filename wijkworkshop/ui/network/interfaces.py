"""Reads which networks this laptop is in, for `ui/network/addresses.py` to judge."""

from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

from wijkworkshop.ui.network.addresses import Carrier, Interface

Kind = QNetworkInterface.InterfaceType
Flag = QNetworkInterface.InterfaceFlag
CARRIERS = {
    Kind.Wifi: Carrier.WIFI,
    Kind.Ethernet: Carrier.CABLE,
    Kind.Virtual: Carrier.VIRTUAL,
    Kind.Ppp: Carrier.VIRTUAL,
    Kind.Slip: Carrier.VIRTUAL,
}
WIRELESS = ("wl", "wi-fi", "wifi")
"""How interfaces of Wi-Fi begin, where the system does not say it otherwise."""


def interfaces() -> tuple[Interface, ...]:
    """Return every address (of the old kind, as people can type it) with its interface."""
    found = QNetworkInterface.allInterfaces()
    return tuple(read for each in found for read in _addresses(each))


def _addresses(interface: QNetworkInterface) -> tuple[Interface, ...]:
    flags = interface.flags()
    up = bool(flags & Flag.IsUp) and bool(flags & Flag.IsRunning)
    name = interface.humanReadableName() or interface.name()
    old = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    numbers = [entry.ip() for entry in interface.addressEntries()]
    return tuple(
        Interface(name, ip.toString(), _carrier(interface), up, bool(flags & Flag.IsLoopBack))
        for ip in numbers
        if ip.protocol() == old
    )


def _carrier(interface: QNetworkInterface) -> Carrier:
    """Return what it is; Linux calls Wi-Fi a cable in places where only its name tells."""
    names = (interface.name(), interface.humanReadableName())
    if any(name.casefold().startswith(WIRELESS) for name in names):
        return Carrier.WIFI
    return CARRIERS.get(interface.type(), Carrier.UNKNOWN)
