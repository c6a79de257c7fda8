"""The server's access to the archive: stores what participants send, many at a time."""
