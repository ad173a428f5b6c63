//! Qualifications: the list, each one's page, and the inventory.
use crate::domain::{
    audit::Named,
    error::AppError,
    id::{ActivityId, PersonId, QualificationId, UnitId},
    qualification::{
        Change, Definition, Details, HolderChange, Holders, HoldersQuery, Inventory, InventoryQuery, List, Plan,
    },
};
use leptos::{prelude::*, server_fn::codec::Json};
use std::collections::BTreeSet;

#[server(endpoint = "qualifications/list", input = Json)]
pub async fn list_qualifications(search: String, after: Option<String>) -> Result<List, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::list(&state, &scope, &search, after.as_deref()).await)
}

#[server(endpoint = "qualifications/details", input = Json)]
pub async fn read_qualification(id: QualificationId) -> Result<Details, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::details(&state, &scope, id).await)
}

#[server(endpoint = "qualifications/holders", input = Json)]
pub async fn qualification_holders(query: HoldersQuery) -> Result<Holders, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::holders(&state, &scope, &query).await)
}

#[server(endpoint = "qualifications/inventory", input = Json)]
pub async fn qualification_inventory(query: InventoryQuery) -> Result<Inventory, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::inventory(&state, &scope, &query).await)
}

#[server(endpoint = "qualifications/create", input = Json)]
pub async fn create_qualification(definition: Definition) -> Result<QualificationId, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::create(&state, &scope, definition).await)
}

#[server(endpoint = "qualifications/edit", input = Json)]
pub async fn edit_qualification(id: QualificationId, definition: Definition) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::edit(&state, &scope, id, definition).await)
}

#[server(endpoint = "qualifications/find-activities", input = Json)]
pub async fn find_qualification_activities(search: String) -> Result<Vec<Named<ActivityId>>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::find_activities(&state, &scope, &search).await)
}

/// What putting activities in and taking others out would do; deleting it when neither is said.
#[server(endpoint = "qualifications/plan-change", input = Json)]
pub async fn plan_qualification_change(change: DefinitionChange) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::plan(&state, &scope, &change.into()).await)
}

/// Does it as planned. Answers how many facts changed.
#[server(endpoint = "qualifications/change", input = Json)]
pub async fn change_qualification(change: DefinitionChange, digest: String) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::apply(&state, &scope, &change.into(), &digest).await)
}

/// A change of what a qualification is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DefinitionChange {
    Activities { qualification: QualificationId, add: BTreeSet<ActivityId>, remove: BTreeSet<ActivityId> },
    Delete { qualification: QualificationId },
}

impl From<DefinitionChange> for Change {
    fn from(change: DefinitionChange) -> Self {
        match change {
            DefinitionChange::Activities { qualification, add, remove } => {
                Self::Activities { qualification, add, remove }
            }
            DefinitionChange::Delete { qualification } => Self::Delete { qualification },
        }
    }
}

/// Units with what kind of unit each is.
#[server(endpoint = "qualifications/find-units", input = Json)]
pub async fn find_qualification_units(search: String) -> Result<Vec<(Named<UnitId>, String)>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::find_units(&state, &scope, &search).await)
}

#[server(endpoint = "qualifications/plan-carrying", input = Json)]
pub async fn plan_carrying(
    qualification: QualificationId,
    add: BTreeSet<UnitId>,
    remove: BTreeSet<UnitId>,
) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let change = Change::Units { qualification, add, remove };
    context::answer(service::qualification::plan(&state, &scope, &change).await)
}

#[server(endpoint = "qualifications/carry", input = Json)]
pub async fn carry_qualification(
    qualification: QualificationId,
    add: BTreeSet<UnitId>,
    remove: BTreeSet<UnitId>,
    digest: String,
) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let change = Change::Units { qualification, add, remove };
    context::answer(service::qualification::apply(&state, &scope, &change, &digest).await)
}

/// People with their addresses.
#[server(endpoint = "qualifications/find-people", input = Json)]
pub async fn find_qualification_people(search: String) -> Result<Vec<(Named<PersonId>, Option<String>)>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::find_people(&state, &scope, &search).await)
}

#[server(endpoint = "qualifications/plan-holding", input = Json)]
pub async fn plan_holding(changes: Vec<HolderChange>) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::plan(&state, &scope, &Change::Holders(changes)).await)
}

#[server(endpoint = "qualifications/hold", input = Json)]
pub async fn change_holding(changes: Vec<HolderChange>, digest: String) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::qualification::apply(&state, &scope, &Change::Holders(changes), &digest).await)
}
