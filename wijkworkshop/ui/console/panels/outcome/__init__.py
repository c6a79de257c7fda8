"""What a block leaves behind: seen, and filled in by forms."""
