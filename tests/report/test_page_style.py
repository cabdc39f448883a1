# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.design_tokens import DARK, LIGHT
from dgw_desktop.report.page_style import colour_style, source_hash


def test_a_page_has_the_programs_colours_in_light_and_in_dark() -> None:
    light, dark = colour_style().split("@media (prefers-color-scheme: dark)")
    assert f"--ink-muted: {LIGHT.ink_muted};" in light and f"--ink-muted: {DARK.ink_muted};" in dark


def test_a_part_is_known_by_its_hash() -> None:
    # As `printf 'a{}' | openssl dgst -sha256 -binary | base64` says.
    assert source_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    assert source_hash("é") != source_hash("e")
