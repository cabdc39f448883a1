# SPDX-License-Identifier: EUPL-1.2
"""Writes the list of parts as CycloneDX 1.6, which scanners for known weaknesses read."""

from collections.abc import Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from bundle.parts import Part
from bundle.places import NAME, VERSION, moment

FILE = "sbom.cdx.json"


def write_sbom(path: Path, parts: Sequence[Part]) -> None:
    """Write the parts of this version of the program; ValueError if it breaks the schema."""
    root = Component(
        name=NAME,
        version=VERSION,
        type=ComponentType.APPLICATION,
        bom_ref=f"dgw-desktop@{VERSION}",
        licenses=[LicenseFactory().make_from_string("EUPL-1.2")],
    )
    bom = Bom(
        serial_number=uuid5(NAMESPACE_URL, " ".join(part.address for part in parts)),
        metadata=BomMetaData(component=root, timestamp=moment()),
    )
    components = {part.address: _component(part) for part in parts}
    bom.components.update(components.values())
    bom.register_dependency(root, [components[part.address] for part in parts if not part.inside])
    for part in parts:
        inside = [components[other.address] for other in parts if other.inside == part.address]
        bom.register_dependency(components[part.address], inside)
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    if errors := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"{path.name} breaks the schema of CycloneDX: {errors}")
    path.write_text(f"{text}\n", "utf-8", newline="\n")


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.FILE if part.address.startswith("file:") else ComponentType.LIBRARY,
        bom_ref=part.address,
        purl=PackageURL.from_string(part.address) if part.address.startswith("pkg:") else None,
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else [],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=part.sha256)] if part.sha256 else [],
        supplier=OrganizationalEntity(name=part.supplier) if part.supplier else None,
        cpe=part.cpe or None,
    )
