//! The daemon's side of the confined children: hands each file to one, waits a limited time, and turns whatever happens
//! to the child into a problem of that file. Children are reused and replaced; a file that ends a used child is tried
//! once more in a fresh one, as what it left of memory and time was not all its own.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use encoding_rs::UTF_8;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Semaphore;

use super::frames::{self, MOST_ANSWER, MOST_FILE, MOST_PICTURE, MOST_SEEN, USUAL_ANSWER};
use super::recogniser::{Recogniser, RecognitionTime};
use super::recognition::Lies;
use super::{Document, Format, Problem, sniffing};
use crate::clock::Stopwatch;
use crate::config::DocumentSettings;

/// After so many files a child is replaced, so that fragmented memory does not grow for ever.
const FILES_A_CHILD: usize = 200;
/// Wall time of one file, without that in which its pictures are recognised.
const TIME: Duration = Duration::from_secs(30);
/// Room in the pipe to a child, in bytes: the most that Linux gives to anyone. The usual 64 KiB would wake both sides
/// hundreds of times for one file.
const PIPE: usize = 1 << 20;
/// So many bytes of a file go with its head in one piece; to copy more would cost more than the wake that it saves.
const FIRST_PIECE: usize = 64 << 10;

/// Reads files in confined children of this program, which are reused and replaced. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Readers(Arc<Pool>);

#[derive(Debug)]
struct Pool {
    program: PathBuf,
    arguments: Vec<String>,
    time: Duration,
    at_once: Semaphore,
    idle: Mutex<Vec<Worker>>,
    recogniser: Option<Recogniser>,
}

/// A child and its pipes.
#[derive(Debug)]
struct Worker {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
    files: usize,
}

impl Readers {
    /// `program` is this executable; `workers` children read at once.
    #[must_use]
    pub fn new(program: PathBuf, workers: usize) -> Self {
        let recogniser = Some(Recogniser::new(program.clone()));
        Self::of(Pool { recogniser, ..Pool::new(program, workers) })
    }

    /// The same, but scans stay pictures, and nothing is started or looked for that could recognise them.
    #[must_use]
    pub fn without_recognition(program: PathBuf, workers: usize) -> Self {
        Self::of(Pool::new(program, workers))
    }

    /// As the office wants it.
    #[must_use]
    pub fn configured(program: PathBuf, settings: &DocumentSettings) -> Self {
        if settings.recognition {
            Self::new(program, settings.readers)
        } else {
            Self::without_recognition(program, settings.readers)
        }
    }

    /// The same with other arguments and another time limit, so that tests can put a misbehaving program in the
    /// child's place.
    #[must_use]
    pub fn with_child(program: PathBuf, arguments: Vec<String>, time: Duration) -> Self {
        Self::of(Pool { arguments, time, ..Pool::new(program, 1) })
    }

    fn of(pool: Pool) -> Self {
        Self(Arc::new(pool))
    }

    /// What recognises scans, e.g. "tesseract 5.3.0"; `None` where scans stay pictures.
    pub async fn recogniser(&self) -> Option<String> {
        let recogniser = self.0.recogniser.as_ref()?;
        Some(recogniser.tesseract().await?.version.clone())
    }

    /// What a reading child on this machine is kept from.
    pub async fn confinement(&self) -> Kept {
        let probe = |layer: &'static str| async move {
            let mut child = Command::new(&self.0.program);
            child.args(&self.0.arguments).args(["--probe", layer]).env_clear().stdin(Stdio::null()).kill_on_drop(true);
            let output = tokio::time::timeout(self.0.time, child.output()).await.ok()?.ok()?;
            output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        };
        Kept {
            open: probe("all").await,
            landlock: probe("landlock").await.is_some_and(|open| !open.contains("file")),
            seccomp: probe("seccomp").await.is_some_and(|open| open.is_empty()),
        }
    }

    /// Reads one file. Never fails: what goes wrong is a [`Problem`] of the document.
    pub async fn read(&self, name: &str, bytes: &[u8]) -> Document {
        self.read_within(name, bytes, &mut RecognitionTime::of_a_letter()).await
    }

    /// Reads one file of a letter, whose files share the time in which scans are recognised.
    pub async fn read_within(&self, name: &str, bytes: &[u8], recognition: &mut RecognitionTime) -> Document {
        if bytes.is_empty() {
            return Document { format: Format::Empty, problems: vec![Problem::Empty], ..Document::default() };
        }
        if bytes.len() > MOST_FILE {
            return unread(name, bytes, Problem::TooLarge("file".to_owned()));
        }
        // The semaphore is never closed; if it were, reading without a permit would still be right.
        let _permit = self.0.at_once.acquire().await.ok();
        loop {
            let mut worker = match self.0.worker() {
                Ok(worker) => worker,
                Err(error) => {
                    tracing::error!(%error, "cannot start a reading child");
                    return unread(name, bytes, Problem::Crashed("no child".to_owned()));
                }
            };
            let fresh = worker.files == 0;
            match self.0.exchange(&mut worker, name, bytes, recognition).await {
                Ok(document) => {
                    self.0.give_back(worker);
                    return document;
                }
                Err(Failure::Late) => {
                    worker.end().await;
                    return unread(name, bytes, Problem::TimedOut);
                }
                Err(_) if !fresh => worker.end().await,
                Err(failure) => {
                    let problem = worker.cause(failure).await;
                    return unread(name, bytes, problem);
                }
            }
        }
    }
}

