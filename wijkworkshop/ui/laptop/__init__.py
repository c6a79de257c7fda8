"""What this laptop is and does: its screens, its power, its checks, its sound."""
