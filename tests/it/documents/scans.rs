//! Pages are made here: a PDF of text, drawn by poppler, taken into a PDF as a scanner would.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;

use tiepnhan::documents::{Document, Problem, Readers, RecognitionTime};

use super::parts::{container, pdf_of, read, stream, wordless_doc};
use crate::parts::letters::Letter;
use crate::parts::office::Office;

const PAGE: &[&str] = &[
    "ĐẢNG BỘ KHỐI CÁC CƠ QUAN\tĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐẢNG ỦY SỞ MẪU\tHà Nội, ngày 09 tháng 6 năm 2023",
    "Số: 37-BC/ĐU",
    "BÁO CÁO",
    "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ",
    "Căn cứ Kế hoạch của Đảng ủy Khối các cơ quan tỉnh; Đảng ủy Sở tiến hành",
    "kiểm điểm, đánh giá tình hình thực hiện Nghị quyết Đại hội, chỉ rõ ưu điểm,",
    "khuyết điểm, nguyên nhân, bài học kinh nghiệm và đề ra giải pháp.",
    "Các tổ chức đoàn thể trong cơ quan được kiện toàn, hoạt động nền nếp, hằng",
    "năm đều được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
];

/// A drawn page: eight bits of grey for each dot, at 200 dots an inch.
struct Drawn {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

/// The page, drawn once for all tests.
fn draw() -> &'static Drawn {
    static DRAWN: std::sync::LazyLock<Drawn> = std::sync::LazyLock::new(print_and_draw);
    &DRAWN
}

