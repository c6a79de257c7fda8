"""What a good outcome looks like, per block of this session that leaves one."""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.navigation import shown_blocks
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.export.examples import example_parts
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.example_view import ExampleView
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.page import Stack


class ExamplesPart(Part):
    """A button per block; the example of the chosen one stands under them."""

    def __init__(self, example: Callable[[], Session]) -> None:
        """Get the example when the part is looked at."""
        about = _(
            "Zo kan een onderdeel eindigen. De middag in Nieuw-West is verzonnen. "
            "In de bediening staat hetzelfde naast het lege formulier, met F3."
        )
        super().__init__(_("Zo ziet een goede uitkomst eruit"), about, _("Goede uitkomst"))
        self._example = example
        self.acts: dict[int, Act] = {}
        self._blocks: tuple[Block, ...] = ()
        self._choices = Stack()
        self.view = ExampleView()
        self.body.addLayout(self._choices)
        self.body.addWidget(self.view)
        self.body.addStretch(1)

    @property
    def status(self) -> str:
        """Return what is shown."""
        return _("voorbeelden, verzonnen")

    def show_session(self, session: Session) -> None:
        """Offer the blocks that the example has too."""
        example = self._example()
        kinds = {block.kind: block for block in reversed(shown_blocks(session))}
        found = tuple(block for kind, block in kinds.items() if example_parts(example, kind))
        found = tuple(sorted(found, key=lambda block: block.position))
        if found != self._blocks:
            self._blocks = found
            self._offer()

    def choose(self, block: Block) -> None:
        """Show the example of a block."""
        for number, act in self.acts.items():
            act.setChecked(number == block.id)
        self.view.setAccessibleName(block.title)
        self.view.show_parts(example_parts(self._example(), block.kind))

    def _offer(self) -> None:
        self.acts = {}
        holder = QWidget()
        flow = Flow(holder)
        for block in self._blocks:
            act = Act(block.title).make_small()
            act.setCheckable(True)
            act.clicked.connect(lambda _on=False, block=block: self.choose(block))
            self.acts[block.id] = act
            flow.addWidget(act)
        self._choices.show_instead([holder])
        self.view.setVisible(bool(self._blocks))
        if self._blocks:
            self.choose(self._blocks[0])
