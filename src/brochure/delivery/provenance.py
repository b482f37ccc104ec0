"""What files were made from, as others' tools check it: an in-toto statement (v1) with a SLSA provenance (v1).

It is not signed here: the platform that ran the build has to vouch for it (GitHub's attestations, cosign).
"""

from __future__ import annotations

import json
from typing import Any

from brochure.delivery.manifest import Manifest

_STATEMENT = "https://in-toto.io/Statement/v1"
_PREDICATE = "https://slsa.dev/provenance/v1"
_BUILD_TYPE = "urn:brochure:build:1"
_BUILDER = "urn:brochure:builder:unattested"


def provenance(manifest: Manifest) -> str:
    """The statement for all files of a manifest, as JSON: outputs are its subjects, inputs and tools what they need."""
    tools = manifest.tools
    read = sorted({pair for output in manifest.outputs for pair in output.inputs.items()})
    dependencies: list[dict[str, Any]] = [{"name": path, "digest": {"sha256": digest}} for path, digest in read]
    dependencies.append({"name": f"brochure {tools.brochure}", "digest": {"sha256": tools.code}})
    dependencies += [{"name": f"{name} {version}"} for name, version in sorted(tools.dependencies.items())]
    statement = {
        "_type": _STATEMENT,
        "subject": [{"name": output.path, "digest": {"sha256": output.sha256}} for output in manifest.outputs],
        "predicateType": _PREDICATE,
        "predicate": {
            "buildDefinition": {
                "buildType": _BUILD_TYPE,
                "externalParameters": {
                    "parks": [park.spec for park in manifest.parks],
                    "source_date_epoch": tools.source_date_epoch,
                    "revisions": sorted({output.revision for output in manifest.outputs if output.revision}),
                },
                "resolvedDependencies": dependencies,
            },
            "runDetails": {"builder": {"id": _BUILDER}},
        },
    }
    return json.dumps(statement, ensure_ascii=False, indent=2) + "\n"
