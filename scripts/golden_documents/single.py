"""Writes documents that are one file of text: pages of other charsets, pages with their pictures (MHTML), and the XML of
Word and Excel 2003; all of them come named .doc and .xls."""

from base64 import encodebytes
from quopri import encodestring
from xml.sax.saxutils import escape

from .old_letters import in_font, windows_1258
from .plain import TEXT
from .story import TCVN3

ROWS = [["TT", "Chỉ tiêu", "Kết quả"], ["1", "Kết nạp đảng viên", "12,5%"], ["2", "Chi bộ trong sạch", "Đạt"]]


def page(charset, rows=()):
    """A page as Word ("filtered") and Excel save it, hidden and deleted text left standing as they do."""
    lines = "".join(f"<p class=MsoNormal>{escape(line)}</p>\r\n" for line in TEXT.splitlines())
    lines += "<p class=MsoNormal><span style='display:none;mso-hide:all'>Chữ ẩn</span><del>Đã xóa</del></p>\r\n"
    cells = "".join(f"<tr>{''.join(f'<td class=xl24>{escape(cell)}</td>' for cell in row)}</tr>\r\n" for row in rows)
    hidden = "<tr style='mso-height-source:userset;display:none'><td>Dòng ẩn</td></tr>\r\n"
    table = f"<table border=0 cellpadding=0>\r\n{cells}{hidden}</table>" if rows else ""
    return (f'<html>\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset={charset}">\r\n'
            "<meta name=Generator content=\"Microsoft Word 11 (filtered)\">\r\n<style>\r\n<!--\r\n p.MsoNormal {margin:0}\r\n-->\r\n</style>\r\n"
            f"</head>\r\n<body lang=EN-US>\r\n<div class=Section1>\r\n{lines}{table}</div>\r\n</body>\r\n</html>\r\n")


def expected(rows=()):
    return TEXT + "".join("\t".join(row) + "\n" for row in rows)


def archive(parts):
    """MHTML as office programs write it; each part is its charset, its coding and its bytes."""
    out = ('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_NextPart_01"\r\n\r\n'
           "This document is a Single File Web Page, also known as a Web Archive file.\r\n\r\n").encode()
    for number, (charset, coding, data) in enumerate(parts, 1):
        coded = encodestring(data) if coding == "quoted-printable" else encodebytes(data)
        out += (f"------=_NextPart_01\r\nContent-Location: file:///C:/1/bao_cao{number}.htm\r\nContent-Transfer-Encoding: {coding}\r\n"
                f'Content-Type: text/html; charset="{charset}"\r\n\r\n').encode() + coded.replace(b"\n", b"\r\n") + b"\r\n"
    out += (b"------=_NextPart_01\r\nContent-Location: file:///C:/1/image001.png\r\nContent-Transfer-Encoding: base64\r\nContent-Type: image/png\r\n\r\n"
            b"iVBORw0KGgo=\r\n\r\n------=_NextPart_01--\r\n")
    return out


def word():
    """What Word 2003 saves as XML: styles and lists before the text, headers and notes within it."""
    def run(text, properties=""):
        return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t>{escape(text)}</w:t></w:r>"

    def paragraph(runs, properties=""):
        return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"

    def cell(text, properties=""):
        return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>'

    typed, seen = in_font("Nghị quyết đại hội được triển khai", TCVN3)
    numbered = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>'
    change = 'aml:author="A" aml:createdate="2023-06-16T00:00:00Z"'
    body = "".join([
        paragraph(run("ĐẢNG ỦY KHỐI", "<w:b/>") + "<w:r><w:tab/></w:r>" + run("ĐẢNG CỘNG SẢN VIỆT NAM", "<w:b/>")),
        paragraph(run("BÁO CÁO", "<w:b/>"), '<w:jc w:val="center"/>'),
        paragraph(run(typed, f'<w:rFonts w:ascii="{TCVN3}" w:h-ansi="{TCVN3}"/><wx:font wx:val="{TCVN3}"/>')),
        paragraph(run("Còn") + f'<aml:annotation aml:id="0" w:type="Word.Deletion" {change}><aml:content><w:r><w:delText>xóa</w:delText></w:r></aml:content></aml:annotation>'
                  + f'<aml:annotation aml:id="1" w:type="Word.Insertion" {change}><aml:content>{run(" và chèn")}</aml:content></aml:annotation>'
                  + run("ẩn", "<w:vanish/>") + "<w:r><w:footnote>" + paragraph(run("Ghi chú cuối trang")) + "</w:footnote></w:r>"),
        paragraph(run("Công tác xây dựng Đảng"), numbered), paragraph(run("Công tác đoàn thể"), numbered),
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" + cell("TT", '<w:vmerge w:val="restart"/>') + cell("Kết quả", '<w:gridSpan w:val="2"/>') + "</w:tr><w:tr>"
        + cell("", "<w:vmerge/>") + cell("Kế hoạch") + cell("Thực hiện") + "</w:tr></w:tbl>",
    ])
    section = ('<w:sectPr><w:hdr w:type="odd">' + paragraph(run("Đầu trang")) + '</w:hdr><w:ftr w:type="odd">' + paragraph(run("Chân trang")) + "</w:ftr></w:sectPr>")
    text = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n'
            '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"'
            ' xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office" w:macrosPresent="no">'
            "<o:DocumentProperties><o:Title>Không phải lời văn</o:Title></o:DocumentProperties>"
            '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:listDef>'
            '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
            '<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
            f"<w:body><wx:sect>{body}{section}</wx:sect></w:body></w:wordDocument>")
    seen = ["Đầu trang", "ĐẢNG ỦY KHỐI\tĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", seen, "Còn và chèn", "I. Công tác xây dựng Đảng",
            "II. Công tác đoàn thể", "TT\tKết quả\t", "\tKế hoạch\tThực hiện", "Ghi chú cuối trang", "Chân trang"]
    return text.encode(), "\n".join(seen) + "\n"


