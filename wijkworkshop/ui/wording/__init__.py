"""Dutch of the windows: what happened, what to do now, days and times as people type them."""
