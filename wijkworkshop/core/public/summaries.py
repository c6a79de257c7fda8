"""From a session to what the room sees of what binds its blocks."""

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.summary_screens import AdviceCheck, PlanScreen, ThreadScreen
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.summaries.advice import advice_check, speakers_of
from wijkworkshop.core.summaries.plan import plan
from wijkworkshop.core.summaries.threads import threads, without_goal


def thread_screen(session: Session, heading: Heading) -> ThreadScreen:
    """Return the thread of each goal that was adopted."""
    return ThreadScreen(heading, threads(session), without_goal(session))


def plan_screen(session: Session, heading: Heading) -> PlanScreen:
    """Return the plan on one page."""
    details = session.get(Details, 1)
    return PlanScreen(heading, details.name, plan(session), details.decides)


def advice_screen(session: Session, heading: Heading, content: Catalogue) -> AdviceCheck:
    """Return the lines of the advice with what was arranged, and who gave it."""
    return AdviceCheck(heading, advice_check(session, content.advice), speakers_of(content))
