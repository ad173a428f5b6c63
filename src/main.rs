//! `muster`: see `muster --help`.
use std::process::ExitCode;

/// Pages are made of very many small pieces, which glibc's allocator spends a third of the time on.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    muster::server::cli::main()
}
