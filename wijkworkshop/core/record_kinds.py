"""All kinds of records that a session is made of: each is one table in the archive."""

from wijkworkshop.core.boards.records import (
    BoardFocus,
    LaidAnew,
    PlaceAnswer,
    ShownCard,
    ShownPlace,
    TableCard,
    TakenCard,
)
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.open_points import PointDecision
from wijkworkshop.core.outcomes import ENTRY_KINDS
from wijkworkshop.core.phones.records import Phones, PhonesSeen, Submission
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.planning.packing import Packed
from wijkworkshop.core.records import Record
from wijkworkshop.core.session_records import (
    Area,
    Block,
    BlockStep,
    ContentFile,
    Details,
    Draft,
    Earlier,
    Listening,
    Overlay,
    Passage,
    Position,
    PresenceChange,
    Timer,
)
from wijkworkshop.core.summaries.advice import AdviceObjection
from wijkworkshop.core.voting.given import Dealt
from wijkworkshop.core.voting.moved import MovedOption
from wijkworkshop.core.voting.rounds import (
    CorrectedCount,
    CorrectedTurnout,
    Correction,
    Count,
    Matched,
    MergedGroup,
    Moved,
    Overridden,
    Received,
    ResultCell,
    ResultTurnout,
    Round,
    RoundOption,
    Turnout,
)
from wijkworkshop.core.voting.table_reasons import TableReason

KINDS: tuple[type[Record], ...] = (
    Details,
    Earlier,
    Area,
    AreaPicture,
    PresenceChange,
    Block,
    BlockStep,
    Passage,
    Round,
    RoundOption,
    Dealt,
    TableReason,
    Count,
    Turnout,
    Received,
    Overridden,
    ResultCell,
    ResultTurnout,
    MergedGroup,
    Correction,
    CorrectedCount,
    CorrectedTurnout,
    Matched,
    Moved,
    Contribution,
    Response,
    Listening,
    Position,
    Overlay,
    Timer,
    Draft,
    ContentFile,
    Packed,
    Phones,
    PhonesSeen,
    Submission,
    BoardFocus,
    ShownPlace,
    ShownCard,
    TableCard,
    TakenCard,
    PlaceAnswer,
    LaidAnew,
    PointDecision,
    AdviceObjection,
    MovedOption,
    *ENTRY_KINDS,
)

BY_PARTICIPANTS: tuple[type[Record], ...] = (
    Received,
    Overridden,
    PhonesSeen,
    Submission,
    TableCard,
    PlaceAnswer,
    TableReason,
)
"""Kinds that the participants' server writes too, without an act."""
