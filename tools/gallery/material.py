"""Pictures of the material: every subject, and one of each kind of thing in it."""

from collections.abc import Iterator, Mapping

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.public.material import EVIDENCE
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import material_screen
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Subject

SHOWN = (
    (Subject.DEFINITION, "waarom"),
    (Subject.ARGUMENTS, EVIDENCE),
    (Subject.ARGUMENTS, f"{EVIDENCE}/goedkoop-verdwijnt"),
    (Subject.TIMELINE, "nplv"),
    (Subject.CONTEXT, "corporaties"),
    (Subject.CONTEXT, "burgers"),
    (Subject.CASE, "nieuw-west"),
    (Subject.CASE, "heerlen-noord"),
    (Subject.MEASURES, "sturen-instroom-doelgroepen"),
    (Subject.MEASURES, "betere-voorzieningen-openbare-ruimte"),
    (Subject.MEASURES, "kind:social"),
    (Subject.KNOWLEDGE, "tegen"),
    (Subject.TERMS, "gentle_gentrification"),
    (Subject.TERMS, "waterbed_effect"),
)


def material_views(session: Session, content: Catalogue) -> Mapping[str, PublicView]:
    """Return the material as the room of a session sees it, by name."""
    return dict(_views(session, content))


def _views(session: Session, content: Catalogue) -> Iterator[tuple[str, PublicView]]:
    every = [(subject, "") for subject in Subject]
    for subject, slug in sorted((*every, *SHOWN), key=lambda one: list(Subject).index(one[0])):
        screen = material_screen(session, content, subject, slug)
        if screen is not None:
            name = f"{list(Subject).index(subject):02}-{subject}-{slug or 'all'}"
            yield name.replace("/", "-").replace(":", "-"), PublicView(screen)
