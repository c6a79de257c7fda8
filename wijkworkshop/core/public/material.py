"""Material that the room looks at for a moment: from the content of a session to a screen."""

from collections.abc import Callable, Mapping

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.public.screens import Heading, Screen
from wijkworkshop.core.terms import Subject

OfSubject = Callable[[Catalogue, str, Heading], Screen | None]
"""From the content and a slug (empty: the whole subject) to a screen; None when it is not there."""

SUBJECTS: Mapping[Subject, OfSubject] = {}


def material(content: Catalogue, subject: Subject, slug: str, heading: Heading) -> Screen | None:
    """Return the screen of a subject, or of one thing in it."""
    found = SUBJECTS.get(subject)
    return found(content, slug, heading) if found else None
