"""'Telefoons': who is in by phone, what they send, and the way on without them."""
