"""The notes under a result's table that make its numbers add up."""

from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.foot import foot
from wijkworkshop.core.public.result_screens import Bucket
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.double_votes import NAMELESS, may_be_double
from wijkworkshop.core.voting.overrides import overridden_in
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.sums import accepted_excess
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.export.chapters.disclosed import apart
from wijkworkshop.wording.sentences import twice_words
from wijkworkshop.wording.terms import channel_count, channel_words


def foot_words(session: Session, vote: Round, buckets: Sequence[Bucket]) -> str:
    """Return the notes of a result as one paragraph."""
    tally = result_of(session, vote.id)
    sentences = (
        _took_part(vote, tally),
        _more_than_present(vote, tally),
        *_twice(session, vote, tally),
        _dots(vote, tally),
        _split(tally, buckets),
        _double(vote, tally),
        *_accepted(session, vote),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _took_part(vote: Round, tally: Tally) -> str:
    people = tally.people()
    if tally.tables():
        return _tables(vote, tally)
    counted = [channel_count(channel, n) for channel, n in tally.by_channel().items() if n]
    words = ngettext("{people} deelnemer", "{people} deelnemers", people).format(people=people)
    if counted:
        words = _("{words}: {counted}").format(words=words, counted=" + ".join(counted))
    if vote.present:
        words = _("{words}, van {present} aanwezigen").format(words=words, present=vote.present)
    abstained = sum(tally.abstained.values())
    if abstained:
        words += ngettext(
            "; {number} deed niet mee", "; {number} deden niet mee", abstained
        ).format(number=abstained)
    return words + "."


def _more_than_present(vote: Round, tally: Tally) -> str:
    """Return a note when more people voted than were counted in the room."""
    more = tally.people() - vote.present
    if not vote.present or more <= 0:
        return ""
    return ngettext(
        "Er stemde {more} mens meer dan er als aanwezig was genoteerd.",
        "Er stemden {more} mensen meer dan er als aanwezig waren genoteerd.",
        more,
    ).format(more=more)


def _twice(session: Session, vote: Round, tally: Tally) -> Iterator[str]:
    """Return how many ballots came in, how many another one replaced, and how many count."""
    gone = overridden_in(session, vote.id) if tally.people() else ()
    if not gone:
        return
    lost = {each.loser: each.number for each in gone}
    in_all = {channel: n + lost.get(channel, 0) for channel, n in _in_order(tally, lost)}
    words = " + ".join(channel_count(channel, n) for channel, n in in_all.items())
    came = _("Er kwamen {came} stemmen binnen: {words}.")
    yield came.format(came=sum(in_all.values()), words=words)
    for each in gone:
        yield twice_words(each.winner, each.number) + "."
    yield _("Zo tellen er {count}.").format(count=tally.people())


def _in_order(tally: Tally, lost: Iterable[Channel]) -> list[tuple[Channel, int]]:
    counted = tally.by_channel()
    return [(each, counted.get(each, 0)) for each in Channel if counted.get(each) or each in lost]


def _tables(vote: Round, tally: Tally) -> str:
    """Return how many tables voted as one; tables are counted then, not people."""
    words = channel_count(Channel.TABLES, tally.tables())
    if not vote.present:
        return _("{tables}, elk met één vel.").format(tables=words)
    return _("{tables} van de {all}, elk met één vel.").format(tables=words, all=vote.present)


def _dots(vote: Round, tally: Tally) -> str:
    sums = foot(vote, tally)
    if not sums.possible:
        return ""
    return _("{given} van de {possible} stippen zijn gegeven.").format(
        given=sums.given, possible=sums.possible
    )


def _split(tally: Tally, buckets: Sequence[Bucket]) -> str:
    """Return how many votes have a group, but only when those without are shown as well."""
    alone = [bucket for bucket in apart(buckets) if bucket.groups == (Group.UNKNOWN,)]
    if not alone:
        return ""
    return _("Bij {split} van de {voters} is de groep bekend.").format(
        split=tally.people() - alone[0].voters, voters=tally.people()
    )


def _double(vote: Round, tally: Tally) -> str:
    if not may_be_double(vote, tally):
        return ""
    used = set(tally.by_channel())
    if not used & NAMELESS:
        return _(
            "Telefoons deden mee zonder stemkaart, naast genummerd papier: "
            "iemand kan dubbel geteld zijn."
        )
    if used <= {Channel.HANDS, Channel.PAPER}:
        return _("Handen staan naast genummerd papier: iemand kan dubbel geteld zijn.")
    return _("Er is op meer manieren gestemd: iemand kan dubbel geteld zijn.")


def _accepted(session: Session, vote: Round) -> Iterator[str]:
    """Return the differences that were accepted, without the group or table."""
    for channel in Channel:
        more = accepted_excess(session, vote, channel)
        if more > 0:
            yield _(
                "Er is {more} meer geteld dan kan ({channel}). Dat is bekeken: ‘klopt zo’."
            ).format(more=more, channel=channel_words(channel))
