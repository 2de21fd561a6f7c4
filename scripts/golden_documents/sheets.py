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
    return book({"Biểu": f'<sheetData>{"".join(xml)}</sheetData>'}), "\n".join(expected) + "\n"


def hidden():
    """A book whose sheets hide a row and a column, filter rows out and fold rows away, and the text: the last two are text."""
    names = ["Chỉ tiêu", "Kết nạp đảng viên", "Chi bộ trong sạch", "Kiểm tra"]

    def sheet(before, rows, behind=""):
        cells = "".join(
            f'<row r="{row}"{rows.get(row, "")}><c r="A{row}" t="inlineStr"><is><t>{name}</t></is></c><c r="B{row}"><v>{row}</v></c>'
            f'<c r="C{row}" t="inlineStr"><is><t>Đạt</t></is></c></row>' for row, name in enumerate(names, 1))
        return f"{before}<sheetData>{cells}</sheetData>{behind}"

    away = ' hidden="1"'
    sheets = {
        "Ẩn": sheet(f'<cols><col min="2" max="2" width="9" customWidth="1"{away}/></cols>', {3: away}),
        "Lọc": sheet('<sheetPr filterMode="1"/>', {2: away, 4: away}, '<autoFilter ref="A1:C4"><filterColumn colId="0"><filters>'
                     f'<filter val="{names[2]}"/></filters></filterColumn></autoFilter>'),
        "Gộp": sheet("", {2: f'{away} outlineLevel="1"', 3: f'{away} outlineLevel="1"', 4: ' collapsed="1"'}),
    }
    whole = "".join(f"{name}\t{row}\tĐạt\n" for row, name in enumerate(names, 1))
    filtered = '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Lọc!$A$1:$C$4</definedName></definedNames>'
    return book(sheets, filtered), "".join(f"{name}\t\tĐạt\n" for name in names if name != names[2]) + whole + whole


def book(sheets, names=""):
    """The .xlsx of these sheets: by their names, what stands in each; and of names of areas."""
    fonts = "".join(f'<font><sz val="12"/><name val="{name}"/></font>' for name in FONTS)
    formats = "".join(f'<xf numFmtId="0" fontId="{place}" fillId="0" borderId="0" xfId="0" applyFont="1"/>' for place in range(len(FONTS)))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return archive([
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.'
         f'openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
         + "".join(f'<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{kind}.worksheet+xml"/>' for place in range(1, len(sheets) + 1)) +
         f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>'),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{P}/relationships"><Relationship Id="main" Type="{R}/officeDocument" '
         'Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{S}" xmlns:r="{R}"><sheets>'
         + "".join(f'<sheet name="{name}" sheetId="{place}" r:id="s{place}"/>' for place, name in enumerate(sheets, 1))
         + f"</sheets>{names}</workbook>"),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{P}/relationships">'
         + "".join(f'<Relationship Id="s{place}" Type="{R}/worksheet" Target="worksheets/sheet{place}.xml"/>' for place in range(1, len(sheets) + 1))
         + f'<Relationship Id="styles" Type="{R}/styles" Target="styles.xml"/></Relationships>'),
        ("xl/styles.xml", f'{HEAD}<styleSheet xmlns="{S}"><fonts count="{len(FONTS)}">{fonts}</fonts><fills count="1"><fill/></fills>'
         f'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(FONTS)}">{formats}</cellXfs>'
         '</styleSheet>'),
        *((f"xl/worksheets/sheet{place}.xml", f'{HEAD}<worksheet xmlns="{S}">{body}</worksheet>') for place, body in enumerate(sheets.values(), 1)),
    ], compressed=True)
