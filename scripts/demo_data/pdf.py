"""Turns lines of Vietnamese text into a PDF with text that can be read out again (a `ToUnicode` map, ISO 32000-1 9.10.3).

The font is the standard Times-Roman with an encoding of its own, so that no font has to be embedded.
"""

from unicodedata import normalize

LEFT, TOP, LINE, BOTTOM = 70, 780, 17, 60
# Type sizes in points: of the text, and of the two columns at the top and the bottom.
SIZE, SMALL = 12, 10


# Widths of Times-Roman in thousandths (Adobe's font metrics); a marked letter is as wide as the plain one.
WIDTHS = {500: "#$*0123456789bdghknopquvxyđ", 250: " ,.", 333: "!'()-Ifr", 278: "/:;ijlt", 444: "acez?", 389: "Js", 564: "+<=>",
          611: "ELTZ", 667: "BCR", 722: "ADGHKNOQUVXYĐw", 556: "FPS", 778: "&m", 889: "M", 944: "W", 833: "%", 921: "@"}
WIDTH_OF = {letter: width for width, letters in WIDTHS.items() for letter in letters}


def letter_width(letter):
    return WIDTH_OF.get(normalize("NFD", letter)[0], 500)


def width(text):
    """How wide a text is, in points."""
    return sum(letter_width(letter) * SIZE / 1000 for letter in text)


def place(text, align):
    if align == "center":
        return LEFT + max(0, (455 - width(text)) / 2)
    return LEFT


def pages(lines):
    """Lines (text, align, bold) and pairs of texts side by side, broken to pages: lists of (x, y, size, text, bold)."""
    page, y = [], TOP
    for text, align, bold in lines:
        pair = text if isinstance(text, tuple) else None
        for part in [pair] if pair else wrap(text):
            if y < BOTTOM:
                yield page
                page, y = [], TOP
            if pair:
                page += [(LEFT, y, SMALL, pair[0], bold), (LEFT + 260, y, SMALL, pair[1], bold)]
            elif part:
                page.append((place(part, align), y, SIZE, part, bold))
            y -= LINE
    yield page


def wrap(text, longest=82):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= longest:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def pdf(lines):
    """The document."""
    found = list(pages([(normalize_line(text), align, bold) for text, align, bold in lines]))
    letters = sorted({c for page in found for _, _, _, text, _ in page for c in text})
    # Codes from 33 on; a page of a report has fewer than 200 different letters.
    codes = {c: 33 + number for number, c in enumerate(letters)}
    assert len(letters) < 222
    names = " ".join(f"/uni{ord(c):04X}" for c in letters)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(found)} /Kids [{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(found)))}] >>",
        font("Times-Roman", letters),
        font("Times-Bold", letters),
        f"<< /Type /Encoding /Differences [33 {names}] >>",
        stream(to_unicode(codes)),
    ]
    for number, page in enumerate(found):
        resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {8 + 2 * number} 0 R >>"
        )
        shown = []
        for x, y, size, text, bold in page:
            coded = "".join(f"{codes[c]:02X}" for c in text)
            shown.append(f"BT /F{2 if bold else 1} {size} Tf 1 0 0 1 {x:.1f} {y} Tm <{coded}> Tj ET")
        objects.append(stream("\n".join(shown)))
    return assemble(objects)


def normalize_line(text):
    return tuple(normalize("NFC", part) for part in text) if isinstance(text, tuple) else normalize("NFC", text)


def font(name, letters):
    widths = " ".join(str(letter_width(letter)) for letter in letters)
    descriptor = (f"<< /Type /FontDescriptor /FontName /{name} /Flags 34 /FontBBox [-168 -218 1000 935] /ItalicAngle 0 "
                  "/Ascent 683 /Descent -217 /CapHeight 662 /StemV 84 >>")
    return (f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding 5 0 R /ToUnicode 6 0 R /FirstChar 33 "
            f"/LastChar {32 + len(letters)} /Widths [{widths}] /FontDescriptor {descriptor} >>")


def to_unicode(codes):
    pairs = [f"<{code:02X}> <{ord(c):04X}>" for c, code in codes.items()]
    blocks = [pairs[start:start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\nendcmap\nend\nend"
    )


def stream(text):
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def assemble(objects):
    data, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    start = len(data)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode("ascii")
    return data + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
