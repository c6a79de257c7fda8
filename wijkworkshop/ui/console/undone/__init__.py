"""What the console says of an act that was taken back, or could not be."""
