//! Rehabilitation and treatment, and what leads to it.

pub mod determination;
pub mod dose;
pub mod dossier;
pub mod drug_test;
pub mod episode;
pub mod verification;
