//! The program: everything it does is in the library, so that tests can do it too.

/// See ARCHITECTURE.md, "Memory": glibc's keeps what letters took.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> std::process::ExitCode {
    tiepnhan::cli::main()
}
