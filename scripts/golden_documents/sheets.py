"""Writes tables of targets as .xlsx, in Unicode and in the fonts of before it."""

from xml.sax.saxutils import escape

from demo_data.packages import HEAD, P, R, S, archive, column_name
from demo_data.papers import TARGETS

from .old_letters import in_font
from .story import TCVN3, TCVN3_CAPITALS, UNICODE, VNI

FONTS = [UNICODE, TCVN3, TCVN3_CAPITALS, VNI]


def xlsx(font, heading_font):
    """The bytes of a book of one sheet, and the text: cells parted by tabs."""
    rows = [[("TT", heading_font), ("Chỉ tiêu", heading_font), ("Nghị quyết", heading_font), ("Thực hiện", heading_font),
             ("Đánh giá", heading_font)]]
    for place, (name, _, wanted, done, rating) in enumerate(TARGETS, 1):
        rows.append([(place, font), (name, font), (wanted, font), (done, font), (rating, font)])
    xml, expected = [], []
    for number, row in enumerate(rows, 1):
        cells, seen = [], []
        for column, (value, face) in enumerate(row):
            place, style = f'r="{column_name(column)}{number}"', f's="{FONTS.index(face)}"'
            if isinstance(value, str):
                typed, shown = in_font(value, face)
                cells.append(f'<c {place} {style} t="inlineStr"><is><t>{escape(typed)}</t></is></c>')
            else:
                cells.append(f"<c {place} {style}><v>{value}</v></c>")
                shown = str(value).replace(".", ",")
            seen.append(shown)
        xml.append(f'<row r="{number}">{"".join(cells)}</row>')
        expected.append("\t".join(seen))
    fonts = "".join(f'<font><sz val="12"/><name val="{name}"/></font>' for name in FONTS)
    formats = "".join(f'<xf numFmtId="0" fontId="{place}" fillId="0" borderId="0" xfId="0" applyFont="1"/>' for place in range(len(FONTS)))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return archive([
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.'
         f'openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
         f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>'),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{P}/relationships"><Relationship Id="main" Type="{R}/officeDocument" '
         'Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="Biểu" sheetId="1" r:id="one"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{P}/relationships"><Relationship Id="one" Type="{R}/worksheet" '
         f'Target="worksheets/sheet1.xml"/><Relationship Id="two" Type="{R}/styles" Target="styles.xml"/></Relationships>'),
        ("xl/styles.xml", f'{HEAD}<styleSheet xmlns="{S}"><fonts count="{len(FONTS)}">{fonts}</fonts><fills count="1"><fill/></fills>'
         f'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(FONTS)}">{formats}</cellXfs>'
         '</styleSheet>'),
        ("xl/worksheets/sheet1.xml", f'{HEAD}<worksheet xmlns="{S}"><sheetData>{"".join(xml)}</sheetData></worksheet>'),
    ], compressed=True), "\n".join(expected) + "\n"
