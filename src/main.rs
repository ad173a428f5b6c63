//! `muster`: see `muster --help`.
use std::process::ExitCode;

fn main() -> ExitCode {
    muster::server::cli::main()
}
