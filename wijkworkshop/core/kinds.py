"""All kinds of records that a session is made of: each is one table in the archive."""

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.evening import (
    Area,
    Block,
    ContentFile,
    Details,
    Draft,
    Overlay,
    Passage,
    Position,
    PresenceChange,
    Timer,
)
from wijkworkshop.core.outcomes import ENTRY_KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.rounds import (
    Count,
    Received,
    ResultCell,
    ResultTurnout,
    Round,
    RoundOption,
    Turnout,
)

KINDS: tuple[type[Record], ...] = (
    Details,
    Area,
    PresenceChange,
    Block,
    Passage,
    Round,
    RoundOption,
    Count,
    Turnout,
    Received,
    ResultCell,
    ResultTurnout,
    Contribution,
    Position,
    Overlay,
    Timer,
    Draft,
    ContentFile,
    *ENTRY_KINDS,
)
