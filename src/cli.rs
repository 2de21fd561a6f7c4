//! (being built)
/// Runs the program.
#[must_use]
pub fn main() -> std::process::ExitCode {
    if std::env::args().nth(1).as_deref() == Some("read-documents") {
        return crate::documents::serve_child();
    }
    std::process::ExitCode::SUCCESS
}
