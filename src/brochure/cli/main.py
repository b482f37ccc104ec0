"""Where the process begins and ends: interrupts, exit codes, and no traceback."""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line and exit with its code."""
    # Before anything else: starting up takes a while, and Ctrl-C in the middle of an import would print a traceback.
    signal.signal(signal.SIGINT, _leave_at_once)
    from brochure.cli.app import run

    code = run(sys.argv[1:])
    if code == INTERRUPTED:
        # Python remembers an interrupt that passed through `exec`, as imports use it, and would end by the signal.
        os._exit(code)
    # What is done is done: an interrupt while Python clears up must not make it look undone.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)


def _leave_at_once(*_: object) -> NoReturn:
    os.write(2, b"interrupted\n")
    os._exit(INTERRUPTED)
