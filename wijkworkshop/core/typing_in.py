"""Reading what somebody types from a paper slip: keys become answers, and answers become keys.

Dots and a single choice: the numbers of the options, `337` or `3 3 7`. A number ends by itself as
soon as no other option goes on from it; otherwise a blank or one of `+ . , /` ends it.
Scales: one key per item in the order of the options, the last digit of the level (so 0 is a ten),
`?` for 'weet ik niet' where the form has it, `-` for an item left blank.
"""

from collections import Counter
from collections.abc import Sequence

from wijkworkshop.core.ballots import Answers
from wijkworkshop.core.forms import Form
from wijkworkshop.core.forms.recognition import DONT_KNOW
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.rounds import RoundOption
from wijkworkshop.core.terms import FormKind

SEPARATORS = " +.,/"
BLANK, DOUBT = "-", "?"


def typed(text: str, form: Form, options: Sequence[RoundOption], budget: int) -> Answers:
    """Return the answers that these keys say. Raises Refused when they are no valid ballot."""
    read = _levels if form.scale else _numbers
    answers = read(text, form, options)
    form.check(answers, options, budget)
    return answers


def keys_for(answers: Answers, form: Form, options: Sequence[RoundOption]) -> str:
    """Return the shortest keys that say these answers."""
    if form.scale:
        return _keys_of_levels(answers, options)
    return _joined(_chosen(answers), _longer(options))


def readable(answers: Answers, form: Form, options: Sequence[RoundOption]) -> str:
    """Return the answers as they are read from a list: numbers stand apart, levels do not."""
    if form.scale:
        return _keys_of_levels(answers, options)
    return " ".join(str(number) for number in _chosen(answers))


def _keys_of_levels(answers: Answers, options: Sequence[RoundOption]) -> str:
    given = dict(answers)
    return "".join(_key(given.get(option.number)) for option in options)


def _chosen(answers: Answers) -> list[int]:
    return [number for number, times in sorted(answers) for _ in range(times)]


def read_so_far(text: str, form: Form, options: Sequence[RoundOption]) -> dict[int, str]:
    """Return what was read of a slip that may not be finished or right, by option number.

    For dots and a choice how often the number was typed, for a scale the level or the key.
    """
    if form.scale:
        keys = (key for key in text if key not in SEPARATORS)
        meaning = _meaning(form)
        pairs = zip(options, keys, strict=False)
        levels = ((option.number, key, meaning.get(key)) for option, key in pairs)
        return {number: key if level is None else str(level) for number, key, level in levels}
    known = {str(option.number): option.number for option in options}
    found = Counter(known[part] for part in numbers_in(text, options) if part in known)
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
    return tuple(sorted(Counter(known[part] for part in parts).items()))


def _levels(text: str, form: Form, options: Sequence[RoundOption]) -> Answers:
    """Refuse too few and too many: one skipped key would shift all answers after it."""
    keys = "".join(key for key in text if key not in SEPARATORS)
    meaning = _meaning(form)
    for key in keys:
        if key not in meaning:
            raise Refused(Reason.LEVEL_UNKNOWN, key)
    if keys and len(keys) != len(options):
        raise Refused(Reason.ANSWER_PER_ITEM, len(keys), len(options))
    levels = ((option.number, meaning[key]) for option, key in zip(options, keys, strict=False))
    return tuple((number, level) for number, level in levels if level is not None)


def _meaning(form: Form) -> dict[str, int | None]:
    unsure = DONT_KNOW if form.kind is FormKind.RECOGNITION else None
    return {BLANK: None, DOUBT: unsure} | {_key(level): level for level in form.scale}


def _key(level: int | None) -> str:
    return BLANK if level is None else str(level)[-1]


def _longer(options: Sequence[RoundOption]) -> frozenset[str]:
    """Return the beginnings of option numbers: after these, a digit may still follow."""
    written = (str(option.number) for option in options)
    return frozenset(number[:end] for number in written for end in range(1, len(number)))


def _joined(numbers: Sequence[int], longer: frozenset[str]) -> str:
    ended = (f"{number} " if str(number) in longer else str(number) for number in numbers)
    return "".join(ended).rstrip()
