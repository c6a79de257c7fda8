"""What the room sees of a board: empty, filling, talked about, and at its limits."""

from dataclasses import replace

from wijkworkshop.core.boards.board import LONGEST_CARD, LONGEST_NAME, MOST_CARDS, MOST_PLACES
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.outcomes.goals import AMBITION, FOR_WHOM, GOAL_SERVES
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.board import BoardScreen, GroupOfCards, InFocus, LooseCard
from wijkworkshop.core.terms import BlockKind

HEAD = s.Heading(
    BlockKind.STEP_1, "Stap 1 · Doelen", "", (s.Stage.DONE, s.Stage.NOW, *[s.Stage.TO_COME] * 5),
    own_work=True,
)  # fmt: skip
QUESTION = "Wat wordt beter met een gemengde wijk, en voor wie? Of juist niet?"
NAMES = (
    "Wie vooruitkomt, kan hier blijven",
    "Buren kennen elkaar",
    "Jongeren vinden hier een eerste woning",
    "Meer middeldure huurwoningen",
)
GROUPS = tuple(
    GroupOfCards(n, name, 6 - n, tuple(range(1, 7 - n)), means=n == 4)
    for n, name in enumerate(NAMES, 1)
)
LOOSE = (LooseCard("Starters in de wijk", 6), LooseCard("Rust", 0))


def _words(letters: int) -> str:
    """A text of ordinary Dutch words, so many letters long."""
    text = "Wie hier groot werd, kan hier ook een woning vinden en bij zijn buren blijven wonen"
    return text[:letters].rstrip()


LONG = replace(
    BoardScreen(HEAD, QUESTION, (), (), None, (3,) * 6),
    groups=tuple(
        GroupOfCards(n, f"{n} {_words(LONGEST_NAME - 3)}", 3, (1, 2, 3))
        for n in range(1, MOST_PLACES + 1)
    ),
    loose=(LooseCard(_words(LONGEST_CARD), 30),) * 4,
)
STEPS = tuple(f"{n} {_words(LONGEST_NAME - 3)}" for n in range(1, 4))
AT = InFocus(NAMES[3], (2, 4), ("30 procent middeldure huur", "Iets tussen"), Gap(GOAL_SERVES))
TALKED = BoardScreen(
    HEAD, QUESTION, tuple(replace(each, in_focus=each.number == 4) for each in GROUPS), LOOSE, AT,
    (3, 2, 3, 3, 0, 1),
)  # fmt: skip
EMPTY = BoardScreen(HEAD, QUESTION, (), (), None, (0,) * 6)
FULL_FOCUS = InFocus(
    _words(LONGEST_NAME), tuple(range(1, 9)), (*STEPS, _words(70), _words(60)), Gap(AMBITION)
)

BOARD_EXAMPLES: dict[str, s.PublicView] = {
    "board-empty": s.PublicView(EMPTY, s.Countdown(600, 600, running=False)),
    "board-loose": s.PublicView(replace(EMPTY, loose=LOOSE * 3, came=(1,) * 6)),
    "board-loose-full": s.PublicView(
        replace(EMPTY, loose=tuple(LooseCard(_words(80 - n), n % 30) for n in range(MOST_CARDS)),
                came=(2,) * 20)
    ),
    "board-goals": s.PublicView(replace(TALKED, focus=None)),
    "board-means": s.PublicView(TALKED, s.Countdown(600, 372, running=True)),
    "board-why": s.PublicView(replace(TALKED, focus=replace(AT, steps=("Dan hoeft niemand weg",)))),
    "board-why-long": s.PublicView(replace(LONG, focus=replace(AT, steps=STEPS))),
    "board-end": s.PublicView(
        replace(TALKED, focus=replace(AT, steps=STEPS, ends=STEPS[-1], asked=Gap(FOR_WHOM)))
    ),
    "board-end-elsewhere": s.PublicView(
        replace(TALKED, focus=replace(AT, steps=STEPS[:1], ends=NAMES[0], asked=None))
    ),
    "board-noticed": s.PublicView(replace(LONG, focus=FULL_FOCUS)),
    "board-full": s.PublicView(LONG),
    "board-read": s.PublicView(replace(TALKED, loose=(replace(LOOSE[0], aloud=True), LOOSE[1]))),
    "board-read-card": s.PublicView(
        replace(TALKED, groups=(replace(GROUPS[0], aloud=True), *TALKED.groups[1:]),
                said=_words(LONGEST_CARD)),
        s.Countdown(600, 372, running=True),
    ),
    "board-read-full": s.PublicView(
        replace(LONG, groups=(*LONG.groups[:-1], replace(LONG.groups[-1], aloud=True)))
    ),
}  # fmt: skip
