"""The screens that lead through an evening, as text."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screen_parts import Picture
from wijkworkshop.pages.findings import (
    done_words,
    findings_title,
    noticed_words,
    striking_words,
    verdict_words,
)
from wijkworkshop.pages.instructions import ballot_title, ballot_words
from wijkworkshop.pages.listening import noted_words
from wijkworkshop.pages.material.case_back import unknown
from wijkworkshop.pages.question import plain_question
from wijkworkshop.pages.withheld import withheld_title, withheld_words
from wijkworkshop.web.mirror.text_parts import (
    Piece,
    Row,
    facts,
    points,
    rows,
    sentences,
    soft,
    under,
)
from wijkworkshop.wording.dutch import time_of
from wijkworkshop.wording.forms import how_to_vote
from wijkworkshop.wording.opinions import counting_title, soon_words
from wijkworkshop.wording.terms import channel_counted, then_words

Told = tuple[str, tuple[Piece, ...]]


def black(_screen: s.Black) -> Told:
    """Tell people to look up: the facilitator has made the room's screen dark."""
    words = sentences(_("Kijk naar de begeleider"), _("U hoeft nu niets te doen"))
    return _("Het scherm in de zaal is even donker"), words


def welcome(screen: s.Welcome) -> Told:
    """Tell when we start, and the programme."""
    lines = [f"{time_of(line.starts)} {line.title}" for line in screen.programme]
    lines.append(" ".join((time_of(screen.ends), _("Einde"))))
    opens = _("We beginnen om {time} uur").format(time=time_of(screen.starts))
    programme = under(_("Programma"), points(lines))
    return _("Inloop"), (*sentences(screen.name, opens, screen.sentence), *programme)


def boxes(screen: s.Boxes) -> Told:
    """Tell what is fixed, what people can influence, and who decides."""
    kinds = (
        (_("Ligt al vast"), screen.fixed),
        (_("Hierover praat u mee"), screen.influence),
        (_("Wie beslist, wanneer"), screen.decides),
    )
    parts = (under(head, sentences(words or _("Nog niet bekend"))) for head, words in kinds)
    title = _("Dit ligt vast, en hierover praat u mee")
    return title, tuple(piece for part in parts for piece in part)


def question(screen: s.Question) -> Told:
    """Tell a question, what stands beside it, and what to do now."""
    pictures = (piece for each in screen.pictures for piece in _pictured(each))
    pieces = (*soft(screen.deck_words), *_beside(screen), *pictures)
    return plain_question(screen), (*pieces, *sentences(screen.task), *soft(screen.source))


def _beside(screen: s.Question) -> Iterator[Piece]:
    yield from under(_("De cijfers"), points(screen.statistics), sentences(screen.caveat))
    yield from under(_("Zo voelen bewoners het"), points(screen.experience))
    yield from under(_("Praat hierover aan tafel"), points(screen.discuss))
    yield from under(_("Onze zin van de opening"), sentences(screen.purpose))
    adviser = _("Advies van {adviser}").format(adviser=screen.adviser)
    yield from under(own(_("In gewone woorden")), points(screen.plain_advice))
    yield from under(adviser, points(screen.advice))


def findings(screen: s.Findings) -> Told:
    """Tell what came of it somewhere else, a goal with its result a line."""
    goal, result = screen.heads
    results = (
        facts(((goal, each.goal), (result, each.result or unknown()))) for each in screen.results
    )
    verdict = facts(((done_words(), screen.done), (noticed_words(), screen.noticed)))
    striking = points(screen.findings)
    pieces = (
        *under(_("Doelen en resultaten"), *results),
        *(under(verdict_words(), verdict) if screen.results else verdict),
        *(under(striking_words(), striking) if screen.results or verdict else striking),
        *under(_("Praat hierover aan tafel"), points(screen.discuss)),
    )
    return findings_title(screen), (*pieces, *soft(screen.source))


def ballot(screen: s.Ballot) -> Told:
    """Tell what will be asked, and how people vote; never how many did."""
    options = (
        Row(str(each.number or ""), each.label, each.icon, aloud=each.number == screen.reading > 0)
        for each in screen.choices
    )
    ways = [how_to_vote(channel, screen.form) for channel in screen.channels]
    soon = _("U kunt nu stemmen") if screen.open else _("Straks stemmen we")
    nothing = _("Hier komen straks de keuzes te staan")
    pieces = (*sentences(soon, ballot_words(screen)), *(rows(options) or sentences(nothing)))
    secret = _("Niemand ziet wat u kiest") if screen.secret else ""
    return ballot_title(screen), (*pieces, *points(ways), *sentences(secret))


def counting(screen: s.Counting) -> Told:
    """Tell what is counted, while there is no number yet; or why there will be none."""
    if screen.withheld is not None:
        why = withheld_words(screen.withheld, screen.fewest)
        return withheld_title(), sentences(screen.question, why)
    counted = points(channel_counted(channel) for channel in screen.channels)
    soon = sentences(soon_words(screen), then_words(screen.next_title))
    return counting_title(screen), (*sentences(screen.question), *counted, *soon)


def pause(screen: s.Pause) -> Told:
    """Tell until when the break is, and what comes next."""
    until = _("We gaan verder om {time} uur").format(time=time_of(screen.until))
    return _("Pauze"), sentences(until, then_words(screen.next_title))


def listening(screen: s.Listening) -> Told:
    """Tell that nothing is decided now."""
    words = _("Zeg wat u dwarszit. Wij schrijven het op. Nu besluiten we niets.")
    return _("We luisteren eerst"), sentences(words, noted_words(screen) if screen.noted else "")


def picture(screen: s.PicturePage) -> Told:
    """Tell what a picture shows: it is on the screen."""
    look, area = _("Kijk naar het scherm"), screen.picture.area
    return area or look, (*sentences(look if area else ""), *_pictured(screen.picture))


def _pictured(shown: Picture) -> tuple[Piece, ...]:
    credit = _("Beeld: {credit}").format(credit=shown.credit) if shown.credit else ""
    return (*sentences(shown.caption), *soft(credit))


def joining(_screen: Joining) -> Told:
    """Tell somebody who is in already that others come in now."""
    words = _("Anderen in de zaal doen nu ook mee met hun telefoon. U hoeft niets te doen.")
    return _("U doet al mee"), sentences(words)
