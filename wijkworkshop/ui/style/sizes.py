"""The sizes of a window at which pages of the start screen take less room."""

NARROW_UNDER, LOW_UNDER = 1180, 800
"""Pixels of a window under which it is narrow, or low."""
