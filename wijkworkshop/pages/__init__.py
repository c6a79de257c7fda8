"""What the room sees: from a public view to marks, without any toolkit."""
