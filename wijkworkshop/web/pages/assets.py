"""Static files: style, script, icon. The address of each contains a hash of its content.

Phones cache them for a year; another version has another address.
"""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
FOREVER = "public, max-age=31536000, immutable"
COMMENTS = {
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),
    ".js": re.compile(r"(?:^\s*|  )//.*$", re.MULTILINE),
}
AROUND = re.compile(r"\s*([{};>])\s*|(?<=[,:]) | (?=!)")
"""White space around the punctuation of a style; no text in ours has these."""


@dataclass(frozen=True)
class Asset:
    """A file as it is sent, plain and compressed."""

    kind: str
    plain: bytes
    packed: bytes


class Assets:
    """All files of a folder, read once."""

    def __init__(self, folder: Path) -> None:
        """Read the files of this folder."""
        self._files: dict[str, Asset] = {}
        self._addresses: dict[str, str] = {}
        for file in sorted(folder.iterdir()):
            if file.suffix in KINDS:
                self._add(file)

    def address(self, name: str) -> str:
        """Return the address of a file."""
        return f"/static/{self._addresses[name]}"

    def file(self, name: str) -> bytes:
        """Return the content of a file, by the name in its address. Raises KeyError."""
        return self._files[name].plain

    async def answer(self, request: Request) -> Response:
        """Respond with a file, gzipped if accepted. Raises HTTPException (404)."""
        asset = self._files.get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        headers = {"cache-control": FOREVER, "vary": "accept-encoding", "content-type": asset.kind}
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(asset.packed, headers={**headers, "content-encoding": "gzip"})
        return Response(asset.plain, headers=headers)

    def _add(self, file: Path) -> None:
        asset = _packed(file.read_text(encoding="utf-8"), file.suffix)
        digest = blake2b(asset.plain, digest_size=5).hexdigest()
        name = self._addresses[file.name] = f"{file.stem}-{digest}{file.suffix}"
        self._files[name] = asset


@cache
def _packed(text: str, suffix: str) -> Asset:
    plain = squeezed(text, suffix).encode()
    return Asset(KINDS[suffix], plain, gzip.compress(plain, mtime=0))


def squeezed(text: str, suffix: str) -> str:
    """Return a style or script without comments and indents; it must have no multi-line strings."""
    if suffix in COMMENTS:
        text = COMMENTS[suffix].sub("", text)
    if suffix == ".css":
        text = AROUND.sub(r"\1", text).replace(";}", "}")
    if suffix == ".js":
        text = text.replace(" => ", "=>")
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"
