"""A cache of compiled templates, shared by all pages of this process."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Caches compiled templates; one that has changed is compiled again."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template's code from the cache, if it is there."""
        code = self._kept.get((bucket.key, bucket.checksum))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a template's code in the cache."""
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()
