//! What facts measure. The numbers stand in the store and never change; a new measure takes the next one.

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident = $number:literal,)+) => {
        /// A measure. Its number is stored.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum Measure {
            $($(#[$doc])* $name = $number,)+
        }

        impl Measure {
            /// Every measure.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];
        }
    };
}

measures! {
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
    /// A person enters compulsory rehabilitation at a facility.
    CompulsoryStarted = 20,
    /// A person enters voluntary rehabilitation at a facility.
    VoluntaryStarted = 21,
    /// A person begins rehabilitation at home or in the community.
    HomeStarted = 22,
    /// A person asks for rehabilitation at home or in the community.
    HomeRequested = 23,
    /// A person is in rehabilitation at a facility: a span.
    InFacility = 24,
    /// A person is in rehabilitation at home or in the community: a span.
    InHomeRehab = 25,
    /// A person completes rehabilitation at a facility.
    CompletedAtFacility = 26,
    /// A counselling group: a span.
    CounsellingGroup = 27,
    /// A counselling point is open: a span.
    CounsellingPoint = 28,
    /// A club: a span.
    Club = 29,
    /// A meeting; by the club.
    ClubMeeting = 30,
    /// A membership as leader, deputy or volunteer: a span; by the team.
    Volunteer = 31,
    /// A membership as collaborator: a span; by the team.
    Collaborator = 32,
    /// A training session; the amount is the number of trainees.
    Training = 33,
    /// A training session for prevention officers or medical staff; the amount is the number of trainees.
    OfficerTraining = 34,
    /// A certificate for counselling is valid: a span.
    CounsellingCertificate = 35,
    /// A certificate for treatment is valid: a span.
    MedicalCertificate = 36,
    /// A person is helped to vocational training.
    Trained = 37,
    /// A person is helped to a job, and the support was not stopped early.
    Employed = 38,
    /// A person, or the family, is helped with anything.
    Supported = 39,
    /// A person needs a job, and has not withdrawn it.
    WorkNeeded = 40,
    /// That need is noted as met.
    WorkNeedMet = 41,
    /// A methadone dose missed without a reason.
    MissedDose = 42,
    /// A methadone dose taken, or missed with a reason.
    KeptDose = 43,
    /// Somebody asked whether a person had left methadone treatment.
    DropoutSuspected = 44,
    /// It was looked into, whatever was found.
    DropoutVerified = 45,
    /// It was found that the person had left.
    DropoutFound = 46,
    /// An outreach contact on training, loans or jobs; the amount is the number of heads.
    OutreachOnWork = 47,
    /// Such a contact with people who have erred; the amount is the number of heads.
    ErredToldOfWork = 48,
    /// A person named in such a contact.
    NamedInOutreachOnWork = 49,
    /// A person is under active management: a span without the times of suspension.
    Active = 50,
    /// The same, where the basis is compulsory rehabilitation.
    ActiveAfterCompulsory = 51,
    /// A visit at which the person was not met, or declined.
    NotMet = 52,
    /// A visit at which the next one was agreed on; the amount is the number of days until it.
    VisitAgreed = 53,
    /// An assessment found a relapse.
    Relapsed = 54,
    /// An assessment found none.
    NoRelapse = 55,
    /// An assessment found signs that need a determination.
    RelapseSuspected = 56,
    /// An assessment could not be made.
    NotAssessed = 57,
    /// Since this day a person's file says: uses drugs unlawfully.
    FileUsing = 58,
    /// Since this day a person's file says: addiction not determined.
    FileNotDetermined = 59,
    /// Since this day a person's file says: addiction determined, or in rehabilitation.
    FileAddicted = 60,
    /// Since this day a person's file says: after rehabilitation.
    FileAfterRehab = 61,
    /// Since this day a person's file says: off the list, died or missing.
    FileClosed = 62,
    /// A determination of addiction.
    DeterminedAddicted = 63,
    /// A determination that there is no addiction.
    DeterminedNot = 64,
    /// A counselling at a point; by the point, the amount is the number of heads.
    CounselledAtPoint = 65,
    /// A counselling; of a named person, or the amount is the number of heads.
    Counselled = 66,
    /// The same, psychological.
    CounselledPsychologically = 67,
    /// The same, on work and training.
    CounselledOnWork = 68,
    /// A person is away from home: a span.
    Away = 69,
    /// A person moved elsewhere, from the unit of the record.
    Moved = 70,
    /// A commune works by the model of rehabilitation in the community: a span, in the unit of the record.
    CommunityModel = 71,
    /// Since this day the commune in which it is recorded is a hot spot of type III.
    TypeThree = 72,
    /// Since this day it is of another type.
    OtherSeverity = 73,
    /// A survey result.
    Survey = 74,
}

impl Measure {
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
        assert_eq!(numbers, (1..=74).collect::<Vec<_>>());
        assert_eq!((Measure::Decision.number(), Measure::Met.number(), Measure::Substitution.number()), (7, 13, 18));
        assert_eq!((Measure::Active.number(), Measure::Relapsed.number(), Measure::Survey.number()), (50, 54, 74));
    }
}
