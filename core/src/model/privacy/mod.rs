//! Consents, rights, photos of identity documents, breaches.

pub mod breach;
pub mod consent;
pub mod identity_photo;
pub mod rights_request;
