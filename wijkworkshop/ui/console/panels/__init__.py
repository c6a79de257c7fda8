"""What the middle of the console can show."""
