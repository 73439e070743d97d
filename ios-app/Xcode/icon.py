"""Draws the icon of the iPhone app: a notebook, as any app of notes has one; the same as the Android app's `icon.xml`.

    python3 ios-app/Xcode/icon.py            writes it
    python3 ios-app/Xcode/icon.py --check    fails where the committed one is another
"""

import pathlib
import struct
import sys
import zlib

SIZE = 1024
EDGE, VIEW = 16, 76  # the part of Android's 108 that is seen here: launchers there cut off as much
LINES = 4  # of which a row of pixels is the middle
FILE = pathlib.Path(__file__).parent.parent / "Sources/App/Resources/Assets.xcassets/AppIcon.appiconset/icon.png"
GREEN, WHITE, PALE = (0x0B, 0x5D, 0x3B), (255, 255, 255), (0xD5, 0xEE, 0xDF)


def box(left, top, right, bottom, corner=0):
    """A box whose right corners are round: at a height, from where to where it goes."""

    def span(y):
        if not top <= y < bottom:
            return None
        over = max(top + corner - y, y - (bottom - corner), 0)
        return left, right - corner + (corner**2 - over**2) ** 0.5 if corner else right

    return span


SHAPES = [
    (GREEN, box(0, 0, 108, 108)),
    (WHITE, box(34, 28, 78, 80, corner=4)),
    (PALE, box(34, 28, 40, 80)),
    (GREEN, box(46, 42, 70, 46)),
    (GREEN, box(46, 52, 70, 56)),
    (GREEN, box(46, 62, 62, 66)),
]


def line(y):
    """One line across, a colour a pixel."""
    pixels = [GREEN] * SIZE
    for colour, shape in SHAPES:
        span = shape(y)
        if span is None:
            continue
        left, right = (min(max((x - EDGE) * SIZE / VIEW, 0), SIZE) for x in span)
        for x in range(int(left), min(int(right) + 1, SIZE)):
            part = min(right, x + 1) - max(left, x)
            pixels[x] = tuple(old + (new - old) * part for old, new in zip(pixels[x], colour))
    return pixels


def rows():
    """The picture as PNG wants it: each row after a byte that says it is as it is."""
    for row in range(SIZE):
        lines = [line(EDGE + (row + (part + 0.5) / LINES) * VIEW / SIZE) for part in range(LINES)]
        yield b"\0" + bytes(round(sum(values) / LINES) for pixel in zip(*lines) for values in zip(*pixel))


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(picture):
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 2, 0, 0, 0)
    packed = zlib.compress(picture, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def read(file):
    """The rows of a file that was written here: packed in another way, they are the same."""
    data = file.read_bytes()
    length = struct.unpack(">I", data[33:37])[0]
    return zlib.decompress(data[41 : 41 + length])


def main():
    picture = b"".join(rows())
    if "--check" in sys.argv:
        sys.exit(0 if read(FILE) == picture else f"{FILE} is not what icon.py draws")
    FILE.write_bytes(png(picture))


main()
