"""Writes plain text in the charsets that Vietnamese offices have used, HTML as Word saves it, and RTF by hand."""

from unicodedata import normalize
from xml.sax.saxutils import escape

from .old_letters import in_font, tcvn3, viscii, vni, windows_1258
from .story import TCVN3, TCVN3_CAPITALS, UNICODE, VNI

# Capitals with a tone are left out: TCVN3 has none without the font's help.
TEXT = """Đảng ủy Khối các cơ quan tỉnh
Số 15-BC/CB
Chi bộ báo cáo kết quả thực hiện nghị quyết của đại hội, nhiệm kỳ 2020 - 2025.
Những hạn chế: việc tự kiểm tra chưa thường xuyên; ưỡn ẹo, ửng hồng, nghĩa vụ, kỷ luật, kỹ năng, lũy kế, thủy lợi.
Nơi nhận: Ban Thường vụ; lưu Văn phòng.
"""


def texts():
    """(name, bytes) of each charset; all say TEXT."""
    crlf = TEXT.replace("\n", "\r\n")
    return [
        ("utf-8", TEXT.encode()),
        ("utf-8-mark", b"\xef\xbb\xbf" + crlf.encode()),
        ("decomposed", normalize("NFD", TEXT).encode()),
        ("utf-16-le", crlf.encode("utf-16")),
        ("utf-16-be", b"\xfe\xff" + TEXT.encode("utf-16-be")),
        ("windows-1258", windows_1258(crlf)),
        ("viscii", viscii(TEXT)),
        ("tcvn3", tcvn3(crlf).encode("latin-1")),
        ("vni", vni(TEXT).encode("latin-1")),
    ]


def html():
    """A page as Word saves it (`Save as web page`): conditional comments, its own elements, entities."""
    lines = "".join(f'<p class=MsoNormal style="text-align:justify"><span lang=VI>{escape(line)}<o:p></o:p></span></p>\r\n'
                    for line in TEXT.splitlines())
    page = ('<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">'
            "<title>Không phải lời văn</title><style><!-- p.MsoNormal {margin:0} --></style>\r\n"
            "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=EN-US><div class=WordSection1>\r\n"
            f"{lines}</div></body></html>")
    return page.encode(), TEXT


def rtf():
    """RTF as older Word writes it: legacy letters as bytes, Unicode with a fallback, a deleted and a hidden run, a picture."""
    fonts = [UNICODE, TCVN3, TCVN3_CAPITALS, VNI]
    table = "".join(f"{{\\f{number}\\fnil\\fcharset0 {name};}}" for number, name in enumerate(fonts))
    out, seen = [], []
    for number, font in enumerate(fonts):
        text = "Đảng ủy Khối các cơ quan tỉnh, nghị quyết nhiệm kỳ"
        typed, shown = in_font(text, font)
        letters = "".join(letter if ord(letter) < 128 else f"\\'{ord(letter):02x}" if font != UNICODE else f"\\u{ord(letter)}?"
                          for letter in typed)
        out.append(f"{{\\f{number} {letters}}}\\par")
        seen.append(shown)
    out.append("{c\\'f2n l\\u7841?i}{\\deleted  b\\u7883? xo\\'e1}{\\v  \\u7849?n}{\\pict\\wmetafile8 0100090000}.\\par")
    out.append("{\\caps in hoa} {\\*\\unknown b\\u7887? qua}th\\u432?\\u7901?ng\\~\\endash  xong\\par")
    seen += ["còn lại.", "IN HOA thường\u00a0– xong"]
    body = "\r\n".join(out)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{{\\fonttbl{table}}}\r\n{body}\r\n}}".encode(), "\n".join(seen) + "\n"
