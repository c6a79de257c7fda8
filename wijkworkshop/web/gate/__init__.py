"""What comes in from outside is believed to be hostile: what is let in, and how often."""
