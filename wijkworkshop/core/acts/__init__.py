"""What can be done to a session: requests, and the change that each makes."""
