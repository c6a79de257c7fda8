"""Pictures of phones: their pages, the console beside them, and what the room sees of them."""
