"""Builds the paper fonts out of Debian's `fonts-noto-core`; for developers, never run by the workbook.

A paper meets Latin, Cyrillic, Arabic, Ethiopic, Armenian and Georgian script, often in one line.
One font per voice and weight that holds them all needs no switching while a paper is made.
Run it after changing a range, look at a paper, and keep the four files:

    .venv/bin/python workbook/fonts/build.py /usr/share/fonts/truetype/noto workbook/fonts
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fontTools import merge, subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.scaleUpem import scale_upem  # type: ignore[import-untyped]

LATIN_CYRILLIC = (
    "0020-007E,00A0-036F,0400-052F,1E00-1EFF,2000-206F,2070-209F,20A0-20CF,2116,2122,25CC,FB00-FB06"
)
ARABIC = "0600-06FF,0750-077F,08A0-08FF,FB50-FDFF,FE70-FEFC"
ETHIOPIC = "1200-139F,2D80-2DDF,AB01-AB2F"
ARMENIAN = "0530-058F,FB13-FB17"
GEORGIAN = "10A0-10FF,2D00-2D2F"

FAMILIES = {
    "Workbook Sans": {
        "NotoSans": LATIN_CYRILLIC,
        "NotoSansArabic": ARABIC,
        "NotoSansEthiopic": ETHIOPIC,
        "NotoSansArmenian": ARMENIAN,
        "NotoSansGeorgian": GEORGIAN,
    },
    "Workbook Serif": {
        "NotoSerif": LATIN_CYRILLIC,
        "NotoNaskhArabic": ARABIC,
        "NotoSerifEthiopic": ETHIOPIC,
        "NotoSerifArmenian": ARMENIAN,
        "NotoSerifGeorgian": GEORGIAN,
    },
}
WEIGHTS = ("Regular", "Bold")

ENLARGED = {"NotoSansArabic": 1.1, "NotoNaskhArabic": 1.2}
"""Arabic letters are small beside Latin ones of the same size."""

UNITS_PER_EM = 1000
ASCENT, DESCENT = 1069, -293
"""Of Noto Sans: the extremes of Arabic would open up every line."""

UNMERGEABLE = ["DSIG", "MATH", "STAT", "MVAR", "HVAR", "avar", "vhea", "vmtx"]
"""Not needed on paper; `merge` stumbles over some of them."""


def build(source: Path, target: Path) -> None:
    """Make every weight of every family."""
    for family, parts in FAMILIES.items():
        for weight in WEIGHTS:
            font = merged([source / f"{name}-{weight}.ttf" for name in parts], list(parts.values()))
            rename(font, family, weight)
            path = target / f"{family.replace(' ', '')}-{weight}.ttf"
            font.save(path)
            print(path, path.stat().st_size // 1024, "KB")


def merged(paths: list[Path], ranges: list[str]) -> TTFont:
    """One font out of the wanted range of each; the first gives the sign for a missing letter."""
    with TemporaryDirectory() as folder:
        pieces = [Path(folder) / path.name for path in paths]
        for path, piece, wanted in zip(paths, pieces, ranges, strict=True):
            cut_down(path, wanted).save(piece)
        font = merge.Merger(options=merge.Options(drop_tables=["gasp"])).merge(
            [str(piece) for piece in pieces]
        )
    font["hhea"].ascent, font["hhea"].descent = ASCENT, DESCENT
    return font


def cut_down(path: Path, wanted: str) -> TTFont:
    """The font with only the wanted letters, without hints, with everything that joins letters."""
    options = subset.Options()
    options.layout_features = [*options._layout_features_default, "rclt"]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += UNMERGEABLE
    font = subset.load_font(str(path), options)
    scale_upem(font, round(UNITS_PER_EM * ENLARGED.get(path.name.partition("-")[0], 1)))
    font["head"].unitsPerEm = UNITS_PER_EM
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(wanted))
    subsetter.subset(font)
    return font


def rename(font: Any, family: str, weight: str) -> None:
    """A changed font carries its own name, as its licence likes it."""
    names = {
        1: family,
        2: weight,
        3: f"{family} {weight}; merged from Noto for the Future Workbook",
        4: f"{family} {weight}",
        6: f"{family.replace(' ', '')}-{weight}",
        7: "",
    }
    for name_id, name in names.items():
        font["name"].removeNames(nameID=name_id)
        if name:
            font["name"].setName(name, name_id, 3, 1, 0x409)


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
