"""Fills in any form as people do, within the limits that it states."""

import random
from collections import Counter
from collections.abc import Sequence

from wijkworkshop.rehearsal.forms import Field, Form

Filled = tuple[tuple[str, str], ...]


def filled(form: Form, chance: random.Random, code: str = "", table: int = 0) -> Filled:
    """Return the fields to send; `code` goes into fields for letters.

    Somebody who sits at a `table` chooses it in a list that has it.
    """
    found = {each.name: each.value for each in form.of_kind("hidden")}
    for field in form.of_kind("radio"):
        found[field.name] = chance.choice(field.values)
    found.update(_chosen(form.of_kind("select"), chance, str(table)))
    found.update(_numbers(form.of_kind("number"), chance))
    for field in form.of_kind("text", "textarea"):
        found[field.name] = code if field.kind == "text" and not field.digits else field.value
    return tuple((name, found[name]) for name in form.fields if name in found)


def _chosen(selects: Sequence[Field], chance: random.Random, own: str) -> dict[str, str]:
    """Choose in each list; several lists that together ask for an order get one."""
    places = [[value for value in each.values if value] for each in selects]
    alike = len(selects) > 1 and all(each == places[0] for each in places)
    if alike and len(places[0]) == len(selects):
        order = chance.sample(places[0], len(selects))
        return {each.name: value for each, value in zip(selects, order, strict=True)}
    return {
        each.name: own if own in values else chance.choice(values or [each.value])
        for each, values in zip(selects, places, strict=True)
    }


def _numbers(steppers: Sequence[Field], chance: random.Random) -> dict[str, str]:
    """Divide a total over number fields, within the maximum of each."""
    given = Counter({each.name: each.least for each in steppers})
    most = min((each.most for each in steppers if each.most is not None), default=1)
    for _dot in range(most - given.total() if steppers else 0):
        given[chance.choice(steppers).name] += 1
    return {name: str(number) for name, number in given.items()}
