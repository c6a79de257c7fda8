"""Every screen as a picture, drawn by the real windows and pages from the example session."""
