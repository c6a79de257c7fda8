"""Admission control: what comes in is treated as hostile. What is let in, and how often."""
