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


# What Adobe's list of glyphs calls the letters beyond ASCII that fonts of before Unicode take (code page 1252, 0xA1 to 0xFE).
LATIN_NAMES = """exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot hyphen
registered macron degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine
guillemotright onequarter onehalf threequarters questiondown Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave
Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply
Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla
egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis eth ntilde ograve oacute ocircumflex otilde odieresis
divide oslash ugrave uacute ucircumflex udieresis yacute thorn""".split()
ASCII_NAMES = {" ": "space", ",": "comma", "-": "hyphen", ".": "period", "/": "slash", ":": "colon", ";": "semicolon"} | {
    str(digit): name for digit, name in enumerate("zero one two three four five six seven eight nine".split())}

OLD_TEXT = ["Đảng ủy Khối các cơ quan tỉnh được kiểm tra, số 15-BC/KH ngày 16-6-2023",
            "Những hạn chế: trước hết là công tác tư tưởng, lưu ý phương hướng; ưu tiên người trẻ",
            "Nghị quyết Đại hội nhiệm kỳ; kế hoạch, tiến độ thực hiện, hiệu quả; kiểm điểm, đề nghị",
            "Kết quả: mạnh dạn khắc phục, chấp hành nền nếp, vận dụng việc kiện toàn, tiếp tục thắng lợi"]
# What the program wrote of a font: its codes as the fonts of before Unicode have them, in an order of its own by the names
# of its glyphs, or as numbers of glyphs with what each is in Unicode (as if it were Latin).
BY_CODE, BY_NAME, BY_NUMBER = "code", "name", "number"
OLD_FONTS = [("ABCDEF+.VnTime", BY_CODE), ("ABCDEG+.VnTimeH,Bold", BY_CODE), ("ABCDEH+VNI-Times", BY_CODE),
             ("ABCDEI+.VnTime", BY_NAME), ("ABCDEJ+VNI-Times,Italic", BY_NAME),
             ("ABCDEK+.VnArial", BY_NUMBER), ("ABCDEL+VNI-Helve", BY_NUMBER)]
# The same letters in fonts that lost their names.
LOST_FONTS = {"tcvn3": (".VnTime", [("ABCDEF+F1", BY_CODE), ("ABCDEG+F2", BY_NAME), ("ABCDEH+F3", BY_NUMBER)]),
              "vni": ("VNI-Times", [("ABCDEF+F1", BY_CODE), ("ABCDEG+F2", BY_NAME), ("ABCDEH+F3", BY_NUMBER)])}


def glyph_name(letter):
    if ord(letter) > 0xA0:
        return LATIN_NAMES[ord(letter) - 0xA1]
    return ASCII_NAMES.get(letter, letter)


def old_fonts(fonts, meant=None):
    """A PDF of a few lines in each font, embedded, in letters of before Unicode; `meant` is their font where the names are lost."""
    content, objects, expected = [], [], []
    for place, (font, kind) in enumerate(fonts):
        real = meant or font.split("+")[1].split(",")[0]
        lines = [in_font(text, real) for text in OLD_TEXT]
        letters = sorted(set("".join(typed for typed, _ in lines)))
        order = {letter: number for number, letter in enumerate(letters, 1)}
        code = ord if kind == BY_CODE else order.get
        digits = 4 if kind == BY_NUMBER else 2
        for line, (typed, shown) in enumerate(lines):
            codes = "".join(f"{code(letter):0{digits}X}" for letter in typed)
            content.append(f"BT /F{place} 9 Tf 40 {800 - 100 * place - 22 * line} Td <{codes}> Tj ET")
            expected.append(shown)
        embedded = "/FontDescriptor<</Type/FontDescriptor/Flags 4/FontFile2 5 0 R>>"
        simple = f"<</Type/Font/Subtype/TrueType/BaseFont/{font}/FirstChar 1/LastChar 255/Widths[{' '.join(['480'] * 255)}]{embedded}"
        unicode = ""
        if kind == BY_CODE:
            described = f"{simple}/Encoding/WinAnsiEncoding>>"
        elif kind == BY_NAME:
            names = "".join(f"/{glyph_name(letter)}" for letter in letters)
            described = f"{simple}/Encoding<</Type/Encoding/Differences[1{names}]>>>>"
        else:
            # A glyph that two letters share is the hyphen to the programs that write the table.
            pairs = "".join(f"<{order[letter]:04X}> <{ord(letter.replace(chr(0xAD), '-')):04X}>\n" for letter in letters)
            unicode = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(letters)} beginbfchar\n{pairs}endbfchar"
            described = (f"<</Type/Font/Subtype/Type0/BaseFont/{font}/Encoding/Identity-H/ToUnicode {7 + 2 * place} 0 R"
                         f"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/{font}/DW 480{embedded}>>]>>")
        objects += [described.encode(), stream(unicode.encode())]
    names = "".join(f"/F{place} {6 + 2 * place} 0 R" for place in range(len(fonts)))
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<{names}>>>>>>"
    first = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page.encode(),
             stream("\n".join(content).encode()), stream(b"")]
    return written(first + objects), "\n".join(expected) + "\n"


def old_documents():
    """(name, bytes, text) of the documents in fonts of before Unicode."""
    lost = [(f"lost-fonts-{name}", *old_fonts(fonts, meant)) for name, (meant, fonts) in LOST_FONTS.items()]
    return [("old-fonts", *old_fonts(OLD_FONTS)), *lost]


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
