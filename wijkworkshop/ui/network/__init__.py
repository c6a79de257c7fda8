"""How phones reach this laptop: its addresses, the Wi-Fi, and the server while they take part."""
