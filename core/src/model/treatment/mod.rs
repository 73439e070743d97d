//! Rehabilitation and treatment, and what leads to it.

pub mod dossier;
pub mod episode;
