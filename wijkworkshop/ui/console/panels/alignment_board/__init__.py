"""The board of step 2 on the console: what works against what is walked, and decided."""
