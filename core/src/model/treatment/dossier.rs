//! A court dossier: papers sent to court for compulsory rehabilitation, of one person or several.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A court dossier.
    CourtDossier = "court-dossier", version 1, "Hồ sơ chuyển tòa án", "Court dossier";
    day ["sent_on"] headline ["number", "court"]
    area Treatment writers Managers readers Managers basis "management" keys no_keys
    {
        /// The dossier's number.
        number: Text(40), "Số hồ sơ", "Dossier number" .required();
        /// The day it was sent.
        sent_on: Day, "Ngày chuyển hồ sơ", "Sent on" .required() .preset(Today);
        /// The court.
        court: Text(120), "Tòa án", "Court" .required() .preset(Last);
        /// The people it is about.
        people: Records(person), "Người trong hồ sơ", "People in the dossier" .required();
        /// What else is to be said.
        note: Note(2000), "Ghi chú", "Note";
    }
}
