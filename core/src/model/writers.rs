//! Who is offered a kind in a menu.

use super::role::Role;

/// Who is offered a kind in a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writers {
    /// Volunteers, leaders and managers: what happens on the doorstep and in the hamlet.
    Everyone,
    /// Leaders and managers: who belongs to a team, and who helps whom.
    Leaders,
    /// Managers: files, decisions, results.
    Managers,
    /// Managers and supervisors: plans, targets, inspections.
    Offices,
    /// Nobody: the app writes it by itself.
    Nobody,
}

impl Writers {
    /// Whether somebody of that role is offered it.
    pub const fn include(self, role: Role) -> bool {
        match self {
            Self::Everyone => !matches!(role, Role::Supervisor),
            Self::Leaders => matches!(role, Role::Leader | Role::Manager),
            Self::Managers => matches!(role, Role::Manager),
            Self::Offices => matches!(role, Role::Manager | Role::Supervisor),
            Self::Nobody => false,
        }
    }
}
