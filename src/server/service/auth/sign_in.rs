use super::{
    session::{Started, start_session},
    throttle::{self, Kind, Turn},
};
use crate::{
    domain::{
        error::{AppError, Code},
        text::address_key,
    },
    server::{
        auth::visitor::Visitor,
        error::{Error, Result},
        state::AppState,
        store::{
            credential::{self, Login},
            known_browser,
            sign_in::Counted,
        },
    },
};

/// By address or username, and password. Unknown accounts are answered as wrong passwords are, after as long.
pub async fn sign_in(state: &AppState, visitor: &Visitor, who: &str, password: &str) -> Result<Started> {
    let key = address_key(who);
    // Postgres keeps no NUL, so nobody is called so.
    if key.is_empty() || key.contains('\0') || password.is_empty() {
        return Err(Code::AccountWrong.into());
    }
    let login = credential::find(&mut *state.db.acquire().await?, &key, state.now()).await?;
    let account_hash = throttle::account_hash(Kind::Password, &key);
    let counted = Counted { account_hash: &account_hash, client: &visitor.client };

    let turn = match throttle::take(state, counted, throttle::ANYONE).await? {
        Turn::Wait { .. } if is_known(state, visitor, login.as_ref()).await? => {
            throttle::take(state, counted, throttle::KNOWN_BROWSER).await?
        }
        turn => turn,
    };
    let counted_try = match turn {
        Turn::Go(counted_try) => counted_try,
        Turn::Wait { until } => return Err(throttle::slow_down(until, state.now()).into()),
    };

    let kept = login.as_ref().map(|login| login.password_hash.clone());
    match state.hasher.verify(password, kept).await {
        Ok(true) => {}
        Ok(false) => return Err(Code::AccountWrong.into()),
        Err(error) => {
            // Turned away before anyone looked at the password.
            throttle::forgive(state, counted_try).await?;
            return Err(error);
        }
    }
    throttle::forgive(state, counted_try).await?;
    let login = login.ok_or(Error::Refused(Code::AccountWrong.into()))?;
    if login.deactivated {
        return Err(AppError::new(Code::PersonDeactivated).with("name", login.name).into());
    }
    let mut tx = state.db.begin().await?;
    let started = start_session(state, &mut tx, login.person, visitor).await?;
    tx.commit().await?;
    Ok(started)
}

async fn is_known(state: &AppState, visitor: &Visitor, login: Option<&Login>) -> Result<bool> {
    let (Some(browser), Some(login)) = (&visitor.browser, login) else { return Ok(false) };
    let mut conn = state.db.acquire().await?;
    Ok(known_browser::is_known(&mut conn, &browser.hash(), login.person).await?)
}
