use crate::domain::error::{AppError, Code};
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

/// Refusals travel as JSON; what went wrong in transport becomes `request.invalid`.
impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self::new(Code::RequestInvalid).with("detail", error)
    }
}
