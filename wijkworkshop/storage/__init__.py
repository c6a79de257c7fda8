"""The archive: a local SQLite file with all sessions. Every act is one transaction."""