impl Readers {
    /// Ends the idle children and waits for them, so that what they cost is counted to this process.
    pub async fn close(self) {
        let idle = std::mem::take(&mut *self.0.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for worker in idle {
            worker.end().await;
        }
    }
}

/// What can be said of a file that no child could read.
fn unread(name: &str, bytes: &[u8], problem: Problem) -> Document {
    let format = sniffing::format_by_head(name, bytes);
    let mut problems = vec![problem];
    if sniffing::contradicts(name, format) {
        problems.push(Problem::WrongExtension);
    }
    Document { format, problems, ..Document::default() }
}

/// How every process is started that a stranger's bytes go to: with nothing of ours but its pipes.
pub(super) fn piped(command: &mut Command) -> &mut Command {
    command
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        // Its own group, so that whatever it might start ends with it.
        .process_group(0)
        .kill_on_drop(true)
}

impl Pool {
    /// Without a recogniser.
    fn new(program: PathBuf, workers: usize) -> Self {
        Self {
            program,
            arguments: vec!["read-documents".to_owned()],
            time: TIME,
            at_once: Semaphore::new(workers.clamp(1, 64)),
            idle: Mutex::new(Vec::new()),
            recogniser: None,
        }
    }

    fn worker(&self) -> std::io::Result<Worker> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(worker) => Ok(worker),
            None => self.start(),
        }
    }

    fn start(&self) -> std::io::Result<Worker> {
        let mut child = piped(Command::new(&self.program).args(&self.arguments)).spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(requests), Some(answers)) => {
                // Where it is refused, the pipe is only slower.
                let _ = rustix::pipe::fcntl_setpipe_size(&requests, PIPE);
                Ok(Worker { child, requests, answers: BufReader::with_capacity(USUAL_ANSWER, answers), files: 0 })
            }
            _ => Err(std::io::Error::other("the child has no pipes")),
        }
    }

    /// Hands a file to a child and looks at pictures for it until it answers with the document.
    async fn exchange(
        &self,
        worker: &mut Worker,
        name: &str,
        bytes: &[u8],
        recognition: &mut RecognitionTime,
    ) -> Result<Document, Failure> {
        let mut left = self.time;
        let mut within = Stopwatch::start();
        let recogniser = self.recogniser.as_ref();
        let asking = worker.ask(name, recogniser.is_some(), bytes);
        let mut answer = tokio::time::timeout(left, asking).await.map_err(|_| Failure::Late)??;
        loop {
            let picture = match answer {
                Answer::Document(document) => return Ok(*document),
                Answer::Picture(picture) => picture,
            };
            left = left.saturating_sub(within.elapsed());
            let Some(recogniser) = recogniser else { return Err(Failure::Broken) };
            let looking = recogniser.look(&mut worker.answers, &picture, recognition);
            // The child may stop in the middle of a picture.
            let seen = tokio::time::timeout(RecognitionTime::most(), looking).await.map_err(|_| Failure::Late)?;
            let seen = seen.map_err(|_| Failure::Broken)?;
            within = Stopwatch::start();
            let telling = worker.tell(seen.as_deref());
            answer = tokio::time::timeout(left, telling).await.map_err(|_| Failure::Late)??;
        }
    }

    fn give_back(&self, mut worker: Worker) {
        worker.files += 1;
        if worker.files < FILES_A_CHILD {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(worker);
        }
        // Otherwise it is dropped here: its pipe closes, and it is killed.
    }
}

/// What a reading child on this machine is kept from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What it could do all the same, of "file", "network", "socket" and "program"; `None` where no child answered.
    pub open: Option<String>,
    /// The kernel has Landlock.
    pub landlock: bool,
    /// The kernel has seccomp.
    pub seccomp: bool,
}

/// What a child says.
enum Answer {
    Document(Box<Document>),
    Picture(PictureHead),
}

/// What comes before the bytes of a picture.
pub(super) struct PictureHead {
    pub(super) dpi: u16,
    pub(super) lies: Lies,
    pub(super) length: u64,
}

