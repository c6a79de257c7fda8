"""The board on the projection: what lies on it, and what the room talks about."""
