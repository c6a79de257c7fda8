"""Voting: rounds and ballots, the vote forms, the tally, and what may be shown of it."""
