//! The daemon's side of recognition: finds Tesseract with Vietnamese, starts it confined for each page (`recognise-page`),
//! pours the child's picture into it without looking, and gives back what it printed. Parses nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;
use tokio::sync::OnceCell;

use super::frames::MOST_SEEN;
use super::readers::{PictureHead, piped};
use super::recognition::Lies;
use crate::clock::Stopwatch;

/// For all scans of one letter: about forty pages, first pages first. A unit waits for its answer no longer.
const TIME_A_LETTER: Duration = Duration::from_secs(90);
/// For one page; two seconds are usual, six with another program on the same core.
const TIME_A_PAGE: Duration = Duration::from_secs(40);
/// Pages of one letter, should a machine be so fast: a hundred pages say nothing that fifty do not.
const PAGES_A_LETTER: u32 = 50;

/// What is left of the time in which the scans of one letter are recognised.
#[derive(Debug)]
pub struct RecognitionTime {
    left: Duration,
    pages: u32,
}

impl RecognitionTime {
    /// The time of a whole letter.
    #[must_use]
    pub fn of_a_letter() -> Self {
        Self { left: TIME_A_LETTER, pages: PAGES_A_LETTER }
    }

    /// No time: scans stay pictures.
    #[must_use]
    pub fn used_up() -> Self {
        Self { left: Duration::ZERO, pages: 0 }
    }

    /// One picture takes no longer, the child's own slowness in handing it out included.
    pub(super) fn most() -> Duration {
        TIME_A_PAGE * 2
    }
}

/// Recognises pages where Tesseract is installed.
#[derive(Debug)]
pub(super) struct Recogniser {
    /// This executable.
    program: PathBuf,
    tesseract: OnceCell<Option<Tesseract>>,
}

/// Tesseract with Vietnamese, as it was found.
#[derive(Debug)]
pub(super) struct Tesseract {
    program: PathBuf,
    languages: PathBuf,
    /// It has the data that tells which side of a page is up.
    turns: bool,
    /// As it calls itself.
    pub(super) version: String,
}

impl Recogniser {
    pub(super) fn new(program: PathBuf) -> Self {
        Self { program, tesseract: OnceCell::new() }
    }

    /// Tesseract, looked for once.
    pub(super) async fn tesseract(&self) -> Option<&Tesseract> {
        self.tesseract.get_or_init(find).await.as_ref()
    }

    /// Takes a picture from `from` and tells what Tesseract sees on it, nothing where it fails; `None` where there is no
    /// Tesseract or no time left. The picture is taken from the pipe in any case.
    ///
    /// # Errors
    /// Where the pipe breaks.
    pub(super) async fn look(
        &self,
        from: &mut (impl AsyncRead + Unpin),
        picture: &PictureHead,
        time: &mut RecognitionTime,
    ) -> io::Result<Option<Vec<u8>>> {
        let mut picture_bytes = from.take(picture.length);
        let mut seen = None;
        if let Some(tesseract) = self.tesseract().await
            && !time.left.is_zero()
            && time.pages > 0
        {
            let watch = Stopwatch::start();
            let reading = self.read_page(tesseract, &mut picture_bytes, picture);
            let page = tokio::time::timeout(time.left.min(TIME_A_PAGE), reading).await;
            seen = Some(page.ok().and_then(Result::ok).unwrap_or_default());
            time.left = time.left.saturating_sub(watch.elapsed());
            time.pages -= 1;
        }
        tokio::io::copy(&mut picture_bytes, &mut tokio::io::sink()).await?;
        if picture_bytes.limit() > 0 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(seen) }
    }

    async fn read_page(
        &self,
        tesseract: &Tesseract,
        bytes: &mut (impl AsyncRead + Unpin),
        picture: &PictureHead,
    ) -> io::Result<Vec<u8>> {
        let mut command = Command::new(&self.program);
        command.arg("recognise-page").arg("--program").arg(&tesseract.program);
        command.arg("--languages").arg(&tesseract.languages).args(["--dpi", &picture.dpi.to_string()]);
        match picture.lies {
            Lies::Turned if tesseract.turns => command.arg("--turned"),
            Lies::Askew => command.arg("--askew"),
            Lies::Upright | Lies::Turned => &mut command,
        };
        let mut page = piped(&mut command).spawn()?;
        let (Some(mut stdin), Some(stdout)) = (page.stdin.take(), page.stdout.take()) else {
            return Err(io::Error::other("the page's process has no pipes"));
        };
        // It reads the whole picture before it writes.
        tokio::io::copy(bytes, &mut stdin).await?;
        stdin.shutdown().await?;
        drop(stdin);
        let most = u64::try_from(MOST_SEEN).unwrap_or(u64::MAX);
        let mut seen = Vec::new();
        stdout.take(most + 1).read_to_end(&mut seen).await?;
        let whole = seen.len() <= MOST_SEEN;
        let ended = whole && page.wait().await?.success();
        Ok(if ended { seen } else { Vec::new() })
    }
}

/// Looks along the PATH, and asks what languages there are.
async fn find() -> Option<Tesseract> {
    let path = std::env::var_os("PATH")?;
    let program =
        std::env::split_paths(&path).map(|folder| folder.join("tesseract")).find(|program| program.is_file())?;
    let program = program.canonicalize().ok()?;
    let listed = run(&program, "--list-langs").await?;
    // List of available languages in "/usr/share/tesseract-ocr/5/tessdata/" (3):
    let folder = listed.split('"').nth(1)?;
    let has = |language: &str| listed.lines().any(|line| line.trim() == language);
    if !has("vie") {
        return None;
    }
    let languages = Path::new(folder).canonicalize().ok()?;
    let version = run(&program, "--version").await?.lines().next().unwrap_or_default().to_owned();
    Some(Tesseract { program, languages, turns: has("osd"), version })
}

async fn run(program: &Path, argument: &str) -> Option<String> {
    const PATIENCE: Duration = Duration::from_secs(10);
    let mut command = Command::new(program);
    command.arg(argument).stdin(Stdio::null()).kill_on_drop(true);
    let output = tokio::time::timeout(PATIENCE, command.output()).await.ok()?.ok()?;
    // Older ones print the list on standard error.
    let text = if output.stdout.is_empty() { output.stderr } else { output.stdout };
    output.status.success().then(|| String::from_utf8_lossy(&text).into_owned())
}
