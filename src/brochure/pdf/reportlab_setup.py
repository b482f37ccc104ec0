"""ReportLab made safe and repeatable; the package imports this before anything of ReportLab.

Left alone ReportLab executes `reportlab_settings.py` of the current folder and `~/.reportlab_settings`, and lets
every `RL_*` variable change its output or open the network.
"""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager

if "reportlab" not in sys.modules:
    sys.modules.setdefault("reportlab_settings", types.ModuleType("reportlab_settings"))


@contextmanager
def _without_reportlab_variables() -> Iterator[None]:
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    try:
        yield
    finally:
        os.environ.update(hidden)


with _without_reportlab_variables():
    from reportlab import rl_config

rl_config.invariant = 1
rl_config.useA85 = 0
rl_config.pageCompression = 1
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
