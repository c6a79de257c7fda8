"""How to take part by phone, as the room sees it."""
