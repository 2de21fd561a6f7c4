"""How writers disfigure a text."""

import unicodedata


def toneless(text):
    marks = unicodedata.normalize("NFD", text)
    return "".join(c for c in marks if not unicodedata.combining(c)).replace("đ", "d").replace("Đ", "D")


def teencode(text):
    for long, short in (
        ("không", "ko"),
        ("được", "dc"),
        ("với", "vs"),
        ("gì", "j"),
        ("rồi", "r"),
        ("báo cáo", "bc"),
        ("anh chị", "ac"),
    ):
        text = text.replace(long, short)
    return text.lower()
