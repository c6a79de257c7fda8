"""Forms: a plan of each field, one input for each kind of plan, and what is half filled in."""
