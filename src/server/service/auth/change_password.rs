use super::{
    session::end_sessions,
    throttle::{self, Kind, Turn},
};
use crate::{
    domain::{
        error::{AppError, Code},
        event::EventKind,
        link::Purpose,
    },
    server::{
        auth::{password, visitor::Visitor},
        error::Result,
        scope::Scope,
        state::AppState,
        store::{
            credential,
            event::{self, NewEvent},
            sign_in::Counted,
            token,
        },
    },
};

/// The caller's own password. Every other session of theirs ends.
pub async fn change_password(
    state: &AppState,
    scope: &Scope,
    visitor: &Visitor,
    current: &str,
    new: &str,
) -> Result<()> {
    let person = scope.person.ok_or(Code::AccessSignIn)?;
    let own = credential::lock(&mut *state.db.acquire().await?, person, state.now()).await?;
    let own = own.ok_or(Code::AccessDenied)?;

    let account_hash = throttle::account_hash(Kind::Password, &person.to_string());
    let counted = Counted { account_hash: &account_hash, client: &visitor.client };
    let counted_try = match throttle::take(state, counted, throttle::ANYONE).await? {
        Turn::Go(counted_try) => counted_try,
        Turn::Wait { until } => return Err(throttle::slow_down(until, state.now()).into()),
    };
    let right = state.hasher.verify(current, own.password_hash.clone()).await;
    if !matches!(right, Ok(false)) {
        throttle::forgive(state, counted_try).await?;
    }
    if !right? {
        return Err(AppError::new(Code::PasswordWrong).on("current").into());
    }
    password::check(new, &own.about())?;
    let hash = state.hasher.hash(new).await?;

    let now = state.now();
    let mut tx = state.db.begin().await?;
    // Read again under the lock: another browser may have changed it meanwhile.
    let still = credential::lock(&mut tx, person, now).await?.ok_or(Code::AccessDenied)?;
    if still.password_hash != own.password_hash {
        return Err(AppError::new(Code::PasswordWrong).on("current").into());
    }
    credential::set(&mut tx, person, &hash, now).await?;
    token::end_all(&mut tx, Some(person), Purpose::PasswordReset, now).await?;
    event::write(&mut tx, now, NewEvent::new(EventKind::PasswordChanged, Some(person)).person(person)).await?;
    end_sessions(state, &mut tx, person, scope.session).await?;
    tx.commit().await?;
    Ok(())
}
