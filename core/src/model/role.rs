//! What a member is meant to do in the group. It stands in signed statements only, never in a record.
//!
//! One notebook works alone today and holds what its own device wrote: nothing keeps a role from reading it yet. Rule R13
//! speaks more plainly to managers and supervisors.

use super::codes::codes;

codes! {
    /// A member's role.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    Role {
        /// Logs outreach and visits; is meant to read the people assigned. Nothing enforces it yet.
        Volunteer = "volunteer", "Tình nguyện viên", "Volunteer";
        /// A volunteer who also assigns and is meant to read the caseload, never identity numbers, tests or determinations.
        /// Nothing enforces it yet.
        Leader = "leader", "Đội trưởng", "Team leader";
        /// A commune officer, who reads and writes the files.
        Manager = "manager", "Cán bộ phụ trách", "Officer in charge";
        /// Is meant to read totals, targets and what is missing. Nothing enforces it yet.
        Supervisor = "supervisor", "Cán bộ giám sát", "Supervisor";
    }
}
