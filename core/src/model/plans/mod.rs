//! What was planned, asked for, inspected and reported.

pub mod budget;
pub mod inspection;
pub mod issue;
pub mod lock;
pub mod locked_figures;
pub mod pilot;
pub mod plan_document;
pub mod rule_value;
pub mod steering_board;
pub mod survey;
pub mod target;
pub mod work_plan;
