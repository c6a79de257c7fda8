"""Parts that tests put at the edges in place of real ones."""

from wijkworkshop.core.voting.ballots import BoxInMemory

__all__ = ["BoxInMemory"]
