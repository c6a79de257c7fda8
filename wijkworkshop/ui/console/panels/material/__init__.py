"""Showing what the deck tells."""
