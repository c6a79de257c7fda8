"""Windows: the start screen, the console and the projection."""
