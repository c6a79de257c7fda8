"""What phones send: joins, ballots and words, from the request to the disk."""
