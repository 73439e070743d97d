//! What is allowed: one small function a rule.
