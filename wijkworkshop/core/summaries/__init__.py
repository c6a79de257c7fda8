"""What binds the blocks of a session: derived from their outcomes, never typed."""
