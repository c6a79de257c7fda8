"""From a session to what the room sees of what binds its blocks."""

from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.summary_screens import PlanScreen
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.summaries.plan import plan


def plan_screen(session: Session, heading: Heading) -> PlanScreen:
    """Return the plan on one page."""
    details = session.get(Details, 1)
    return PlanScreen(heading, details.name, plan(session), details.decides)
