"""The page 'Voorbereiden': all that is done for a session before the evening."""
