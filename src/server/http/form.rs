use super::answer::Asked;
use crate::{
    domain::error::{AppError, Code},
    server::state::AppState,
};
use axum::{
    extract::{FromRequest, Request},
    response::Response,
};
use serde::de::DeserializeOwned;

/// A form's fields. What is no form of ours is refused with a page, not with a line of plain text.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Form<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Response> {
        let asked = Asked::of(state, &request);
        match axum::Form::from_request(request, state).await {
            Ok(axum::Form(fields)) => Ok(Self(fields)),
            Err(rejection) => {
                let refusal = AppError::new(Code::RequestInvalid).with("detail", "this is not the form of this page");
                Err(asked.refuse_with(rejection.status(), refusal))
            }
        }
    }
}
