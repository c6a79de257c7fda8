"""What phones send, on its way to the disk: that they join, ballots, words."""