fn print_and_draw() -> Drawn {
    let mut html =
        String::from("<meta charset=utf-8><style>@page{size:A4;margin:20mm}p{font:14pt serif;margin:4pt 0}</style>");
    for line in PAGE {
        match line.split_once('\t') {
            Some((left, right)) => write!(
                html,
                "<p style='display:flex;font-size:11pt'><span style='width:50%'>{left}</span><span>{right}</span></p>"
            )
            .unwrap(),
            None => write!(html, "<p>{line}</p>").unwrap(),
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let (page, pdf) = (folder.path().join("a.html"), folder.path().join("a.pdf"));
    std::fs::write(&page, html).unwrap();
    let printed = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    assert!(pdf.exists(), "{}", String::from_utf8_lossy(&printed.stderr));
    let drawn = Command::new("pdftoppm").args(["-r", "200", "-gray", "-singlefile"]).arg(&pdf).output().unwrap();
    // P5, width and height, 255, each in a line; then the dots.
    let mut lines = drawn.stdout.splitn(4, |byte| *byte == b'\n');
    assert_eq!(lines.next().unwrap(), b"P5");
    let size = String::from_utf8(lines.next().unwrap().to_vec()).unwrap();
    let (width, height) = size.split_once(' ').unwrap();
    let grey = lines.nth(1).unwrap().to_vec();
    Drawn { width: width.parse().unwrap(), height: height.parse().unwrap(), grey }
}

impl Drawn {
    fn turned(&self) -> Self {
        let grey = self.grey.iter().rev().copied().collect();
        Self { width: self.width, height: self.height, grey }
    }

    /// As a clerk lays it on the glass: turned a little, to the right where `slope` is above zero.
    fn askew(&self, slope: f64) -> Self {
        let number = |value: usize| f64::from(u32::try_from(value).unwrap());
        let (sine, cosine) = slope.atan().sin_cos();
        let (middle, centre) = (number(self.width) / 2.0, number(self.height) / 2.0);
        let dot = |place: usize| {
            let (x, y) = (number(place % self.width) - middle, number(place / self.width) - centre);
            let (x, y) = ((x * cosine + y * sine + middle).round(), (y * cosine - x * sine + centre).round());
            let inside = (0.0..number(self.width)).contains(&x) && (0.0..number(self.height)).contains(&y);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside of the page")]
            if inside { self.grey[y as usize * self.width + x as usize] } else { 255 }
        };
        Self { width: self.width, height: self.height, grey: (0..self.grey.len()).map(dot).collect() }
    }

    /// Lying on its side.
    fn on_its_side(&self) -> Self {
        let dot = |place: usize| self.grey[(self.height - 1 - place % self.height) * self.width + place / self.height];
        Self { width: self.height, height: self.width, grey: (0..self.grey.len()).map(dot).collect() }
    }

    /// A PDF whose page shows this and nothing else but `content`.
    fn scan(&self, dict: &str, samples: &[u8], content: &str) -> Vec<u8> {
        pdf_of(&[
            b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>\
              /Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
                .to_vec(),
            stream("", format!("q 595 0 0 842 0 0 cm /I Do Q {content}").as_bytes()),
            stream(&format!("/Subtype/Image/Width {}/Height {}{dict}", self.width, self.height), samples),
        ])
    }

    fn grey_scan(&self, content: &str) -> Vec<u8> {
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(&self.grey).unwrap();
        let dict = "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode";
        self.scan(dict, &packed.finish().unwrap(), content)
    }

    /// A TIFF of one strip of grey.
    fn tiff(&self) -> Vec<u8> {
        let number = |value: usize| u32::try_from(value).unwrap();
        let entries = [
            (256, number(self.width)),
            (257, number(self.height)),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, 8 + 2 + 12 * 9 + 4),
            (277, 1),
            (278, number(self.height)),
            (279, number(self.grey.len())),
        ];
        let mut tiff = b"II*\0\x08\0\0\0\x09\0".to_vec();
        for (tag, value) in entries {
            tiff.extend(u16::to_le_bytes(tag));
            tiff.extend([4, 0, 1, 0, 0, 0]);
            tiff.extend(u32::to_le_bytes(value));
        }
        tiff.extend([0; 4]);
        tiff.extend(&self.grey);
        tiff
    }

    fn png(&self) -> Vec<u8> {
        let number = |value: usize| u32::try_from(value).unwrap().to_be_bytes();
        let chunk = |kind: &[u8], data: &[u8]| {
            let mut crc = flate2::Crc::new();
            crc.update(kind);
            crc.update(data);
            [&number(data.len())[..], kind, data, &crc.sum().to_be_bytes()].concat()
        };
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        for row in self.grey.chunks(self.width) {
            packed.write_all(&[0]).unwrap();
            packed.write_all(row).unwrap();
        }
        let head = [&number(self.width)[..], &number(self.height), &[8, 0, 0, 0, 0]].concat();
        let data = packed.finish().unwrap();
        [b"\x89PNG\r\n\x1A\n".to_vec(), chunk(b"IHDR", &head), chunk(b"IDAT", &data), chunk(b"IEND", b"")].concat()
    }

    /// One bit a dot, a one is white.
    fn bits(&self) -> Vec<u8> {
        let row = |dots: &[u8]| -> Vec<u8> {
            let byte = |eight: &[u8]| eight.iter().enumerate().map(|(at, dot)| u8::from(*dot > 128) << (7 - at)).sum();
            dots.chunks(8).map(byte).collect()
        };
        self.grey.chunks(self.width).flat_map(row).collect()
    }
}

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_tiepnhan"))
}

async fn recognise(name: &str, bytes: &[u8]) -> Document {
    Readers::new(program(), 2).read(name, bytes).await
}

/// How many words are found again, of those there and of those found (F1).
fn share_of_words(text: &str) -> f64 {
    let count = |text: &str| {
        let mut words: HashMap<String, i32> = HashMap::new();
        text.split_whitespace().for_each(|word| *words.entry(word.to_owned()).or_default() += 1);
        words
    };
    let (wanted, found) = (count(&PAGE.join(" ")), count(text));
    let both: i32 = wanted.iter().map(|(word, number)| (*number).min(found.get(word).copied().unwrap_or(0))).sum();
    2.0 * f64::from(both) / f64::from(wanted.values().sum::<i32>() + found.values().sum::<i32>())
}

