//! Tells what a file is by its bytes, and whether its name says otherwise. Leaves the reading to the readers; looks only
//! at names of parts inside containers, never at what they hold.

use super::package::Package;
use super::{Format, Problem, compound};

/// Extensions of programs and scripts that Windows runs on a double click; such files are flagged whatever they hold.
const PROGRAMS: &[&str] = &[
    "exe", "com", "scr", "pif", "bat", "cmd", "js", "jse", "vbs", "vbe", "wsf", "wsh", "hta", "ps1", "msi", "lnk",
    "jar", "cpl", "dll", "reg", "apk",
];

/// What the bytes are.
pub(super) fn format_of(bytes: &[u8]) -> Format {
    if bytes.is_empty() {
        return Format::Empty;
    }
    if let Some(format) = by_magic(bytes) {
        return format;
    }
    by_text(bytes)
}

/// What the first bytes say, without opening containers: for the daemon itself, which parses nothing.
/// Which of the compound formats it is, the name has to say.
pub(super) fn format_by_head(name: &str, bytes: &[u8]) -> Format {
    match bytes {
        [b'P', b'K', 3, 4, ..] => cut_zip_format(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => match extension(name).as_str() {
            "xls" | "xlt" => Format::Xls,
            "msg" => Format::OutlookMessage,
            _ => Format::Doc,
        },
        [] => Format::Empty,
        _ => by_magic(bytes).unwrap_or_default(),
    }
}

fn by_magic(bytes: &[u8]) -> Option<Format> {
    // A PDF's header may follow up to 1,024 bytes of something else (ISO 32000-1, annex H, note 13).
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    Some(match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => zip_format(bytes),
        _ if bytes.starts_with(&compound::BEGINNING) => compound::format_of(bytes),
        [b'M', b'Z', ..] | [0x7F, b'E', b'L', b'F', ..] | [b'#', b'!', ..] => Format::Executable,
        [b'R', b'a', b'r', b'!', 0x1A, 7, ..] => Format::Rar,
        [b'7', b'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => Format::SevenZip,
        [0x1F, 0x8B, ..] => Format::Gzip,
        // TNEF signature 0x223E9F78, little endian ([MS-OXTNEF] 2.1.3.1).
        [0x78, 0x9F, 0x3E, 0x22, ..] => Format::Tnef,
        [0xFF, 0xD8, 0xFF, ..]
        | [0x89, b'P', b'N', b'G', ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'I', b'I', 0x2A, 0, ..]
        | [b'M', b'M', 0, 0x2A, ..]
        | [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]
        | [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i' | b'v', ..]
        | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Format::Image,
        [b'{', b'\\', b'r', b't', ..] => Format::Rtf,
        _ if contains(head, b"%PDF-") => Format::Pdf,
        _ => return None,
    })
}

fn zip_format(bytes: &[u8]) -> Format {
    let Ok(package) = Package::open(bytes) else {
        // A cut container has no directory any more; its first local headers still say what it was.
        return cut_zip_format(bytes);
    };
    let has = |start: &str| package.names().iter().any(|name| name.to_ascii_lowercase().starts_with(start));
    if has("[content_types].xml") || has("_rels/") {
        if has("word/") {
            return Format::Docx;
        }
        if package.has("xl/workbook.bin") {
            return Format::Xlsb;
        }
        if has("xl/") {
            return Format::Xlsx;
        }
    }
    if package.has("content.xml") && package.has("mimetype") {
        // The type's name is the first part and stored, so it stands near the beginning (ODF 1.2 part 3, 3.3).
        let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
        return if contains(head, b"opendocument.spreadsheet") { Format::Ods } else { Format::Odt };
    }
    Format::Zip
}

fn cut_zip_format(bytes: &[u8]) -> Format {
    let head = bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default();
    if contains(head, b"word/") {
        Format::Docx
    } else if contains(head, b"xl/workbook.bin") {
        Format::Xlsb
    } else if contains(head, b"xl/") {
        Format::Xlsx
    } else if contains(head, b"opendocument.text") {
        Format::Odt
    } else if contains(head, b"opendocument.spreadsheet") {
        Format::Ods
    } else {
        Format::Zip
    }
}

/// What has no magic number is told by its first words, if it is text at all.
fn by_text(bytes: &[u8]) -> Format {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let text = super::plain::decode(head);
    let start = text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).to_ascii_lowercase();
    if start.starts_with("begin:vcalendar") {
        Format::Calendar
    } else if start.starts_with("begin:vcard") {
        Format::Contact
    } else if let Some(format) = office_xml(&start) {
        format
    } else if looks_like_html(&start) || looks_like_archived_page(&start) {
        Format::Html
    } else if looks_like_message(&start) {
        Format::Message
    } else if super::plain::looks_like_text(head) {
        Format::Text
    } else {
        Format::Unknown
    }
}

fn looks_like_html(start: &str) -> bool {
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || start.starts_with('<') && (start.contains("<html") || start.contains("<body") || start.contains("<table"))
}

/// A page with its pictures in one file (MHTML, RFC 2557), as office programs and browsers save it: `From: <Saved by …>`
/// stands in it where a letter has an address.
pub(super) fn looks_like_archived_page(start: &str) -> bool {
    let head = start.split("\r\n\r\n").next().unwrap_or_default();
    let head = head.split("\n\n").next().unwrap_or_default();
    let begins = head.starts_with("mime-version:") || head.contains("from: <saved by");
    begins && head.contains("multipart/related") && !head.contains("\nto:") && start.contains("text/html")
}

/// XML that is a whole document of Word or Excel.
fn office_xml(start: &str) -> Option<Format> {
    let begins = start.starts_with("<?xml") || start.starts_with("<?mso-application");
    let says = |word: &str| begins && start.contains(word);
    if says("http://schemas.microsoft.com/office/word/2003/wordml")
        || says("http://schemas.microsoft.com/office/2006/xmlpackage") && says("word.document")
    {
        Some(Format::WordXml)
    } else if says("<workbook") && says("urn:schemas-microsoft-com:office:spreadsheet") {
        Some(Format::ExcelXml)
    } else {
        None
    }
}

fn looks_like_message(start: &str) -> bool {
    const HEADERS: &[&str] = &[
        "received:",
        "return-path:",
        "from:",
        "to:",
        "subject:",
        "date:",
        "message-id:",
        "mime-version:",
        "delivered-to:",
        "content-type:",
        "x-",
    ];
    let first = start.lines().next().unwrap_or_default();
    let known = |line: &str| HEADERS.iter().any(|header| line.starts_with(header));
    known(first) && start.lines().take(60).filter(|line| known(line)).count() >= 3
}

/// Whether `bytes` holds `wanted`.
pub(super) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// What a name promises, where the bytes cannot be had.
pub(super) fn format_of_name(name: &str) -> Format {
    match extension(name).as_str() {
        "docx" | "docm" => Format::Docx,
        "doc" => Format::Doc,
        "rtf" => Format::Rtf,
        "odt" => Format::Odt,
        "pdf" => Format::Pdf,
        "xlsx" | "xlsm" => Format::Xlsx,
        "xls" => Format::Xls,
        "xlsb" => Format::Xlsb,
        "ods" => Format::Ods,
        "zip" => Format::Zip,
        "rar" => Format::Rar,
        "7z" => Format::SevenZip,
        _ => Format::Unknown,
    }
}

/// The extension of a name, lower case, without blanks that hide it (`report.pdf      .exe`).
pub(super) fn extension(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name).trim_end_matches(['.', ' ']);
    name.rsplit_once('.').map(|(_, extension)| extension.trim().to_lowercase()).unwrap_or_default()
}

