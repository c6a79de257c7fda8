"""Every subject of the material that ships, everything in it, and every filter of the measures."""

from collections.abc import Iterator
from functools import cache

from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.material import filter_slug, material
from wijkworkshop.core.public.material_index import things
from wijkworkshop.core.public.material_screens import Filter, MaterialScreen
from wijkworkshop.core.terms import Actor, BlockKind, Cluster, InstrumentType, Subject
from wijkworkshop.places import resources

PROGRESS = (s.Stage.DONE, s.Stage.NOW, *(s.Stage.TO_COME,) * 6)
HEADING = s.Heading(BlockKind.STEP_1, "Stap 1 · Doelen", progress=PROGRESS)
FILTERS = (
    Filter(),
    Filter(Actor.METROPOLITAN_REGION, InstrumentType.SOCIAL),
    *(Filter(actor=actor) for actor in Actor),
    *(Filter(kind=kind) for kind in InstrumentType),
    *(Filter(cluster=cluster) for cluster in Cluster),
    *(Filter(step=step) for step in range(1, 5)),
)


@cache
def content() -> Catalogue:
    return load_catalogue(resources() / "content")


def screen_of(subject: Subject, slug: str = "", residents: bool = True) -> MaterialScreen:
    found = material(content(), subject, slug, HEADING, residents)
    assert found is not None, f"{subject} {slug} is not there"
    return found


@cache
def everything() -> dict[str, MaterialScreen]:
    """Return all screens of the material by name."""
    return dict(_everything())


def _everything() -> Iterator[tuple[str, MaterialScreen]]:
    for thing in things(content()):
        yield f"{thing.subject.value} {thing.slug}", screen_of(thing.subject, thing.slug)
    for wanted in FILTERS:
        slug = filter_slug(wanted)
        yield f"measures {slug}", screen_of(Subject.MEASURES, slug)
    yield "advice without residents", screen_of(Subject.ADVICE, residents=False)
