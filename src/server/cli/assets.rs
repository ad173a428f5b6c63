use super::Ran;
use crate::server::assets::build::{Parts, build};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// What wasm-bindgen made, a folder for each wasm
    #[arg(long)]
    bound: PathBuf,
    /// The stylesheet that imports the others
    #[arg(long)]
    style: PathBuf,
    /// Files that are served as they are
    #[arg(long)]
    public: PathBuf,
    /// Where to
    #[arg(long)]
    site: PathBuf,
    /// Keep compressed copies beside the files
    #[arg(long)]
    compress: bool,
}

pub fn run(args: Args) -> Ran {
    let Args { bound, style, public, site, compress } = args;
    build(&Parts { bound, style, public, compress }, &site)?;
    Ok(())
}
