"""The tones of the answers on a scale, from no to yes."""

from wijkworkshop.core.terms import Alignment
from wijkworkshop.core.voting.forms import Form
from wijkworkshop.pages.theme import Theme, Tone


def on_ladder(theme: Theme, form: Form, unsure: Tone) -> tuple[Tone, ...]:
    """Return the tones of the scale, in its order; `unsure` is that of 'weet ik niet'.

    The levels stand evenly on the ladder, the lowest at no. The middle one of an odd number says
    neither, and has no colour of its own.
    """
    tones = dict(zip(form.known, _even(theme, len(form.known)), strict=True))
    return tuple(tones.get(level, unsure) for level in form.scale)


def _even(theme: Theme, steps: int) -> list[Tone]:
    last = max(1, steps - 1)
    tones = [theme.ladder[round(step * (len(theme.ladder) - 1) / last)] for step in range(steps)]
    if steps % 2:
        tones[steps // 2] = Tone(theme.line, theme.ink, theme.alignment[Alignment.NEUTRAL].edge)
    return tones
