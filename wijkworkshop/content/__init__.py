"""Reads what ships with the app, and says file, line and key of every mistake."""
