//! `cargo xtask bench`: measured speed, always as ratios within one run.
