"""Lists of rows that one walks with keys and the mouse: one model, one delegate, one view."""
