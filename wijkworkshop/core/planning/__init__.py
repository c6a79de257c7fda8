"""Before the evening: run sheets, what they ask of people, and what goes on from an earlier one."""