def flat(document):
    """The parts of a .docx in one file of XML, as Word 2007 and later save it."""
    text = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n'
            '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData>'
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            f"{''.join(f'<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>' for line in document.splitlines())}"
            "</w:body></w:document></pkg:xmlData></pkg:part>"
            '<pkg:part pkg:name="/word/glossary/document.xml"><pkg:xmlData><w:p xmlns:w="a"><w:r><w:t>Bấm vào đây</w:t></w:r></w:p></pkg:xmlData></pkg:part></pkg:package>')
    return text.encode(), document


def excel():
    """What Excel 2003 saves as XML: styles, a hidden sheet, places that are passed over, percentages, days, an old font."""
    typed, seen = in_font("Được xếp loại", TCVN3)

    def cell(text, kind="String", more=""):
        return f'<Cell{more}><Data ss:Type="{kind}">{escape(text)}</Data></Cell>'

    head = "".join(cell(text) for text in ROWS[0])
    rows = [
        f"<Row>{head}</Row>",
        "<Row>" + cell("1", "Number") + cell("Kết nạp đảng viên") + cell("0.125", "Number", ' ss:StyleID="s21"') + "</Row>",
        '<Row ss:Index="4">' + cell(typed, more=' ss:Index="2" ss:StyleID="s22" ss:MergeAcross="1"') + cell("2023-06-16T00:00:00.000", "DateTime", ' ss:StyleID="s23"') + "</Row>",
    ]
    text = ('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
            ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">'
            '<Styles><Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="Times New Roman"/><NumberFormat/></Style>'
            '<Style ss:ID="s21"><NumberFormat ss:Format="0.0%"/></Style>'
            f'<Style ss:ID="s22"><Font ss:FontName="{TCVN3}"/></Style><Style ss:ID="s23"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
            f'<Worksheet ss:Name="Chỉ tiêu"><Table>{"".join(rows)}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Selected/></WorksheetOptions></Worksheet>'
            f'<Worksheet ss:Name="Ẩn"><Table><Row>{cell("Trang ẩn")}</Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>'
            "</Workbook>")
    lines = ["\t".join(ROWS[0]), "1\tKết nạp đảng viên\t12,5%", "", f"\t{seen}\t\t16/06/2023"]
    return text.encode(), "\n".join(lines) + "\n"


def documents():
    """(name, bytes, text) of all; the extensions are what they are."""
    book = [("windows-1258", "quoted-printable", windows_1258(page("windows-1258", ROWS))), ("unicode", "base64", page("unicode").encode("utf-16"))]
    return [
        ("page-1258.html", windows_1258(page("windows-1258", ROWS)), expected(ROWS)),
        ("page-utf-16.html", page("unicode", ROWS).encode("utf-16"), expected(ROWS)),
        ("archive.mht", archive(book), expected(ROWS) + expected()),
        ("word-2003.xml", *word()),
        ("word-flat.xml", *flat(TEXT)),
        ("excel-2003.xml", *excel()),
    ]
