"""Correcting a count of hands or stickers after its round was settled."""
