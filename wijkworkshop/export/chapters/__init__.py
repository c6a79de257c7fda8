"""The chapters of a report, each a function from a session to parts."""
