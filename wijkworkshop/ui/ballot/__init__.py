"""The secret ballot on the laptop: one person at a time, full-screen."""
