"""The public view of a session: the only thing that a room sees anything of."""
