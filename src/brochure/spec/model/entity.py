"""What the models of the spec share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen model that knows all its keys; `model_fields_set` tells a key that is null from one that is missing."""

    # Validators are built once, for the root, instead of once for each of the models on the way there.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
