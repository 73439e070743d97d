//! What facts measure. The numbers stand in the store and never change.

/// A measure. Its number is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum Measure {
    /// A court dossier, on the day it was sent.
    Dossier = 1,
    /// A person in a court dossier, on the day it was sent.
    PersonInDossier = 2,
    /// A person whom a team persuaded to voluntary rehabilitation at a facility, on the day of agreeing.
    Persuaded = 3,
    /// The same person's entry, on its day.
    PersuadedEntered = 4,
    /// A commune works by the volunteer-help model: a span, in the unit of the record.
    VolunteerModel = 5,
    /// A commune exists: a span, in the commune's own code.
    Commune = 6,
    /// A signed management decision.
    Decision = 7,
    /// A person is under management: a span.
    Managed = 8,
    /// A person has a helper: a span; by the helper's membership.
    Assigned = 9,
    /// A team briefing.
    Briefing = 10,
    /// An outreach contact; the amount is the number of heads (lượt).
    Outreach = 11,
    /// A person named in an outreach contact.
    NamedInOutreach = 12,
    /// A visit at which the person was met; by the visitor's membership.
    Met = 13,
    /// A membership: a span; by the team.
    Membership = 14,
    /// A volunteer team: a span.
    VolunteerTeam = 15,
    /// A patrol.
    Patrol = 16,
    /// A commitment; the amount is the number of signers.
    Commitment = 17,
    /// A person in substitution treatment: a span.
    Substitution = 18,
    /// A person in a management decision, on the day of its signature.
    PersonInDecision = 19,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 19] = [
        Self::Dossier,
        Self::PersonInDossier,
        Self::Persuaded,
        Self::PersuadedEntered,
        Self::VolunteerModel,
        Self::Commune,
        Self::Decision,
        Self::Managed,
        Self::Assigned,
        Self::Briefing,
        Self::Outreach,
        Self::NamedInOutreach,
        Self::Met,
        Self::Membership,
        Self::VolunteerTeam,
        Self::Patrol,
        Self::Commitment,
        Self::Substitution,
        Self::PersonInDecision,
    ];

    /// The stored number.
    pub const fn number(self) -> u16 {
        self as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_numbers_stay() {
        let numbers: Vec<u16> = Measure::ALL.iter().map(|measure| measure.number()).collect();
        assert_eq!(numbers, (1..=19).collect::<Vec<_>>());
        assert_eq!((Measure::Decision.number(), Measure::Met.number(), Measure::Substitution.number()), (7, 13, 18));
    }
}
