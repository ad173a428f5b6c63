//! Mails: what they say and how they leave.
//!
//! A [`letter::Letter`] holds the facts, [`content`] makes sentences of them in the reader's language, [`html`] and [`text`] set
//! them, [`rendered`] wraps both into one mail, [`transport`] sends it. `job::sender` drives all this.
pub mod clean;
pub mod content;
pub mod html;
pub mod letter;
pub mod rendered;
pub mod rich;
pub mod settings;
pub mod smtp;
pub mod text;
pub mod transport;
