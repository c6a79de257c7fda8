"""Reports and paper. What a report says is decided in one place; formats only set it."""
