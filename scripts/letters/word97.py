"""Writes a Word 97 file (.doc, [MS-DOC] in [MS-CFB]) of plain paragraphs."""

import struct

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def cfb(streams):
    """An OLE file of at most two streams, each padded to 4096 bytes or more."""
    table, sectors, entries, first = [FAT, END], [], [], 2
    for name, data in streams:
        data = data.ljust(-(-max(len(data), 4096) // 512) * 512, b"\0")
        count = len(data) // 512
        table += [*range(first + 1, first + count), END]
        sectors.append(data)
        entries.append((name, first, len(data)))
        first += count
    assert len(table) <= 128
    table += [FREE] * (128 - len(table))

    def entry(name, kind, start, size, right=FREE, child=FREE):
        encoded = (name + "\0").encode("utf-16-le") if name else b""
        return encoded.ljust(64, b"\0") + struct.pack("<HBBIII16sIQQIQ", len(encoded), kind, 1, FREE, right, child, b"\0" * 16, 0, 0, 0, start, size)

    directory = entry("Root Entry", 5, END, 0, child=1) + entry(entries[0][0], 2, *entries[0][1:], right=2) + entry(entries[1][0], 2, *entries[1][1:]) + entry("", 0, 0, 0)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, END, 0, END, 0, 0)
    header += struct.pack("<108I", *([FREE] * 108))
    return header + struct.pack("<128I", *table) + directory + b"".join(sectors)


def doc(paragraphs):
    """The file of the paragraphs, in one piece of UTF-16."""
    text = "".join(one + "\r" for one in paragraphs)
    start = 1536
    data = text.encode("utf-16-le")
    pieces = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, start, 0)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    base = struct.pack("<HHHHHHHIBBHHII", 0xA5EC, 0xC1, 0, 0x042A, 0, 0x1200, 0xBF, 0, 0, 0, 0, 0, start, start + len(data))
    longs = [0] * 22
    longs[0], longs[3] = start + len(data), len(text)
    pairs = [0] * 186
    pairs[66], pairs[67] = 0, len(clx)
    fib = base + struct.pack("<H14H", 14, *[0] * 14) + struct.pack("<H22I", 22, *longs) + struct.pack("<H186IH", 93, *pairs, 0)
    return cfb([("1Table", clx), ("WordDocument", fib.ljust(start, b"\0") + data)])
