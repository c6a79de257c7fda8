"""A fast run-through of a session with made-up people ('Snel oefenen')."""
