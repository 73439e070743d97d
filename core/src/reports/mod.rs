//! What was achieved: indicators, targets and periods.
