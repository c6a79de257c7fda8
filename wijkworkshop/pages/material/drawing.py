"""Which page draws which screen of the material."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from wijkworkshop.core.public import material_screens as m
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.advice import advice
from wijkworkshop.pages.material.arguments import argument, arguments
from wijkworkshop.pages.material.case import case
from wijkworkshop.pages.material.context import context
from wijkworkshop.pages.material.definition import definition
from wijkworkshop.pages.material.lists import (
    cases,
    glossary,
    knowledge,
    project,
    readings,
    sources,
)
from wijkworkshop.pages.material.measure import measure_list, measure_page
from wijkworkshop.pages.material.policy import comeback, reports
from wijkworkshop.pages.material.related_measures import tensions
from wijkworkshop.pages.material.term import term
from wijkworkshop.pages.material.timeline import timeline
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import Space


def knowledge_pages(screen: m.KnowledgePage, space: Space) -> tuple[Marks, ...]:
    """Draw the knowledge base; one part of it goes on with the pages that it leads to."""
    more = (MATERIAL[type(led)](led, space) for led in screen.leads)
    return joined(space, knowledge(screen, space), *more)


MATERIAL: Mapping[type, Callable[[Any, Space], tuple[Marks, ...]]] = MappingProxyType(
    {
        m.TimelinePage: timeline,
        m.ContextPage: context,
        m.DefinitionPage: definition,
        m.ArgumentsPage: arguments,
        m.ArgumentPage: argument,
        m.ReportsPage: reports,
        m.ComebackPage: comeback,
        m.AdvicePage: advice,
        m.CasePage: case,
        m.CasesPage: cases,
        m.ReadingsPage: readings,
        m.MeasurePage: measure_page,
        m.MeasureList: measure_list,
        m.TensionsPage: tensions,
        m.TermPage: term,
        m.GlossaryPage: glossary,
        m.KnowledgePage: knowledge_pages,
        m.ProjectPage: project,
        m.SourcesPage: sources,
    }
)
