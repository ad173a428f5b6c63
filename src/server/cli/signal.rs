//! When to stop: an interrupt from the terminal, or the system's request.
use tokio::signal::unix::{SignalKind, signal};

/// Resolves at the first of them.
pub async fn stop() -> std::io::Result<()> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    Ok(())
}
