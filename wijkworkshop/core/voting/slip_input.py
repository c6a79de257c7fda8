"""Reading what somebody types from a paper slip: keys become answers, and answers become keys.

Dots and a single choice: the numbers of the options, `337` or `3 3 7`. A number ends by itself as
soon as no other option goes on from it; otherwise a blank or one of `+ . , /` ends it. In a ranking
they stand in order of preference; what is left out shares the last places.
Scales: one key per item in the order of the options, the last digit of the level (so 0 is a ten),
`?` for 'weet ik niet' where the form has it, `-` for an item left blank.
Weighing: two digits per measure in the order of the options, `43`, and if they were answered up to
three of `j n ?` for 'Kunnen we? Mogen we? Willen we?' (`x` where one was left open); `-` for a
measure left blank.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import Form
from wijkworkshop.core.voting.forms.ranking import order_of, placed
from wijkworkshop.core.voting.forms.weighing import Weighing, keys_of, read_keys, weighing_of
from wijkworkshop.core.voting.rounds import RoundOption

SEPARATORS = " +.,/"
BLANK, DOUBT = "-", "?"


def read_slip(text: str, form: Form, options: Sequence[RoundOption], budget: int) -> Answers:
    """Return the answers that these keys say. Raises Refused when they are no valid ballot."""
    if form.kind is FormKind.WEIGHING:
        answers = _weighings(text, options)
    else:
        answers = (_levels if form.scale else _numbers)(text, form, options)
    form.check(answers, options, budget)
    return answers


def keys_for(answers: Answers, form: Form, options: Sequence[RoundOption]) -> str:
    """Return the shortest keys that say these answers."""
    if form.kind is FormKind.WEIGHING:
        return "".join(_weighing_keys(answers, options))
    if form.scale:
        return _keys_of_levels(answers, options)
    return _joined(_chosen(answers, form), _longer(options))


def readable(answers: Answers, form: Form, options: Sequence[RoundOption]) -> str:
    """Return the answers as they are read from a list: numbers stand apart, levels do not."""
    if form.kind is FormKind.WEIGHING:
        return " ".join(_weighing_keys(answers, options))
    if form.scale:
        return _keys_of_levels(answers, options)
    return " ".join(str(number) for number in _chosen(answers, form))


def _keys_of_levels(answers: Answers, options: Sequence[RoundOption]) -> str:
    given = dict(answers)
    return "".join(_key(given.get(option.number)) for option in options)


def _chosen(answers: Answers, form: Form) -> list[int]:
    if form.kind is FormKind.RANKING:
        return list(order_of(answers))
    return [number for number, times in sorted(answers) for _ in range(times)]


def read_partial_slip(text: str, form: Form, options: Sequence[RoundOption]) -> dict[int, str]:
    """Return what was read of a slip that may not be finished or right, by option number.

    For dots and a choice how often the number was typed, for a ranking its place, for a scale the
    level or the key, for a weighing what was typed.
    """
    if form.kind is FormKind.WEIGHING:
        pairs = zip(options, read_keys(_without_blanks(text)), strict=False)
        return {option.number: piece for option, piece in pairs}
    if form.scale:
        keys = _without_blanks(text)
        meaning = _meaning(form)
        pairs = zip(options, keys, strict=False)
        levels = ((option.number, key, meaning.get(key)) for option, key in pairs)
        return {number: key if level is None else str(level) for number, key, level in levels}
    known = {str(option.number): option.number for option in options}
    parts = [known[part] for part in numbers_in(text, options) if part in known]
    if form.kind is FormKind.RANKING:
        first_time = dict.fromkeys(parts)
        return {number: str(place) for place, number in enumerate(first_time, 1)}
    found = Counter(parts)
    return {number: str(times) for number, times in sorted(found.items())}


def to_be_ended(options: Sequence[RoundOption]) -> tuple[int, ...]:
    """Return the numbers that need a blank after them when another number follows."""
    longer = _longer(options)
    return tuple(option.number for option in options if str(option.number) in longer)


def numbers_in(text: str, options: Sequence[RoundOption]) -> tuple[str, ...]:
    """Return the numbers typed so far, each as it was typed; unknown ones too."""
    longer = _longer(options)
    found, current = [], ""
    for key in text + SEPARATORS[0]:
        if key not in SEPARATORS:
            current += key
            if current in longer:
                continue
        if current:
            found.append(current)
        current = ""
    return tuple(found)


def _numbers(text: str, form: Form, options: Sequence[RoundOption]) -> Answers:
    known = {str(option.number): option.number for option in options}
    parts = numbers_in(text, options)
    for part in parts:
        if part not in known:
            raise Refused(Reason.OPTION_UNKNOWN, part)
    if form.kind is FormKind.SINGLE_CHOICE and len(parts) > 1:
        raise Refused(Reason.ONE_CHOICE_ONLY)
    if form.kind is FormKind.RANKING:
        return _order([known[part] for part in parts], options)
    return tuple(sorted(Counter(known[part] for part in parts).items()))


def _order(numbers: Sequence[int], options: Sequence[RoundOption]) -> Answers:
    if len(set(numbers)) < len(numbers):
        raise Refused(Reason.NOT_AN_ORDER)
    return placed(numbers, [option.number for option in options]) if numbers else ()


def _levels(text: str, form: Form, options: Sequence[RoundOption]) -> Answers:
    """Refuse too few and too many: one skipped key would shift all answers after it."""
    keys = _without_blanks(text)
    meaning = _meaning(form)
    for key in keys:
        if key not in meaning:
            raise Refused(Reason.LEVEL_UNKNOWN, key)
    if keys and len(keys) != len(options):
        raise Refused(Reason.ANSWER_PER_ITEM, len(keys), len(options))
    levels = ((option.number, meaning[key]) for option, key in zip(options, keys, strict=False))
    return tuple((number, level) for number, level in levels if level is not None)


def _weighings(text: str, options: Sequence[RoundOption]) -> Answers:
    """Refuse too few and too many, as on a scale."""
    pieces = tuple(read_keys(_without_blanks(text)))
    weighed = [None if piece == BLANK else weighing_of(piece) for piece in pieces]
    if pieces and len(pieces) != len(options):
        raise Refused(Reason.ANSWER_PER_ITEM, len(pieces), len(options))
    pairs = zip(options, weighed, strict=False)
    return tuple((option.number, each.level) for option, each in pairs if each is not None)


def _weighing_keys(answers: Answers, options: Sequence[RoundOption]) -> Iterator[str]:
    given = dict(answers)
    for option in options:
        level = given.get(option.number)
        yield BLANK if level is None else keys_of(Weighing.of(level))


def _without_blanks(text: str) -> str:
    return "".join(key for key in text.lower() if key not in SEPARATORS)


def _meaning(form: Form) -> dict[str, int | None]:
    return {BLANK: None, DOUBT: form.unsure} | {_key(level): level for level in form.scale}


def _key(level: int | None) -> str:
    return BLANK if level is None else str(level)[-1]


def _longer(options: Sequence[RoundOption]) -> frozenset[str]:
    """Return the beginnings of option numbers: after these, a digit may still follow."""
    written = (str(option.number) for option in options)
    return frozenset(number[:end] for number in written for end in range(1, len(number)))


def _joined(numbers: Sequence[int], longer: frozenset[str]) -> str:
    ended = (f"{number} " if str(number) in longer else str(number) for number in numbers)
    return "".join(ended).rstrip()
