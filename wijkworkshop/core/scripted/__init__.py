"""Evenings that are made up: the example and the run-through, played by the real rules."""
