//! Management after rehabilitation: decided, helped, visited, assessed.

pub mod assignment;
pub mod decision;
pub mod relapse;
pub mod visit;
