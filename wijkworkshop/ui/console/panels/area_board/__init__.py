"""The board of step 3 on the console."""
