"""What the room sees: the page, and the window that it is in."""
