"""The update of a session to newer content."""

from collections.abc import Iterable, Iterator, Mapping

from wijkworkshop.content.run_sheets import item_option, measure_option
from wijkworkshop.content.texts import Texts
from wijkworkshop.core.acts.content_update import Offer, Reworded, TakeContent, slug_of
from wijkworkshop.core.acts.session_creation import planned_option
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import RoundPlan, RunSheet
from wijkworkshop.core.terms import Actor


def content_update(
    before: Catalogue, now: Catalogue, texts: Texts, sheets: Iterable[RunSheet] = ()
) -> TakeContent:
    """Return the request that updates a session to new, reworded and hidden entries.

    The plan of the round for residents' groups is taken from `sheets`, if any has it.
    """
    old, new = _offers(before), _offers(now)
    return TakeContent(
        texts=tuple(texts.by_name.items()),
        version=now.version,
        added=tuple(new[name] for name in new if name not in old),
        changed=tuple(
            Reworded(old[name].plan, new[name].plan)
            for name in new
            if name in old and old[name].plan != new[name].plan
        ),
        gone=frozenset(slug for _list, slug in old.keys() - new.keys()),
        residents=_residents(sheets),
    )


def _residents(sheets: Iterable[RunSheet]) -> RoundPlan | None:
    rounds = (vote for sheet in sheets for block in sheet.blocks for vote in block.rounds)
    return next((vote for vote in rounds if vote.actor is Actor.RESIDENTS), None)


def _offers(content: Catalogue) -> Mapping[tuple[str, str], Offer]:
    """Return all options of the content, by list and slug."""
    found = (*_measures(content), *_items(content))
    return {(each.listed, slug_of(planned_option(each.plan, 0))): each for each in found}


def _measures(content: Catalogue) -> Iterator[Offer]:
    return (Offer(measure_option(each), actors=each.actors) for each in content.measures)


def _items(content: Catalogue) -> Iterator[Offer]:
    for name, items in content.items.items():
        yield from (Offer(item_option(each), listed=name) for each in items)
