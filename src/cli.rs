//! Turns a command line into work. What staff read is Vietnamese; `--help`, logs and errors of the configuration are
//! English, for the administrator. Exit status: 0 done, 1 failed or something found, 2 the command line or the
//! configuration is wrong.

mod backup;
mod alias;
mod check;
mod chore;
mod explain;
mod export;
mod import;
mod learn;
mod letters;
mod mark;
mod moment;
mod purge;
mod read;
mod registry;
mod rejudge;
mod review;
mod run;
mod sheet;
mod status;
mod verify;
mod words;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum as _};

use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::intake::{Desk, DeskFault, Intake};
use crate::screen::complain;
use crate::{demo, documents, logging, screen, service};

/// Takes in the reports that units send by email, so that an office can swear by its ledger.
#[derive(Debug, Parser)]
#[command(name = "tiepnhan", version, about, propagate_version = true)]
struct Arguments {
    /// The configuration file
    #[arg(long, short, global = true, value_name = "FILE", env = "TIEPNHAN_CONFIG", default_value = "tiepnhan.toml")]
    config: PathBuf,
    /// The folder of all data; goes before `data` in the configuration
    #[arg(long, short, global = true, value_name = "DIR", env = "TIEPNHAN_DATA")]
    data: Option<PathBuf>,
    /// How much is logged on standard error: error, warn, info or debug (default: info for run, warn else)
    #[arg(long, global = true, value_name = "LEVEL", value_parser = ["error", "warn", "info", "debug"])]
    log: Option<String>,
    /// How log lines look
    #[arg(long, global = true, value_enum, default_value_t)]
    log_format: logging::LogFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Do the whole job once on a sample mailbox, with no server: the quickest way to see what this is
    Demo,
    /// Watch the mailbox: take in, judge, acknowledge, and send the staff their digest each working day
    Run(run::RunArguments),
    /// Check configuration, mailbox, SMTP, database, disk, registry and plan; say what to do about each
    Check(check::CheckArguments),
    /// The list of organizations
    #[command(subcommand)]
    Registry(registry::RegistryCommand),
    /// Take in letters from a Maildir, an mbox (Google Takeout), a folder of .eml or one .eml
    Import(import::ImportArguments),
    /// Say what would be made of a letter and why; writes nothing
    Explain(explain::ExplainArguments),
    /// Print the digest of a day as it stood, or write its files
    Digest(export::DigestArguments),
    /// Show where every unit stands with every requirement
    Status(status::StatusArguments),
    /// Record a paper copy, an extension or an excuse for a unit
    #[command(subcommand)]
    Mark(mark::MarkCommand),
    /// What a person must decide: list, show, assign, confirm, reject, undo
    #[command(subcommand)]
    Review(review::ReviewCommand),
    /// Addresses, domains and names that staff confirmed for a unit
    #[command(subcommand)]
    Alias(alias::AliasCommand),
    /// Judge the past anew with today's registry, aliases and plans
    Rejudge(rejudge::RejudgeArguments),
    /// Fit the weights of matching to what staff confirmed; writes a file only with -o
    Learn(learn::LearnArguments),
    /// The letters that we owe: list, release or cancel those that are held
    #[command(subcommand)]
    Letters(letters::LettersCommand),
    /// Write messages, the register or the standings to a file
    #[command(subcommand)]
    Export(export::ExportCommand),
    /// Print what is read out of documents, in the same confinement as attachments
    Read(read::ReadArguments),
    /// Re-hash every file, recompute the log's chain, and reconcile all counts
    Verify(verify::VerifyArguments),
    /// Copy the ledger, its files and the configuration into a folder, while the daemon works
    Backup(backup::BackupArguments),
    /// Make the ledger and its files again from a backup; only into an empty ledger
    Restore(backup::RestoreArguments),
    /// Reduce letters that are older than the office's retention to their receipt's line
    Purge(purge::PurgeArguments),
    /// Do what the daemon does apart from its own process
    #[command(hide = true, subcommand)]
    Chore(chore::Chore),
    /// Read documents for another process of this program
    #[command(hide = true)]
    ReadDocuments {
        /// Try what must be refused instead, and tell what was not
        #[arg(long)]
        probe: Option<Probe>,
    },
    /// Become Tesseract for one page, confined
    #[command(hide = true)]
    RecognisePage {
        /// Tesseract
        #[arg(long)]
        program: PathBuf,
        /// The folder of its languages
        #[arg(long)]
        languages: PathBuf,
        /// Dots per inch; 0 where nobody knows
        #[arg(long)]
        dpi: u16,
        /// The page may lie on its side
        #[arg(long)]
        turned: bool,
        /// The page lies a little askew
        #[arg(long, conflicts_with = "turned")]
        askew: bool,
    },
}

/// A layer of the reading child's confinement.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Probe {
    All,
    Landlock,
    Seccomp,
}

/// What every command has at hand.
struct Bench {
    config: PathBuf,
    data: Option<PathBuf>,
    log: String,
    log_format: logging::LogFormat,
    clock: Clock,
}

