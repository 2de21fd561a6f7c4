"""Writes a document as .docx (WordprocessingML, ECMA-376), with the constructs that Word itself writes."""

from unicodedata import normalize
from xml.sax.saxutils import escape

from demo_data.packages import HEAD, P, R, W, archive

from .old_letters import in_font
from .story import Boxes, Paragraph, Run

NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in {
    "w": W, "r": R, "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}.items())
TRACKED = 'w:id="1" w:author="x" w:date="2023-06-01T08:00:00Z"'

STYLES = f"""{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"""

NUMBERING = f"""{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/><w:lvlJc w:val="left"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""


class Writer:
    """Writes blocks; gathers notes and comments on the way."""

    def __init__(self, document):
        self.document = document
        self.notes, self.shapes = [], 0

    def letters(self, run, text):
        typed = in_font(text, run.font)[0]
        return normalize("NFD", typed) if self.document.decomposed else typed

    def plain(self, run, text, tag="t", more=""):
        looks = f'<w:rFonts w:ascii="{run.font}" w:hAnsi="{run.font}" w:cs="{run.font}"/>{more}'
        parts = self.letters(run, text).split("\t")
        inner = "<w:tab/>".join(f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>' for part in parts)
        return f"<w:r><w:rPr>{looks}</w:rPr>{inner}</w:r>"

    def run(self, run):
        match run.how:
            case "bold" | "caps":
                return self.plain(run, run.text, more="<w:b/>" if run.how == "bold" else "<w:caps/>")
            case "hidden":
                return self.plain(run, run.text, more="<w:vanish/>")
            case "deleted":
                return f"<w:del {TRACKED}>{self.plain(run, run.text, 'delText')}</w:del>"
            case "moved":
                return f"<w:moveFrom {TRACKED}>{self.plain(run, run.text)}</w:moveFrom>"
            case "inserted":
                return f"<w:ins {TRACKED}>{self.plain(run, run.text)}</w:ins>"
            case "link":
                return f'<w:hyperlink w:anchor="x">{self.plain(run, run.text)}</w:hyperlink>'
            case "field":
                mark = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
                code = '<w:r><w:instrText xml:space="preserve"> QUOTE "16/6/2023" </w:instrText></w:r>'
                return mark("begin") + code + mark("separate") + self.plain(run, run.text) + mark("end")
            case "noted":
                text, note = run.text.split("|")
                self.notes.append(note)
                return self.plain(run, text) + f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            case "commented":
                return ('<w:commentRangeStart w:id="1"/>' + self.plain(run, run.text)
                        + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>')
        return self.plain(run, run.text)

    def paragraph(self, block):
        looks = f'<w:numPr><w:ilvl w:val="{block.level}"/><w:numId w:val="1"/></w:numPr>' if block.level is not None else ""
        looks += '<w:tabs><w:tab w:val="left" w:pos="5400"/></w:tabs>' if any("\t" in run.text for run in block.runs) else ""
        looks += f'<w:jc w:val="{block.align}"/>' if block.align else ""
        text = f"<w:p><w:pPr>{looks}</w:pPr>{''.join(map(self.run, block.runs))}</w:p>"
        return f'<w:sdt><w:sdtPr><w:alias w:val="Ô nhập"/></w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>' if block.control else text

    def table(self, block):
        lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        columns = sum(cell.columns for cell in block.rows[0])
        width = 9000 // columns
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in range(columns))
        borders = f"<w:tblBorders>{lines}</w:tblBorders>" if block.ruled else ""
        rows = "".join(f"<w:tr>{''.join(self.cell(cell, width) for cell in row)}</w:tr>" for row in block.rows)
        return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>{borders}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'

    def cell(self, cell, width):
        looks = f'<w:tcW w:w="{width * cell.columns}" w:type="dxa"/>'
        looks += f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        looks += {"start": '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>"}.get(cell.merged, "")
        return f"<w:tc><w:tcPr>{looks}</w:tcPr>{self.blocks(cell.blocks)}</w:tc>"

    def boxes(self, block):
        """As Word 2010 and later write them; the older form stands beside it under `mc:Fallback`."""
        runs = []
        for place, box in enumerate(block.boxes):
            self.shapes += 1
            inner, left = self.blocks(box), place * 3000000
            runs.append(f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0"
distR="0" simplePos="0" relativeHeight="{self.shapes}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2900000" cy="1200000"/>
<wp:wrapTopAndBottom/><wp:docPr id="{self.shapes}" name="Text Box {self.shapes}"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="2900000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
</mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{inner}</w:txbxContent>
</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>""".replace("\n", " "))
        return f"<w:p>{''.join(runs)}</w:p>"

    def blocks(self, blocks):
        kinds = {Paragraph: self.paragraph, Boxes: self.boxes}
        return "".join(kinds.get(type(block), self.table)(block) for block in blocks)


def docx(document):
    """The bytes of the .docx."""
    writer = Writer(document)
    body = writer.blocks(document.blocks)
    parts = {"styles": STYLES, "numbering": NUMBERING}
    margins = ""
    for kind, tag, blocks in (("header", "hdr", document.header), ("footer", "ftr", document.footer)):
        if blocks:
            # A part may not end with a table.
            parts[kind] = f"{HEAD}<w:{tag} {NAMESPACES}>{writer.blocks(blocks)}<w:p/></w:{tag}>"
            margins += f'<w:{kind}Reference w:type="default" r:id="{kind}"/>'
    if writer.notes:
        notes = "".join(f'<w:footnote w:id="{number}">{writer.paragraph(Paragraph([Run(note)]))}</w:footnote>'
                        for number, note in enumerate(writer.notes, 1))
        marks = "".join(f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                        for number, kind in ((-1, "separator"), (0, "continuationSeparator")))
        parts["footnotes"] = f"{HEAD}<w:footnotes {NAMESPACES}>{marks}{notes}</w:footnotes>"
    if "commentReference" in body:
        remark = writer.paragraph(Paragraph([Run("Ý kiến bên lề, không phải lời văn.")]))
        parts["comments"] = f'{HEAD}<w:comments {NAMESPACES}><w:comment {TRACKED}>{remark}</w:comment></w:comments>'
    main = f"{HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{margins}</w:sectPr></w:body></w:document>"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{word}.{name}+xml"/>' for name in parts)
    relations = "".join(f'<Relationship Id="{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name in parts)
    return archive([
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.'
         f'openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>{types}</Types>'),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{P}/relationships"><Relationship Id="main" Type="{R}/officeDocument" '
         'Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", main),
        ("word/_rels/document.xml.rels", f'{HEAD}<Relationships xmlns="{P}/relationships">{relations}</Relationships>'),
        *((f"word/{name}.xml", part) for name, part in parts.items()),
    ], compressed=True)
