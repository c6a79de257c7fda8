"""Rules and plans that many cities have, to choose rows of step 2 from."""

from dataclasses import dataclass

from wijkworkshop.core.catalogue.origin import Ours


@dataclass(frozen=True)
class Rule:
    """A rule or plan in use, and whose it usually is (dossier B.6)."""

    slug: str
    text: Ours
    owner: str = ""  # a kind of organisation, in nobody's words
