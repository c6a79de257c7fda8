"""Files of whoever uses the laptop: asking for them, opening them, what was made."""
