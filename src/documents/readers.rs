//! The daemon's side of the confined children: hands each file to one, waits a limited time, and turns whatever happens
//! to the child into a problem of that file. Children are reused and replaced; a file that ends a used child is tried
//! once more in a fresh one, as what it left of memory and time was not all its own.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Semaphore;

use super::frames::{self, MOST_ANSWER, MOST_FILE};
use super::{Document, Format, Problem, sniffing};

/// After so many files a child is replaced, so that fragmented memory does not grow for ever.
const FILES_A_CHILD: usize = 200;
/// Wall time of one file.
const TIME: Duration = Duration::from_secs(30);

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
}

/// A child and its pipes.
#[derive(Debug)]
struct Worker {
    child: Child,
    requests: ChildStdin,
    answers: ChildStdout,
    files: usize,
}

impl Readers {
    /// `program` is this executable; `workers` children read at once.
    #[must_use]
    pub fn new(program: PathBuf, workers: usize) -> Self {
        Self(Arc::new(Pool {
            program,
            arguments: vec!["read-documents".to_owned()],
            time: TIME,
            at_once: Semaphore::new(workers.clamp(1, 64)),
            idle: Mutex::new(Vec::new()),
        }))
    }

    /// The same with other arguments and another time limit, so that tests can put a misbehaving program in the
    /// child's place.
    #[must_use]
    pub fn with_child(program: PathBuf, arguments: Vec<String>, time: Duration) -> Self {
        Self(Arc::new(Pool { program, arguments, time, at_once: Semaphore::new(1), idle: Mutex::new(Vec::new()) }))
    }

    /// Reads one file. Never fails: what goes wrong is a [`Problem`] of the document.
    pub async fn read(&self, name: &str, bytes: &[u8]) -> Document {
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
            match tokio::time::timeout(self.0.time, worker.ask(name, bytes)).await {
                Ok(Ok(document)) => {
                    self.0.give_back(worker);
                    return document;
                }
                Ok(Err(_)) if !fresh => worker.end().await,
                Ok(Err(failure)) => {
                    let problem = worker.cause(failure).await;
                    return unread(name, bytes, problem);
                }
                Err(_) => {
                    worker.end().await;
                    return unread(name, bytes, Problem::TimedOut);
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

impl Pool {
    fn worker(&self) -> std::io::Result<Worker> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(worker) => Ok(worker),
            None => self.start(),
        }
    }

    fn start(&self) -> std::io::Result<Worker> {
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // Its own group, so that whatever it might start ends with it.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(requests), Some(answers)) => Ok(Worker { child, requests, answers, files: 0 }),
            _ => Err(std::io::Error::other("the child has no pipes")),
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

/// How an exchange with a child failed.
enum Failure {
    /// The pipe broke or the answer is no document.
    Broken,
    /// The answer is longer than allowed.
    TooLong,
}

impl Worker {
    async fn ask(&mut self, name: &str, bytes: &[u8]) -> Result<Document, Failure> {
        self.requests.write_all(&frames::head(name, bytes.len())).await.map_err(|_| Failure::Broken)?;
        self.requests.write_all(bytes).await.map_err(|_| Failure::Broken)?;
        self.requests.flush().await.map_err(|_| Failure::Broken)?;
        let length = self.answers.read_u32().await.map_err(|_| Failure::Broken)?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > MOST_ANSWER {
            return Err(Failure::TooLong);
        }
        // Grows with what really comes, not with what is announced.
        let mut answer = Vec::new();
        let mut rest = (&mut self.answers).take(u64::try_from(length).unwrap_or(0));
        rest.read_to_end(&mut answer).await.map_err(|_| Failure::Broken)?;
        serde_json::from_slice(&answer).map_err(|_| Failure::Broken)
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
