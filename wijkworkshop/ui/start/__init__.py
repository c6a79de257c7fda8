"""The start screen: which sessions there are, a new one, printing, trouble with the archive."""
