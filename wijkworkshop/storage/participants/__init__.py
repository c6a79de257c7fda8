"""The server's side of the archive: what participants send, many at a time."""
