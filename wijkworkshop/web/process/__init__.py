"""The process in which the pages are served: how it begins, runs and ends."""
