"""A round, from its options until it is counted."""