/// Threads for what blocks: files, letters read, letters sent. They wait for the disk or for a peer, so they are more than
/// cores; each keeps a stack and a cache of freed memory. Of those that wait for others (one fetch, one import, one session
/// of SMTP for each account) there are far fewer.
const BLOCKING_THREADS: usize = 16;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    // Set up to tell all commands apart, a reading child would take a sixth more to start.
    if std::env::args_os().skip(1).eq(["read-documents"]) {
        return documents::serve_child();
    }
    let arguments = Arguments::parse();
    if let Some(code) = be_child(&arguments.command) {
        return code;
    }
    // Commands that print for a person keep their screen free; the daemon tells what it does.
    let usual = if matches!(arguments.command, Command::Run(_)) { "info" } else { "warn" };
    let log = arguments.log.unwrap_or_else(|| usual.to_owned());
    logging::start(&log, arguments.log_format);
    if matches!(&arguments.command, Command::Run(run) if run.is_daemon()) {
        run::hold_signals();
    }
    let mut runtime = match arguments.command {
        // One file after the other: a second thread would only be woken to wake this one.
        Command::Read(_) => tokio::runtime::Builder::new_current_thread(),
        _ => tokio::runtime::Builder::new_multi_thread(),
    };
    // tokio panics where the system gives it no threads.
    let built = logging::vital("the runtime", || runtime.enable_all().max_blocking_threads(BLOCKING_THREADS).build());
    let runtime = match built {
        Ok(runtime) => runtime,
        Err(error) => return fail(&anyhow::Error::new(error).context("the runtime could not be started")),
    };
    let bench = Bench {
        config: arguments.config,
        data: arguments.data,
        log,
        log_format: arguments.log_format,
        clock: Clock::system(),
    };
    let result = runtime.block_on(obey(arguments.command, &bench));
    // Blocking threads may still read a socket that nobody waits for.
    runtime.shutdown_background();
    screen::finish(result.unwrap_or_else(|error| fail(&error)))
}

/// The children of the daemon are this same program; they need none of the rest.
fn be_child(command: &Command) -> Option<ExitCode> {
    Some(match command {
        Command::ReadDocuments { probe: None } => documents::serve_child(),
        Command::ReadDocuments { probe: Some(probe) } => documents::probe_child(match probe {
            Probe::All => documents::Layer::All,
            Probe::Landlock => documents::Layer::Landlock,
            Probe::Seccomp => documents::Layer::Seccomp,
        }),
        Command::RecognisePage { program, languages, dpi, turned, askew } => {
            let lies = match (turned, askew) {
                (true, _) => documents::Lies::Turned,
                (false, true) => documents::Lies::Askew,
                (false, false) => documents::Lies::Upright,
            };
            documents::recognise_page(program, languages, *dpi, lies)
        }
        _ => return None,
    })
}

async fn obey(command: Command, bench: &Bench) -> Result<ExitCode> {
    match command {
        Command::Demo => demo::run(bench.data.as_deref(), &this_program()?).await,
        Command::Run(arguments) => run::run(&arguments, bench).await,
        Command::Check(arguments) => check::run(&arguments, bench).await,
        Command::Registry(command) => registry::run(&command, bench).await,
        Command::Import(arguments) => import::run(&arguments, bench).await,
        Command::Explain(arguments) => explain::run(&arguments, bench).await,
        Command::Digest(arguments) => export::digest(&arguments, bench).await,
        Command::Status(arguments) => status::run(&arguments, bench).await,
        Command::Mark(command) => mark::run(&command, bench).await,
        Command::Review(command) => Box::pin(review::run(&command, bench)).await,
        Command::Alias(command) => alias::run(&command, bench).await,
        Command::Rejudge(arguments) => Box::pin(rejudge::run(&arguments, bench)).await,
        Command::Learn(arguments) => Box::pin(learn::run(&arguments, bench)).await,
        Command::Letters(command) => letters::run(&command, bench).await,
        Command::Export(command) => export::run(&command, bench).await,
        Command::Read(arguments) => read::run(&arguments).await,
        Command::Verify(arguments) => verify::run(&arguments, bench).await,
        Command::Backup(arguments) => backup::back_up(&arguments, bench).await,
        Command::Restore(arguments) => backup::restore(&arguments, bench).await,
        Command::Purge(arguments) => purge::run(&arguments, bench).await,
        Command::Chore(chore) => chore::run(&chore, bench).await,
        Command::ReadDocuments { .. } | Command::RecognisePage { .. } => {
            Ok(be_child(&command).unwrap_or(ExitCode::FAILURE))
        }
    }
}

impl Bench {
    /// Configuration, plans and working days.
    fn desk(&self) -> Result<Desk> {
        let config = Config::read(&self.config)?;
        let data = self.data.clone().or_else(|| config.data.clone()).unwrap_or_else(|| PathBuf::from("data"));
        Ok(Desk::lay_out(config, data)?)
    }

    /// The options with which another process of this program works at the same desk.
    fn options(&self) -> Vec<OsString> {
        let mut options = vec!["--config".into(), self.config.clone().into(), "--log".into(), self.log.clone().into()];
        if let Some(data) = &self.data {
            options.extend(["--data".into(), data.clone().into()]);
        }
        if let Some(format) = self.log_format.to_possible_value() {
            options.extend(["--log-format".into(), format.get_name().into()]);
        }
        options
    }

    /// The desk with store, ledger and readers.
    async fn open(&self) -> Result<Intake> {
        service::open(self.desk()?, self.clock.clone(), &this_program()?).await
    }
}

fn this_program() -> Result<PathBuf> {
    std::env::current_exe().context("the program cannot find its own file")
}

fn read_file(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("không đọc được tệp {}", path.display()))
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("không ghi được tệp {}", path.display()))
}

/// Says an error on standard error and turns it into an exit status.
fn fail(error: &anyhow::Error) -> ExitCode {
    complain!("tiepnhan: {error:#}");
    let wrong_settings = error.chain().any(|cause| cause.is::<ConfigError>() || cause.is::<DeskFault>());
    ExitCode::from(if wrong_settings { 2 } else { 1 })
}
