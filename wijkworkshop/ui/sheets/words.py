"""The Dutch of the editor of run sheets."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.content.shapes import Problem
from wijkworkshop.content.sheet_files import SheetBlock, SheetFile
from wijkworkshop.content.workbench import Workbench
from wijkworkshop.core.terms import BlockKind, Channel, Group
from wijkworkshop.wording.terms import block_words, group_words


def title_of(block: SheetBlock, bench: Workbench) -> str:
    """Return the title that a block has for now."""
    return block.title.strip() or bench.texts[block.kind].title


def minutes_words(minutes: int) -> str:
    """Return '40 min'."""
    return ngettext("{count} min", "{count} min", minutes).format(count=minutes)


def long_words(minutes: int) -> str:
    """Return '2 u 30 min'."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return minutes_words(rest)
    words = _("{hours} u {minutes} min") if rest else _("{hours} uur")
    return words.format(hours=hours, minutes=rest)


def rounds_words(rounds: int, steps: int) -> str:
    """Return '3 stemrondes · 4 stappen'; what is not there is not said."""
    votes = ngettext("{count} stemronde", "{count} stemrondes", rounds).format(count=rounds)
    parts = ngettext("{count} stap", "{count} stappen", steps).format(count=steps)
    return " · ".join(words for words, count in ((votes, rounds), (parts, steps)) if count)


def ask_words(channel: Channel) -> str:
    """Return how people are asked to vote."""
    return {
        Channel.PHONE: _("met de telefoon"),
        Channel.PAPER: _("op papier"),
        Channel.HANDS: _("met de hand"),
        Channel.STICKERS: _("met stickers"),
        Channel.TABLES: _("één stem per tafel"),
        Channel.DEVICE: _("op de laptop, om de beurt"),
    }[channel]


def whom_words(group: Group | None) -> str:
    """Return for whom a round is."""
    if group is None:
        return _("iedereen")
    return _("alleen: {group}").format(group=group_words(group))


def kind_words(kind: BlockKind, bench: Workbench) -> str:
    """Return what a block is called in the menu that adds one."""
    title = bench.texts[kind].title
    short = block_words(kind)
    return title if title.startswith(short) else f"{short} · {title}"


def copy_title(title: str) -> str:
    """Return the title of a run sheet that somebody makes their own."""
    return _("{title}, eigen versie").format(title=title)


def problem_words(problem: Problem, sheet: SheetFile, bench: Workbench) -> str:
    """Return what is wrong, and in which block."""
    place = problem_block(problem)
    if place is None or place >= len(sheet.blocks):
        field = {"title": _("de naam"), "summary": _("waarvoor is het"), "blocks": ""}
        name = field.get(str(problem.keys[0]), "") if problem.keys else ""
        return f"{name}: {problem.what}" if name else problem.what
    return f"{title_of(sheet.blocks[place], bench)}: {problem.what}"


def problem_block(problem: Problem) -> int | None:
    """Return the place of the block in which something is wrong."""
    match problem.keys:
        case ("blocks", int(place), *_rest):
            return place
    return None
