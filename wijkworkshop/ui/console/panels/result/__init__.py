"""The result of a round, for who leads the session."""
