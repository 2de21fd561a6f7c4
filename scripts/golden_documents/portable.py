"""Writes a PDF by hand, with what a PDF of LibreOffice does not show: fonts of before Unicode by their name alone, glyphs
that are two letters, codes of two bytes, words parted by gaps only."""

from .old_letters import in_font

LINES = [
    ("wide", "Chi bộ báo cáo kết quả thực hiện nghị quyết; tỷ lệ đạt 92,5%."),
    ("wide", "Office, fflush, fi, fl"),
    (".VnTime", "Đảng ủy Khối các cơ quan tỉnh, nhiệm kỳ 2020 - 2025"),
    (".VnTimeH", "báo cáo sơ kết giữa nhiệm kỳ"),
    ("VNI-Times", "Hội nghị được tổ chức ngày 16 tháng 6 năm 2023 ở trụ sở"),
    ("gaps", "Từng từ cách nhau bằng khoảng trống"),
]
LIGATURES = ["ffi", "ffl", "fi", "fl", "ff"]
FONTS = {".VnTime": "/F2", ".VnTimeH": "/F3", "VNI-Times": "/F4"}


def glyphs(text):
    """The text parted into glyphs, ligatures whole."""
    while text:
        glyph = next((known for known in LIGATURES if text.startswith(known)), text[0])
        yield glyph
        text = text[len(glyph):]


def stream(data, entries=""):
    return f"<<{entries}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def pdf():
    """The bytes of the file, and its text."""
    known = sorted({glyph for font, text in LINES if font in ("wide", "gaps") for glyph in glyphs(text)})
    code = {glyph: place for place, glyph in enumerate(known, 1)}
    content, expected = [], []
    for place, (font, text) in enumerate(LINES):
        y = 780 - 20 * place
        if font == "wide":
            shown = f"<{''.join(f'{code[glyph]:04X}' for glyph in glyphs(text))}> Tj"
        elif font == "gaps":
            words = [f"<{''.join(f'{code[glyph]:04X}' for glyph in glyphs(word))}>" for word in text.split()]
            shown = f"[{' -260 '.join(words)}] TJ"
        else:
            shown = f"<{in_font(text, font)[0].encode('latin-1').hex()}> Tj"
        content.append(f"BT {FONTS.get(font, '/F1')} 13 Tf 60 {y} Td {shown} ET")
        expected.append(text if font in ("wide", "gaps") else in_font(text, font)[1])
    pairs = "".join(f"<{number:04X}> <{glyph.encode('utf-16-be').hex()}>\n" for glyph, number in code.items())
    unicode = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(code)} beginbfchar\n{pairs}endbfchar"
    simple = [f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255"
              f"/Widths[{' '.join(['480'] * 224)}]>>".encode() for name in FONTS]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 7 0 R/F3 8 0 R/F4 9 0 R>>>>>>",
        stream("\n".join(content).encode()),
        b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Liberation/Encoding/Identity-H/ToUnicode 6 0 R"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Liberation/DW 480>>]>>",
        stream(unicode.encode()),
        *simple,
    ]
    return written(objects), "\n".join(expected) + "\n"


def scanned(pages, dpi):
    """A PDF whose pages are pictures and nothing else; each page is a JPEG, its width and its height in dots."""
    objects, kids = [b"<</Type/Catalog/Pages 2 0 R>>", b""], []
    for jpeg, width, height in pages:
        first = len(objects) + 1
        across, down = width * 72 / dpi, height * 72 / dpi
        kids.append(f"{first} 0 R")
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {across:.2f} {down:.2f}]/Contents {first + 1} 0 R"
            f"/Resources<</XObject<</I {first + 2} 0 R>>>>>>".encode(),
            stream(f"q {across:.2f} 0 0 {down:.2f} 0 0 cm /I Do Q".encode()),
            stream(jpeg, f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"),
        ]
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    return written(objects)


def written(objects):
    """The file of these objects, the catalogue first."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
