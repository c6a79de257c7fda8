"""The HTML of participants' pages, in the language of each phone."""
