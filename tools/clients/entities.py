"""Read entities with the FollowTheMoney library itself and print one line for each fault: nothing where there is none.

Run by the Python of the client's own environment: build/clients/followthemoney/bin/python tools/clients/entities.py FILE
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followthemoney import model
from followthemoney.exc import InvalidData


def faults(entities: dict[str, dict[str, Any]]) -> Iterator[str]:
    for entity in entities.values():
        try:
            schema = model.get(entity["schema"])
            schema.validate(entity)
            proxy = model.get_proxy(entity, cleaned=False)
        except InvalidData as error:
            yield f"{entity['schema']} {entity['id']}: {error}: {error.errors}"
            continue
        if proxy.to_dict()["properties"] != entity["properties"]:
            yield f"{entity['schema']} {entity['id']}: read as {proxy.to_dict()['properties']}"
        for property_, value in proxy.itervalues():
            if property_.type.name != "entity":
                continue
            if value not in entities or not model.get(entities[value]["schema"]).is_a(property_.range):
                yield f"{entity['schema']} {entity['id']}: {property_.name} is no {property_.range.name}"


def main() -> int:
    with Path(sys.argv[1]).open(encoding="utf-8") as stream:
        entities = {one["id"]: one for one in map(json.loads, stream)}
    found = list(faults(entities))
    print("\n".join(found))
    return 1 if found or not entities else 0


if __name__ == "__main__":
    sys.exit(main())
