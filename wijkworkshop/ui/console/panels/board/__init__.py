"""The board on the console: cards that are laid with keys, and what is asked about a goal."""
