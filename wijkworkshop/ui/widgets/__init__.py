"""The small painted widgets that every window is made of."""

from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.bar import Bar
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.more_below import MoreBelow
from wijkworkshop.ui.widgets.number_box import NumberBox
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.pill import NOTICE, NOW, QUIET, STRONG, Pill
from wijkworkshop.ui.widgets.scroll import Scroll, paint_background, thin_bars
from wijkworkshop.ui.widgets.showing import show_part

__all__ = [
    "BASE", "BOLD", "HALF_BOLD", "NOTICE", "NOW", "QUIET", "REGULAR", "STRONG",
    "Act", "Banner", "Bar", "Card", "Field", "Flow", "Kind", "Label", "MoreBelow", "NumberBox",
    "Pill", "Scroll", "app_font", "paint_background", "paint_pictogram", "show_part", "thin_bars",
]  # fmt: skip
