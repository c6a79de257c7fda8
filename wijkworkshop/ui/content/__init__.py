"""The page 'Inhoud': changing what ships, adding to it, and exchanging that with others."""
