"""Reports and paper. `report.py` decides what a report says; formats only set it."""
