use crate::{
    domain::{
        address,
        error::{AppError, Code},
        event::EventKind,
        id::PersonId,
        role::Role,
        text::{address_key, collapse, search_key},
    },
    server::{
        auth::password,
        error::{Error, Result},
        live::Topic,
        scope::Scope,
        state::AppState,
        store::{
            account::{self, NewAccount},
            credential,
            event::{self, NewEvent},
            live, role,
        },
    },
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// In characters, as lists have it.
const NAME_MAX: usize = 200;

/// `muster admin create`: someone who runs the server makes themselves, or another, an admin who is registered.
pub async fn create_admin(
    state: &AppState,
    scope: &Scope,
    email: &str,
    name: &str,
    password: &str,
) -> Result<PersonId> {
    scope.require(crate::domain::role::Capability::Administer)?;
    let admin = Admin::checked(email, name, password).map_err(|mut errors| errors.remove(0))?;
    let hash = state.hasher.hash(password).await?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let person = admin.write(state, &mut tx, now, &hash, scope.person).await?;
    tx.commit().await?;
    Ok(person)
}

/// An admin about to be, with what is said of them in order.
pub(super) struct Admin {
    name: String,
    address: String,
}

impl Admin {
    /// Everything that is wrong, each with its field.
    pub(super) fn checked(email: &str, name: &str, password: &str) -> std::result::Result<Self, Vec<AppError>> {
        let mut errors = Vec::new();
        let address = address::parse(email).unwrap_or_else(|refusal| {
            errors.push(refusal.into());
            String::new()
        });
        let name = collapse(name);
        if name.is_empty() {
            errors.push(AppError::new(Code::NameMissing).on("name"));
        } else if name.chars().count() > NAME_MAX {
            errors.push(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("name"));
        }
        errors.extend(password::check(password, &[&name, &address]).err());
        if errors.is_empty() { Ok(Self { name, address }) } else { Err(errors) }
    }

    /// Someone known without a password becomes registered; with one, they keep it and this is refused.
    pub(super) async fn write(
        self,
        state: &AppState,
        conn: &mut PgConnection,
        now: DateTime<Utc>,
        hash: &str,
        by: Option<PersonId>,
    ) -> Result<PersonId> {
        let key = address_key(&self.address);
        let person = match account::by_address(conn, &key).await? {
            Some(known) if known.has_password => {
                return Err(Error::Refused(AppError::new(Code::EmailTaken).on("email")));
            }
            Some(known) => known.person,
            None => {
                let id = state.random.id(now);
                let new = NewAccount {
                    id,
                    name: &self.name,
                    name_key: &search_key(&self.name),
                    address: &self.address,
                    address_key: &key,
                    search_key: &search_key(&format!("{} {}", self.name, self.address)),
                };
                account::add(conn, now, new).await?;
                event::write(conn, now, NewEvent::new(EventKind::PersonAdded, by).person(id)).await?;
                id
            }
        };
        account::register(conn, person, now).await?;
        credential::set(conn, person, hash, now).await?;
        if role::grant(conn, person, Role::Admin, by, now).await? {
            let granted = NewEvent::new(EventKind::RoleGranted, by).person(person);
            event::write(conn, now, granted.role(Role::Admin)).await?;
        }
        live::notify(conn, &[Topic::People]).await?;
        Ok(person)
    }
}
