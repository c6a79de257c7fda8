"""The editor of run sheets: a list of blocks, and what stands in the one that is chosen."""
