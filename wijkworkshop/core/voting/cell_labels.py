"""How a cell of the matrix is called in a list: its rule, an arrow, its goal."""

ARROW = "→"
"""Between a rule and a goal in a list. A sentence names the two apart (`cell_parts`)."""


def cell_label(rule: str, goal: str) -> str:
    """Return what a cell is called; the only arrow in it is ours."""
    return f"{rule.replace(ARROW, '-')} {ARROW} {goal.replace(ARROW, '-')}"


def cell_parts(label: str) -> tuple[str, str]:
    """Return the rule and the goal of a cell; without an arrow there is no goal."""
    rule, arrow, goal = label.partition(f" {ARROW} ")
    return (rule, goal) if arrow else (label, "")
