"""How the parts of a panel ask something of the session."""

from collections.abc import Callable

from wijkworkshop.core.acts.request import Request

Ask = Callable[[Request], None]
"""A function that each part gets when it is made; the panel sends on what it is given."""
