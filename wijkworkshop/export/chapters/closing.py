"""The last chapters: what is still open, how votes were counted, and the sources."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.content.own import Counts
from wijkworkshop.content.own_share import own_counts
from wijkworkshop.core.catalogue import Catalogue, Source
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.open_points import OpenPoint, is_untouched, open_points
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import Channel, FormKind
from wijkworkshop.core.voting.double_votes import NAMELESS
from wijkworkshop.core.voting.rounds import TAKING_VOTES, ResultTurnout, Round, title_of
from wijkworkshop.export.chapters.block import not_done
from wijkworkshop.export.chapters.by_phone import by_phone_parts
from wijkworkshop.export.chapters.feedback import open_feedback
from wijkworkshop.export.chapters.rules import rule_words
from wijkworkshop.export.parts import Heading, Listing, Paragraph, Part, Style, Table
from wijkworkshop.wording.dutch import joined
from wijkworkshop.wording.forms import counts_words
from wijkworkshop.wording.open_points import open_question
from wijkworkshop.wording.report import own_work, taken_up_words


def open_parts(session: Session) -> Iterator[Part]:
    """Return everything that is not finished, on one page."""
    yield Heading(1, _("Wat nog open is"))
    rows = tuple(_row(session, point) for point in open_points(session))
    if rows:
        yield Paragraph(_("Dit is niet ingevuld. Wie het oppakt, staat erbij."))
        header = (_("Onderdeel"), _("Wat is nog open?"), _("Wie pakt het op?"))
        yield Table(_("Open punten"), header, rows, texts=3)
    items = tuple(_open(session))
    if items:
        yield Listing(items)
    elif not rows:
        yield Paragraph(_("Alle onderdelen zijn ingevuld en alle stemmen zijn geteld."))


def _open(session: Session) -> Iterator[str]:
    for block in blocks(session):
        if block.kind in OUTCOMES and is_untouched(session, block):
            yield f"{block.title}: {not_done(session, block)}"
        elif block.kind in OUTCOMES:
            yield from _open_in(session, block)
    yield from open_feedback(session)


def _row(session: Session, point: OpenPoint) -> tuple[str, ...]:
    """Return what is open, in which block, and what was decided about it."""
    who = taken_up_words(point.owner, let_go=point.let_go, reason=point.reason)
    return session.get(Block, point.block).title, open_question(point.gap), who


def _open_in(session: Session, block: Block) -> Iterator[str]:
    for vote in session.where(Round, block=block.id):
        if vote.state in TAKING_VOTES:
            yield _("{block}: nog te tellen: {round}").format(
                block=block.title, round=title_of(session, vote)
            )


def method_parts(session: Session) -> Iterator[Part]:
    """Return how votes were asked, counted and protected."""
    yield Heading(1, _("Hoe we telden"))
    held = [vote for vote in session.all(Round) if vote.opened_at is not None]
    used = {vote.form for vote in held}
    counted = (counts_words(form) for form in FormKind if form in used)
    yield Listing((*counted, *rule_words(used)))
    if words := used_channels(session):
        yield Paragraph(words)
    yield from by_phone_parts(session)
    yield Paragraph(
        _(
            "Uitslagen per groep staan er alleen als een groep minstens zes mensen telt. "
            "Kleinere groepen zijn samengevoegd. Na het vaststellen van een uitslag is de band "
            "tussen nummer en stem gewist. Namen staan niet in dit verslag."
        )
    )


def used_channels(session: Session) -> str:
    """Return how people voted, of the ways that were used: phones have a paragraph of their own."""
    used = {each.channel for each in session.all(ResultTurnout) if each.voters}
    if not used - {Channel.PHONE}:
        return ""
    ways = joined([_way(channel) for channel in Channel if channel in used - {Channel.PHONE}])
    sentences = [_("Mensen stemden {ways}.").format(ways=ways)]
    if Channel.PAPER in used:
        sentences.append(_("Papier telt per nummer één keer."))
    nameless = [_votes(channel) for channel in Channel if channel in used & NAMELESS]
    if nameless:
        more = _("Van {votes} is niet te zien of iemand twee keer stemde.")
        sentences.append(more.format(votes=joined(nameless)))
    if nameless and len(used) > 1:
        more = _(
            "Is er bij één vraag op meer manieren gestemd, dan staat erbij hoeveel mensen "
            "hoogstens dubbel kunnen zijn geteld."
        )
        sentences.append(more)
    return " ".join(sentences)


def _way(channel: Channel) -> str:
    return {
        Channel.PAPER: _("op genummerd papier"),
        Channel.STICKERS: _("met stickers op een vel"),
        Channel.HANDS: _("met hun hand"),
        Channel.DEVICE: _("om de beurt op de laptop"),
        Channel.TABLES: _("met één vel per tafel"),
    }[channel]


def _votes(channel: Channel) -> str:
    return {
        Channel.STICKERS: _("stickers"),
        Channel.HANDS: _("handen"),
        Channel.DEVICE: _("stemmen op de laptop"),
    }[channel]


def source_parts(session: Session, catalogue: Catalogue) -> Iterator[Part]:
    """Return whose ideas these are, the publications, and which texts were used."""
    credits_ = catalogue.credits
    yield Heading(1, _("Bronnen en makers"))
    yield Paragraph(
        _("Naar een presentatie van {author}, {role}, {organisation} ({site}, {mail}).").format(
            author=credits_.author,
            role=credits_.role,
            organisation=credits_.organisation,
            site=credits_.site,
            mail=credits_.mail,
        )
    )
    yield Paragraph(credits_.photo + ".")
    yield Paragraph(credits_.own_work)
    yield Paragraph(_("{mark} betekent: {words}.").format(mark=MARK, words=own_work()))
    yield Listing(tuple(map(_source, catalogue.sources)))
    yield Paragraph(_version(session), Style.SMALL)


def _version(session: Session) -> str:
    """Return the version of the content, and how many entries are the user's own."""
    version, counts = session.get(Details, 1).content_version, own_counts(session)
    if not counts:
        return _("Versie van de teksten: {version}").format(version=version)
    words = _("Versie van de teksten: {version}, met eigen aanpassingen ({counts})")
    return words.format(version=version, counts=own_words(counts))


def own_words(counts: Counts) -> str:
    """Return counts in words: '1 gewijzigd, 2 eigen, 1 verborgen'."""
    parts = (
        (counts.changed, _("{count} gewijzigd")),
        (counts.own, _("{count} eigen")),
        (counts.hidden, _("{count} verborgen")),
    )
    return ", ".join(words.format(count=number) for number, words in parts if number)


def _source(source: Source) -> str:
    return f"{source.publisher}, {source.title}. {source.address}"
