"""The page 'Inhoud' on the start window of a real archive."""

from tests.ui.start.conftest import desk, desk_at, place, stored

__all__ = ["desk", "desk_at", "place", "stored"]
