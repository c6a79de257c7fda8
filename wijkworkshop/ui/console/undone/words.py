"""Dutch for undo: which act was taken back, or why it was not."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from typing import Any

from wijkworkshop.core.acts import (
    advice,
    areas,
    arranging,
    boards,
    cell_votes,
    checking,
    choices,
    content_update,
    contributing,
    correcting,
    counting,
    limiting,
    merging,
    moving,
    navigating,
    objecting,
    open_points,
    outcomes,
    parking,
    phones,
    planning,
    presence,
    responding,
    rounds,
    table_cards,
)
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import NotUndone, Undo
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.undone import area, board, contributions, outcome, session, voting
from wijkworkshop.ui.console.undone.act import ActBack
from wijkworkshop.ui.wording.words import Message, refusal_words

WORDS: Mapping[type[Request], Callable[[ActBack[Any]], str]] = {
    moving.MoveOption: voting.moved_option,
    advice.ObjectToAdvice: contributions.objected_to_advice,
    areas.AskAbout: area.asked,
    areas.AskAboutToo: area.asked_too,
    areas.DropArea: area.dropped,
    areas.PutArea: area.put,
    arranging.InsertBlock: session.inserted,
    arranging.MoveBlock: session.moved,
    arranging.SkipBlock: session.skipped,
    boards.AnswerWhy: board.answered,
    boards.EndWhys: board.ended,
    boards.LayCard: board.laid,
    boards.MakeGoal: board.made,
    boards.MoveGoal: board.moved,
    boards.NameGoal: board.named,
    boards.ShowBoard: board.shown,
    boards.WriteCard: board.written,
    checking.SetSecondCheck: voting.second_check,
    choices.DropOption: voting.option_dropped,
    choices.PutOption: voting.option_put,
    cell_votes.VoteOnCell: voting.cell_voted,
    choices.TakeOptions: voting.options_taken,
    contributing.AddContribution: contributions.added,
    contributing.EditContribution: contributions.edited,
    correcting.CorrectCounts: voting.corrected,
    counting.AcceptSum: voting.accepted,
    counting.ClearTable: voting.cleared,
    counting.RecordCount: voting.counted,
    counting.RecordTurnout: voting.took_part,
    limiting.LimitRound: voting.limited,
    merging.MergeGoals: outcome.merged,
    objecting.NoteObjection: board.objected,
    outcomes.DropEntry: outcome.dropped,
    outcomes.PutEntry: outcome.put,
    open_points.LetPointGo: contributions.point_let_go,
    open_points.TakeUpPoint: contributions.point_taken_up,
    parking.GiveOwner: contributions.given,
    parking.LetLapse: contributions.lapsed,
    parking.ParkContribution: contributions.parked,
    parking.UnparkContribution: contributions.unparked,
    phones.LayAllAside: contributions.all_laid_aside,
    phones.LayAside: contributions.laid_aside,
    phones.PutPaperFirst: voting.paper_first,
    phones.TakeUp: contributions.taken_up,
    planning.DropRound: voting.round_dropped,
    planning.PutRound: voting.round_put,
    presence.ChangePresence: session.came_or_left,
    responding.Respond: contributions.answered,
    rounds.ChooseChannel: voting.asked_by,
    content_update.TakeContent: session.content_taken,
    navigating.AddTime: session.time_added,
    navigating.ChangeMinutes: session.minutes_changed,
    navigating.EditDetails: session.details_edited,
    table_cards.SetCardAside: board.set_aside,
    table_cards.TakeCards: board.taken,
}
"""How each act that can be taken back is called, in a few words."""


def act_words(undo: Undo, session: Session) -> str:
    """Return how an act is called that is taken back; `session` tells the names it needs."""
    return WORDS[type(undo.request)](ActBack(undo.request, undo, session))


def undone_words(undo: Undo, session: Session) -> Message:
    """Return what was taken back."""
    return Message(_("Ongedaan: {act}").format(act=act_words(undo, session)))


def not_undone_words(not_undone: NotUndone, session: Session, *, more: bool) -> Message:
    """Return what was not taken back, why, and what to do now; `more` can be taken back."""
    why = refusal_words(not_undone)
    words = [f"{why.title}.", why.text]
    if more and not not_undone.stays:
        words.append(_("Ctrl+Z gaat verder met wat u daarvoor deed."))
    title = _("Niet ongedaan: {act}").format(act=act_words(not_undone.undo, session))
    return Message(title, " ".join(words))
