use super::{Ran, logging};
use crate::server::{database, settings::Settings, store::migrations};

pub async fn run() -> Ran {
    logging::of_command();
    let connected = database::connect(&Settings::load()?, 1).await?;
    let ran = migrations::run(&connected.pool).await;
    connected.close().await?;
    ran?;
    println!("The database has the newest schema.");
    Ok(())
}
