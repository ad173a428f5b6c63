//! From bytes to text: encodings.
