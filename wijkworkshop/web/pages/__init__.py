"""The pages of participants, in the language of whoever holds the phone."""
