"""The participants' pages: a small server over the archive, in a process of its own. No Qt."""