fn assert_recognised(document: &Document) {
    assert_eq!(document.problems, [Problem::Recognised]);
    let text = document.text();
    assert!(share_of_words(&text) >= 0.9, "{:.3}: {text}", share_of_words(&text));
    assert!(text.lines().next().unwrap().contains('\t'), "the letterhead has two columns: {text}");
}

#[tokio::test]
async fn scanned_pages_are_recognised_whatever_their_coding() {
    let page = draw();
    assert_recognised(&recognise("xám.pdf", &page.grey_scan("")).await);
    let bits = page.scan("/ColorSpace/DeviceGray/BitsPerComponent 1", &page.bits(), "");
    assert_recognised(&recognise("đen trắng.pdf", &bits).await);
    let inverted: Vec<u8> = page.bits().iter().map(|byte| !byte).collect();
    let mask = page.scan("/ImageMask true/Decode[1 0]", &inverted, "");
    assert_recognised(&recognise("mặt nạ.pdf", &mask).await);
    let palette = page.scan("/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/BitsPerComponent 1", &page.bits(), "");
    assert_recognised(&recognise("bảng màu.pdf", &palette).await);
    let three: Vec<u8> = page.grey.iter().flat_map(|dot| [*dot; 3]).collect();
    let colour = page.scan("/ColorSpace/DeviceRGB/BitsPerComponent 8", &three, "");
    assert_recognised(&recognise("màu.pdf", &colour).await);
}

#[tokio::test]
async fn a_photo_of_a_page_and_a_page_upside_down_are_recognised() {
    let page = draw();
    assert_recognised(&recognise("ảnh.tif", &page.tiff()).await);
    let turned = recognise("ngược.pdf", &page.turned().grey_scan("")).await;
    assert_recognised(&turned);
}

#[tokio::test]
async fn a_page_on_its_side_and_one_that_lies_askew_are_recognised() {
    let document = recognise("nghiêng.png", &draw().on_its_side().png()).await;
    assert_recognised(&document);
    assert!(document.text().contains("Số: 37-BC/ĐU"), "words in their order: {}", document.text());
    for slope in [0.06, -0.06] {
        let document = recognise("lệch.png", &draw().askew(slope).png()).await;
        assert_eq!(document.problems, [Problem::Recognised]);
        assert!(share_of_words(&document.text()) >= 0.9, "{slope}: {}", document.text());
    }
}

#[tokio::test]
async fn stamps_and_foreign_guesses_over_a_scan_are_no_text() {
    let page = draw();
    let stamp = "BT /F1 10 Tf 50 800 Td (S A O  Y  B A N  C H I N H  S A O  Y  B A N  C H I N H  S A O  Y  B A N  C H I N H\
                 S A O  Y  B A N  C H I N H) Tj ET";
    assert_recognised(&recognise("dấu.pdf", &page.grey_scan(stamp)).await);
    let guesses = "BT 3 Tr /F1 10 Tf 50 800 Td (DANG BO KH6I CAC CO QUAN DANG CONG SAN VIET NAM Can cu K6 hoach cua Dang uy \
                   Kh6i cac co quan tinh Dang uy Sd tien hanh ki6m di6m danh gia tinh hinh thuc hien) Tj ET";
    assert_recognised(&recognise("đoán.pdf", &page.grey_scan(guesses)).await);
}

#[tokio::test]
async fn without_a_recogniser_or_time_a_scan_stays_a_scan() {
    let scan = draw().grey_scan("");
    assert_eq!(read("a.pdf", &scan).problems, [Problem::Scanned]);
    let readers = Readers::without_recognition(program(), 1);
    assert_eq!(readers.read("a.pdf", &scan).await.problems, [Problem::Scanned]);
    let readers = Readers::new(program(), 1);
    let document = readers.read_within("a.pdf", &scan, &mut RecognitionTime::used_up()).await;
    assert_eq!(document.problems, [Problem::Scanned]);
    // The child goes on.
    assert_eq!(readers.read("a.txt", "một".as_bytes()).await.text(), "một\n");
}