/// What a name alone says: a program, or a lock file of an office program (its owner's name, no document).
pub(super) fn problem_of_name(name: &str) -> Option<Problem> {
    let extension = extension(name);
    PROGRAMS.contains(&extension.as_str()).then_some(Problem::Executable)
}

/// `~$report.docx` and `.~lock.report.odt#`: what Word and `LibreOffice` leave beside an open file.
pub(super) fn is_lock_file(name: &str, bytes: &[u8]) -> bool {
    /// Word's and Excel's are 162 or 165 bytes; a real document is never so small.
    const MOST: usize = 512;
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    bytes.len() <= MOST && (name.starts_with("~$") || name.starts_with(".~lock."))
}

/// Whether the extension promises another format than the bytes are. Without an extension, or with one that is not
/// known, nothing is promised; `.doc` for a `.docx` is a wrong one, as Word 97 could not open it.
pub(super) fn contradicts(name: &str, format: Format) -> bool {
    use Format as F;
    let promised: &[Format] = match extension(name).as_str() {
        "docx" | "docm" | "dotx" | "dotm" => &[F::Docx],
        "doc" | "dot" => &[F::Doc],
        "rtf" => &[F::Rtf],
        "odt" | "ott" => &[F::Odt],
        "pdf" => &[F::Pdf],
        "xlsx" | "xlsm" | "xltx" => &[F::Xlsx],
        "xls" | "xlt" => &[F::Xls],
        "xlsb" => &[F::Xlsb],
        "ods" => &[F::Ods],
        "txt" | "csv" | "log" | "md" => &[F::Text, F::Html, F::Message],
        "htm" | "html" | "mht" | "mhtml" => &[F::Html, F::Message, F::Text],
        // Which kind of picture makes no difference to anyone.
        "jpg" | "jpeg" | "jpe" | "png" | "gif" | "bmp" | "tif" | "tiff" | "webp" | "heic" => &[F::Image],
        "zip" => &[F::Zip],
        "rar" => &[F::Rar],
        "7z" => &[F::SevenZip],
        "gz" | "tgz" => &[F::Gzip],
        "eml" => &[F::Message, F::Text],
        "msg" => &[F::OutlookMessage],
        _ => return false,
    };
    !matches!(format, F::Empty | F::Unknown) && !promised.contains(&format)
}

#[cfg(test)]
#[path = "sniffing_tests.rs"]
mod tests;
