"""Turns Unicode into the codes of before it: TCVN3 (TCVN 5712:1993, the `.Vn` fonts), VNI, VISCII (RFC 1456), windows-1258.

The tables are written from the standards and not taken from the program that is measured."""

from unicodedata import normalize

TCVN3_SMALL = dict(zip(
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ",
    "\xb8\xb5\xb6\xb7\xb9\xa8\xbe\xbb\xbc\xbd\xc6\xa9\xca\xc7\xc8\xc9\xcb\xae\xd0\xcc\xce\xcf\xd1\xaa\xd5\xd2\xd3\xd4\xd6"
    "\xdd\xd7\xd8\xdc\xde\xe3\xdf\xe1\xe2\xe4\xab\xe8\xe5\xe6\xe7\xe9\xac\xed\xea\xeb\xec\xee\xf3\xef\xf1\xf2\xf4\xad\xf8"
    "\xf5\xf6\xf7\xf9\xfd\xfa\xfb\xfc\xfe"))
# The only capitals with a mark that the font itself has; others are set in the font of capitals.
TCVN3_CAPITALS = dict(zip("ĂÂĐÊÔƠƯ", "\xa1\xa2\xa7\xa3\xa4\xa5\xa6"))

VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
VNI_CIRCUMFLEX = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
VNI_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
VNI_WHOLE = {"đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}

VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")
VISCII = {letter: 0x80 + place for place, letter in enumerate(VISCII_HIGH)}
VISCII |= {"Ẳ": 0x02, "Ẵ": 0x05, "Ẫ": 0x06, "Ỷ": 0x14, "Ỹ": 0x19, "Ỵ": 0x1E}


def tcvn3(text):
    """Small letters with any mark, and capitals of the seven letters without a tone."""
    return "".join(TCVN3_SMALL.get(letter) or TCVN3_CAPITALS.get(letter, letter) for letter in text)


def vni_letter(letter):
    small = letter.lower()
    if small in VNI_WHOLE:
        code = VNI_WHOLE[small]
        return code if letter == small else code.upper()
    base, *marks = normalize("NFD", small)
    tones = [mark for mark in marks if mark in VNI_TONES]
    tone = tones[0] if tones else ""
    if "\u0302" in marks:
        code = base + VNI_CIRCUMFLEX[tone]
    elif "\u0306" in marks:
        code = base + VNI_BREVE[tone]
    elif "\u031b" in marks:
        code = {"o": "ô", "u": "ö"}[base] + VNI_TONES.get(tone, "")
    elif tone:
        code = base + VNI_TONES[tone]
    else:
        return letter
    return code if letter == small else code.upper()


def vni(text):
    return "".join(vni_letter(letter) for letter in text)


def viscii(text):
    return bytes(VISCII.get(letter, ord(letter) if ord(letter) < 128 else 63) for letter in text)


def windows_1258(text):
    """Tones are letters of their own behind the vowel, but for the vowels that the code page has whole."""
    out = bytearray()
    for letter in text:
        try:
            out += letter.encode("cp1258")
            continue
        except UnicodeEncodeError:
            pass
        base = normalize("NFD", letter)
        tone = next((mark for mark in base if mark in VNI_TONES), "")
        out += normalize("NFC", base.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return bytes(out)


def in_font(text, font):
    """The letters to be typed so that `font` shows `text`, and what a reader sees."""
    if font.lower().startswith(".vn"):
        capitals = font.lower().endswith("h")
        return tcvn3(text.lower() if capitals else text), text.upper() if capitals else text
    if font.lower().startswith("vni"):
        return vni(text), text
    return text, text
