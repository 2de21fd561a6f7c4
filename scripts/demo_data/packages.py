"""Turns texts and tables into the bytes of .docx, .xlsx and .zip files, and writes an OLE file that says it is encrypted.

Nothing is compressed and every entry has the same date, so that the bytes are the same on every machine.
"""

import hashlib
import io
import struct
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def archive(entries, compressed=False):
    """A zip file of (name, bytes) pairs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, data in entries:
            info = zipfile.ZipInfo(name, (2023, 6, 1, 8, 0, 0))
            info.create_system = 0
            info.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            package.writestr(info, data if isinstance(data, bytes) else data.encode())
    return buffer.getvalue()


def paragraph(text, bold=False, align=None):
    """One Word paragraph."""
    properties = f'<w:pPr><w:jc w:val="{align}"/></w:pPr>' if align else ""
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p>{properties}<w:r>{weight}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_table(rows, borders=True):
    """A Word table; a cell is a text, or a list of paragraphs."""
    lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    properties = f"<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>{'<w:tblBorders>' + lines + '</w:tblBorders>' if borders else ''}</w:tblPr>"
    body = ""
    for row in rows:
        cells = "".join(f"<w:tc>{''.join(cell) if isinstance(cell, list) else paragraph(cell)}</w:tc>" for cell in row)
        body += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{properties}{body}</w:tbl>"


def docx(blocks):
    """A Word document of paragraphs and tables."""
    types = (
        f'{HEAD}<Types xmlns="{P}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        f'{HEAD}<Relationships xmlns="{P}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    document = f'{HEAD}<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}<w:sectPr/></w:body></w:document>'
    return archive([("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document)])


def column_name(index):
    return chr(ord("A") + index)


def sheet_xml(rows, merged=()):
    """One sheet: texts and numbers; a blank cell is None."""
    body = ""
    for number, row in enumerate(rows, 1):
        cells = ""
        for index, value in enumerate(row):
            place = f"{column_name(index)}{number}"
            if isinstance(value, (int, float)):
                cells += f'<c r="{place}"><v>{value}</v></c>'
            elif value:
                cells += f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        body += f'<row r="{number}">{cells}</row>'
    regions = "".join(f'<mergeCell ref="{region}"/>' for region in merged)
    merging = f'<mergeCells count="{len(merged)}">{regions}</mergeCells>' if merged else ""
    return f'{HEAD}<worksheet xmlns="{S}"><sheetData>{body}</sheetData>{merging}</worksheet>'


def xlsx(name, rows, merged=()):
    """A workbook with one sheet."""
    return workbook([(name, rows, merged)])


def workbook(sheets):
    """A workbook of sheets (name, rows, merged regions)."""
    part = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    numbers = range(1, len(sheets) + 1)
    types = (
        f'{HEAD}<Types xmlns="{P}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{part}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{part}.worksheet+xml"/>' for number in numbers
        )
        + "</Types>"
    )

    def relations(*targets):
        inside = "".join(
            f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(targets, 1)
        )
        return f'{HEAD}<Relationships xmlns="{P}/relationships">{inside}</Relationships>'

    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>' for number, (name, *_) in zip(numbers, sheets)
    )
    return archive([
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{names}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relations(*(("worksheet", f"worksheets/sheet{number}.xml") for number in numbers))),
        *(
            (f"xl/worksheets/sheet{number}.xml", sheet_xml(rows, *merged))
            for number, (_, rows, *merged) in zip(numbers, sheets)
        ),
    ])


def noise(seed, length):
    """Bytes that look encrypted, the same on every run."""
    blocks = (hashlib.sha256(f"{seed}/{number}".encode()).digest() for number in range(length // 32 + 1))
    return b"".join(blocks)[:length]


def encrypted_package(seed):
    """What Word writes for a document with a password: an OLE file with two streams ([MS-OFFCRYPTO] 2.3.1, [MS-CFB])."""
    streams = [("EncryptionInfo", struct.pack("<HHI", 4, 4, 0x40) + noise(seed + "i", 4088)), ("EncryptedPackage", noise(seed, 8192))]
    free, end, fat_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    # Sector 0 is the table of sectors, sector 1 the directory, then the streams, each a chain of whole sectors.
    table, sectors, entries, first = [fat_mark, end], [], [], 2
    for name, data in streams:
        count = len(data) // 512
        table += [*range(first + 1, first + count), end]
        sectors.append(data)
        entries.append((name, 2, first, len(data)))
        first += count
    table += [free] * (128 - len(table))

    def entry(name, kind, start, size, left=free, right=free, child=free):
        encoded = (name + "\0").encode("utf-16-le") if name else b""
        return encoded.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ", len(encoded), kind, 1, left, right, child, b"\0" * 16, 0, 0, 0, start, size
        )

    directory = entry("Root Entry", 5, end, 0, child=1) + entry(*entries[0], right=2) + entry(*entries[1]) + entry("", 0, 0, 0)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    header += struct.pack("<108I", *([free] * 108))
    return header + struct.pack("<128I", *table) + directory + b"".join(sectors)
