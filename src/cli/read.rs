//! `tiepnhan read`: what the readers make of files, as text, read in the same confined children as letters' attachments.
//! For an administrator who wonders what the program saw, and for `scripts/measure-documents`. Needs no configuration.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::{read_file, this_program};
use crate::documents::{Document, Readers};
use crate::screen::{self, complain, say};

/// Options of `read`.
#[derive(Debug, Args)]
pub(super) struct ReadArguments {
    /// The files, of any format that letters carry
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print each document whole (blocks, tables, problems), a line of JSON each
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(arguments: &ReadArguments) -> Result<ExitCode> {
    let readers = Readers::new(this_program()?, 1);
    for path in &arguments.files {
        if screen::is_lost() {
            break;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let document = readers.read(&name, &read_file(path)?).await;
        if arguments.json {
            say!("{}", serde_json::to_string(&document)?);
        } else {
            if arguments.files.len() > 1 {
                say!("==> {} <==", path.display());
            }
            print(&document);
            say_problems(path, &document);
        }
    }
    readers.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The text, and that of each file inside under its name.
fn print(document: &Document) {
    screen::write_bytes(document.text().as_bytes());
    for member in &document.members {
        say!("--> {}", member.name.escape_debug());
        print(&member.document);
    }
}

fn say_problems(path: &Path, document: &Document) {
    for problem in &document.problems {
        complain!("{}: {problem:?}", path.display());
    }
}
