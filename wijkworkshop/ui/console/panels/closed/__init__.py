"""What the console shows once a session is closed."""
