//! What a member may do in the group. It stands in signed statements only, never in a record.

use super::codes::codes;

codes! {
    /// A member's role.
    Role {
        /// Logs outreach and visits; reads the people assigned.
        Volunteer = "volunteer", "Tình nguyện viên", "Volunteer";
        /// A volunteer who also assigns and sees the caseload; never identity numbers, tests or determinations.
        Leader = "leader", "Đội trưởng", "Team leader";
        /// A commune officer: reads and writes the files.
        Manager = "manager", "Cán bộ phụ trách", "Officer in charge";
        /// Reads totals, targets and what is missing.
        Supervisor = "supervisor", "Cán bộ giám sát", "Supervisor";
    }
}
