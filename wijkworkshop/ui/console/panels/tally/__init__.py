"""Counting hands and stickers."""
