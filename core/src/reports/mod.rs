//! What was achieved: indicators of a unit and period, their targets, and the records behind each number.
//!
//! [`facts_of`] says what one record contributes; the store keeps that ([`FactProjector`]). [`report`] counts it for a
//! [`Period`] and a unit, and [`records_behind`] lists what was counted. Words and validity of the indicators are data
//! (`core/data/indicators.toml`); what is counted is one function each (`counting.rs`).

mod area;
mod behind;
mod contributions;
mod counting;
mod error;
mod facts;
mod figure;
mod frozen;
mod head;
mod indicator;
mod line;
mod measure;
mod numbers;
mod period;
mod report;
mod scan;
mod target_board;
mod target_view;
mod trend;

pub use behind::{BehindPlace, records_behind};
pub use error::ReportError;
pub use facts::{FactProjector, facts_of};
pub use figure::{Fall, Figure, Rate, Share, show_per_mille};
pub use frozen::is_locked;
pub use head::Disrupted;
pub use indicator::{BadIndicators, Direction, Indicator, IndicatorKind, Indicators, Nothing, PartWords, definitions};
pub use line::{Cell, Late, Line, Part};
pub use measure::Measure;
pub use period::{Elapsed, Period, PeriodError};
pub use report::{LateLine, Report, ReportRequest, report};
pub use target_board::{NamedTarget, TargetBoard, TargetRow, TargetStanding, named_targets};
pub use target_view::{TargetState, TargetView};
pub use trend::{Trend, TrendMonth};
