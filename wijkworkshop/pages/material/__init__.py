"""Pages of the material: what the deck tells, to be looked at for a moment."""
