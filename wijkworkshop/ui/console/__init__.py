"""The facilitator’s window."""
