"""Cuts the receipts' fonts down to what receipts say. Run when a language or a script is added:

    apt-get install fonts-noto-core fonts-droid-fallback    # or any folder with these files
    pip install fonttools
    python3 config/fonts/build.py /usr/share/fonts/truetype

Noto Sans (SIL Open Font License 1.1) brings Latin with Azerbaijani, and Cyrillic; Droid Sans Fallback (Apache License 2.0) all of
GB 2312: 6,763 Chinese characters, which is what people, streets and packs are named with. Outlines are quadratic (glyf), for
PDFBox embeds no others. The result is the same for the same input.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

OUT = pathlib.Path(__file__).resolve().parents[2] / "src/main/resources/fonts"

LATIN = [range(0x20, 0x7F), range(0xA0, 0x180), [0x18F, 0x259], range(0x218, 0x21C), range(0x2010, 0x2030),
         [0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x20BC, 0x20BD, 0x2116, 0x2122, 0x2212, 0xD7]]
CYRILLIC = [range(0x400, 0x460), [0x490, 0x491]]


def gb2312():
    """Every character that GB 2312 knows."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def cut(source, target, characters):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = True  # PDFBox complains of fonts without
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "MVAR", "gasp"]
    font = subset.load_font(source, options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    subset.save_font(font, target, options)
    print(f"{target.name}: {len(TTFont(target).getBestCmap())} characters, {target.stat().st_size:,} bytes")


def main():
    folder = pathlib.Path(sys.argv[1])
    latin = [one for part in LATIN + CYRILLIC for one in part]
    chinese = sorted({one for one in gb2312() if one > 0x2E7F} | {0x3000, 0x3001, 0x3002})
    OUT.mkdir(parents=True, exist_ok=True)
    cut(next(folder.rglob("NotoSans-Regular.ttf")), OUT / "latin.ttf", latin)
    cut(next(folder.rglob("NotoSans-Bold.ttf")), OUT / "latin-bold.ttf", latin)
    cut(next(folder.rglob("DroidSansFallbackFull.ttf")), OUT / "chinese.ttf", chinese)


main()
