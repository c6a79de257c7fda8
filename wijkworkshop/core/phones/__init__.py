"""Phones in the room: what was set for them, their codes, and what they send."""
