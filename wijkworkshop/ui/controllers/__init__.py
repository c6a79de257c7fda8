"""What opens the windows and does what they ask; they know all of `ui`."""
