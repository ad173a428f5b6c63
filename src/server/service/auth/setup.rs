use super::{
    create_admin::Admin,
    session::{Started, start_session},
};
use crate::{
    domain::{
        error::AppError,
        link::{self, Problem, Purpose, SETUP_VALID},
    },
    server::{
        auth::visitor::Visitor,
        error::{Error, Result},
        secret::Secret,
        state::AppState,
        store::{
            role,
            token::{self, NewToken},
        },
    },
};
use sqlx::PgConnection;

/// A link for the first admin, to be printed where only who runs the server reads it; nothing if there is an admin.
pub async fn setup_link(state: &AppState) -> Result<Option<String>> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    if role::has_admin(&mut tx).await? {
        return Ok(None);
    }
    let secret = Secret::draw(state.random);
    let new = NewToken {
        hash: &secret.hash(),
        purpose: Purpose::Setup,
        person: None,
        address_key: "",
        invitation: None,
        expires_at: now + SETUP_VALID,
    };
    token::create(&mut tx, now, new).await?;
    tx.commit().await?;
    Ok(Some(format!("{}/setup/{}", state.settings.base_url, secret.reveal())))
}

#[derive(Debug)]
pub struct SetupForm {
    pub email: String,
    pub name: String,
    pub password: String,
}

/// How making the first admin went.
#[derive(Debug)]
pub enum Setup {
    Done(Started),
    Refused(Vec<AppError>),
    Problem(Problem),
}

/// Whether the link still opens anything. Looking spends nothing.
pub async fn look_at_setup(state: &AppState, link: &str) -> Result<Option<Problem>> {
    look(state, &mut *state.db.acquire().await?, Secret::parse(link).as_ref()).await
}

/// Makes the first admin, and signs them in.
pub async fn setup(state: &AppState, visitor: &Visitor, link: &str, form: &SetupForm) -> Result<Setup> {
    let secret = Secret::parse(link);
    if let Some(problem) = look(state, &mut *state.db.acquire().await?, secret.as_ref()).await? {
        return Ok(Setup::Problem(problem));
    }
    let admin = match Admin::checked(&form.email, &form.name, &form.password) {
        Ok(admin) => admin,
        Err(errors) => return Ok(Setup::Refused(errors)),
    };
    let hash = state.hasher.hash(&form.password).await?;

    let now = state.now();
    let mut tx = state.db.begin().await?;
    // Two tabs, or two servers that printed a link each: one makes the first admin.
    role::line_up_for_setup(&mut tx).await?;
    if let Some(problem) = look(state, &mut tx, secret.as_ref()).await? {
        return Ok(Setup::Problem(problem));
    }
    let person = match admin.write(state, &mut tx, now, &hash, None).await {
        Ok(person) => person,
        Err(Error::Refused(refusal)) => return Ok(Setup::Refused(vec![refusal])),
        Err(fault) => return Err(fault),
    };
    if let Some(secret) = &secret {
        token::spend(&mut tx, &secret.hash(), Purpose::Setup, now).await?;
    }
    token::end_all(&mut tx, None, Purpose::Setup, now).await?;
    let started = start_session(state, &mut tx, person, visitor).await?;
    tx.commit().await?;
    Ok(Setup::Done(started))
}

async fn look(state: &AppState, conn: &mut PgConnection, secret: Option<&Secret>) -> Result<Option<Problem>> {
    let Some(secret) = secret else { return Ok(Some(Problem::Unknown)) };
    let Some(token) = token::find(conn, &secret.hash(), Purpose::Setup).await? else {
        return Ok(Some(Problem::Unknown));
    };
    let problem = link::problem(token.used_at, token.ended_at, token.expires_at, state.now());
    // An admin made on the command line meanwhile closes it too.
    if problem.is_none() && role::has_admin(conn).await? {
        return Ok(Some(Problem::Spent));
    }
    Ok(problem)
}
