//! The signed unit of history: header, body, chains and order. The specification is `core/docs/format.md`.