/// How an exchange with a child failed.
enum Failure {
    /// It took too long.
    Late,
    /// The pipe broke or the answer is no document.
    Broken,
    /// The answer is longer than allowed.
    TooLong,
}

impl Worker {
    async fn ask(&mut self, name: &str, pictures: bool, bytes: &[u8]) -> Result<Answer, Failure> {
        // Most files go with their head in one piece, so that the child is woken once.
        let (first, rest) = bytes.split_at(bytes.len().min(FIRST_PIECE));
        let mut piece = frames::head(name, pictures, bytes.len());
        piece.extend_from_slice(first);
        self.requests.write_all(&piece).await.map_err(|_| Failure::Broken)?;
        self.requests.write_all(rest).await.map_err(|_| Failure::Broken)?;
        self.requests.flush().await.map_err(|_| Failure::Broken)?;
        self.answer().await
    }

    /// Tells what was seen on a picture; `None`: no further one will be looked at.
    async fn tell(&mut self, seen: Option<&[u8]>) -> Result<Answer, Failure> {
        let length = match seen {
            Some(seen) if seen.len() <= MOST_SEEN => u32::try_from(seen.len()).unwrap_or(0),
            Some(_) => 0,
            None => frames::NO_MORE,
        };
        self.requests.write_all(&length.to_be_bytes()).await.map_err(|_| Failure::Broken)?;
        if length > 0 && length != frames::NO_MORE {
            self.requests.write_all(seen.unwrap_or_default()).await.map_err(|_| Failure::Broken)?;
        }
        self.requests.flush().await.map_err(|_| Failure::Broken)?;
        self.answer().await
    }

    async fn answer(&mut self) -> Result<Answer, Failure> {
        match self.answers.read_u8().await.map_err(|_| Failure::Broken)? {
            frames::DOCUMENT => {}
            frames::PICTURE => return self.picture_head().await.map(Answer::Picture),
            _ => return Err(Failure::Broken),
        }
        let length = self.answers.read_u32().await.map_err(|_| Failure::Broken)?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > MOST_ANSWER {
            return Err(Failure::TooLong);
        }
        // Grows with what really comes, not with what is announced.
        let mut answer = Vec::with_capacity(length.min(USUAL_ANSWER));
        let mut rest = (&mut self.answers).take(u64::try_from(length).unwrap_or(0));
        rest.read_to_end(&mut answer).await.map_err(|_| Failure::Broken)?;
        // All at once its letters are checked in a fraction of the time that serde_json takes string by string.
        let answer = UTF_8.decode_without_bom_handling_and_without_replacement(&answer).ok_or(Failure::Broken)?;
        serde_json::from_str(&answer).map(Answer::Document).map_err(|_| Failure::Broken)
    }

    async fn picture_head(&mut self) -> Result<PictureHead, Failure> {
        let dpi = self.answers.read_u16().await.map_err(|_| Failure::Broken)?;
        let lies = Lies::of(self.answers.read_u8().await.map_err(|_| Failure::Broken)?);
        let length = u64::from(self.answers.read_u32().await.map_err(|_| Failure::Broken)?);
        if usize::try_from(length).is_ok_and(|length| length <= MOST_PICTURE) {
            Ok(PictureHead { dpi, lies, length })
        } else {
            Err(Failure::TooLong)
        }
    }

    /// Kills the child and its group.
    async fn end(mut self) {
        self.kill_group();
        // Reaps it; it was killed, so this does not wait for long.
        let _ = self.child.kill().await;
    }

    fn kill_group(&self) {
        let group = self.child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw);
        if let Some(group) = group {
            // It may have ended by itself.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
    }

    /// Why the child failed, by how it ended.
    async fn cause(mut self, failure: Failure) -> Problem {
        use std::os::unix::process::ExitStatusExt;
        /// A child that broke its pipe is ending; it gets this long.
        const PATIENCE: Duration = Duration::from_secs(2);
        /// SIGXCPU: the limit on processor time.
        const OUT_OF_TIME: i32 = 24;
        if matches!(failure, Failure::TooLong) {
            self.end().await;
            return Problem::TooLarge("answer".to_owned());
        }
        let status = tokio::time::timeout(PATIENCE, self.child.wait()).await;
        let problem = match status {
            Ok(Ok(status)) => match status.signal() {
                Some(OUT_OF_TIME) => Problem::TimedOut,
                Some(signal) => Problem::Crashed(format!("signal {signal}")),
                None => Problem::Crashed("the child ended".to_owned()),
            },
            _ => Problem::Crashed("the child broke its pipe".to_owned()),
        };
        self.end().await;
        problem
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.kill_group();
    }
}