#[tokio::test]
async fn scans_pasted_into_office_files_are_recognised() {
    let scan = draw().png();
    let no_words: &[u8] = b"<w:document><w:body><w:p/></w:body></w:document>";
    let docx = container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", no_words),
        ("word/media/image1.png", &scan),
    ]);
    assert_recognised(&recognise("a.docx", &docx).await);
    let doc = wordless_doc(&[("Data", &[b"before", &scan[..], b"behind"].concat())]);
    assert_recognised(&recognise("a.doc", &doc).await);
}

/// Runs the program with a Tesseract in its PATH that only notes that it was started; what it said, and whether it was.
fn beside_a_tesseract(office: &Office, arguments: &[&str]) -> (String, bool) {
    use std::os::unix::fs::PermissionsExt as _;
    let (fake, started) = (office.path().join("tesseract"), office.path().join("started"));
    std::fs::write(&fake, format!("#!/bin/sh\necho >{}\n", started.display())).unwrap();
    std::fs::set_permissions(&fake, std::fs::Permissions::from_mode(0o700)).unwrap();
    let mut command = Command::new(program());
    command.args(["--data", office.path().join("data").to_str().unwrap()]).args(arguments);
    let output = command.current_dir(office.path()).env_clear().env("PATH", office.path()).output().unwrap();
    let there = started.exists();
    let _ = std::fs::remove_file(started);
    (String::from_utf8_lossy(&output.stdout).into_owned(), there)
}

#[tokio::test]
async fn an_office_that_wants_no_recognition_has_its_scans_flagged_and_nothing_started() {
    for (recognition, starts) in [("false", false), ("true", true)] {
        let mut office = Office::at("2023-06-16T09:00:00Z");
        office.more = format!("[documents]\nrecognition = {recognition}\n");
        office.open().await;
        let letter = Letter::new("vi@thudientu.example", "Báo cáo", 1);
        let letter = letter.with_file("quet.pdf", draw().grey_scan(""));
        office.lay("1.eml", "2023-06-16T02:00:00Z", &letter);
        let (told, started) = beside_a_tesseract(&office, &["explain", "in/1.eml"]);
        assert!(told.contains("bản quét"), "{told}");
        assert_eq!(started, starts);
        let (told, started) = beside_a_tesseract(&office, &["check", "--offline"]);
        assert_eq!(told.contains("tắt bằng [documents] recognition"), !starts, "{told}");
        assert_eq!(started, starts);
    }
}

#[tokio::test]
async fn a_picture_without_words_stays_a_picture() {
    let page = Drawn { width: 1654, height: 2339, grey: vec![200; 1654 * 2339] };
    let document = recognise("a.pdf", &page.grey_scan("")).await;
    assert_eq!((document.problems.as_slice(), document.blocks.len()), (&[Problem::Scanned][..], 0));
}

#[tokio::test]
async fn a_picture_that_is_none_is_no_crash() {
    let broken = Drawn { width: 1000, height: 1000, grey: Vec::new() };
    for dict in
        ["/Filter/DCTDecode", "/Filter/JPXDecode", "/Filter/JBIG2Decode", "/Filter/CCITTFaxDecode/DecodeParms<</K -1>>"]
    {
        let document = recognise("a.pdf", &broken.scan(dict, &vec![0x55; 20_000], "")).await;
        assert_eq!(document.problems, [Problem::Scanned], "{dict}");
    }
    let mut photo = vec![0xFF, 0xD8, 0xFF, 0xE0];
    photo.extend(vec![0x77; 20_000]);
    assert_eq!(recognise("a.jpg", &photo).await.problems, [Problem::Scanned]);
}
