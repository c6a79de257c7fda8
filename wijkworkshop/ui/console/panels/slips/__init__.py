"""Typing in numbered slips, and checking them."""
