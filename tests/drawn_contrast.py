# SPDX-License-Identifier: EUPL-1.2
"""How what is drawn stands out from what it is really drawn on, from the pixels of pictures."""

from collections import Counter

from PIL import Image

from dgw_desktop.design_tokens import contrast

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""
Pixel = tuple[int, int, int]


def drawn_contrast(with_it: Image.Image, without_it: Image.Image, box: Box) -> float:
    """Return the contrast of what the first picture has and the second has not, within ``box``.

    That of its clearest pixel: the edges are mixed with the ground. 1 where nothing is drawn.
    """
    pairs = zip(_pixels(with_it, box), _pixels(without_it, box), strict=True)
    return max((contrast(_name(one), _name(other)) for one, other in set(pairs)), default=1.0)


def text_contrast(picture: Image.Image, box: Box) -> float:
    """Return the contrast of the clearest pixel within ``box`` with what is most of it."""
    seen = Counter(_pixels(picture, box))
    ground = _name(seen.most_common(1)[0][0])
    return max(contrast(ground, _name(pixel)) for pixel in seen)


def _pixels(picture: Image.Image, box: Box) -> list[Pixel]:
    data = picture.convert("RGB").crop(box).tobytes()
    return list(zip(data[::3], data[1::3], data[2::3], strict=True))


def _name(pixel: Pixel) -> str:
    return "#{:02X}{:02X}{:02X}".format(*pixel)
