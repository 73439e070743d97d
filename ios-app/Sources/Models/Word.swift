/// The words of the surface by name; the same names as in the Kotlin app. The catalogue has each of them in both languages: a
/// test compares.
public enum Word: String, CaseIterable, Sendable {
    case appName
    case save, next, back, close, cancel, yes, no, undo, more, search, settings, lockNow, waiting, stop, tryAgain, loadMore
    case enterPin, enterPassphrase, open, forgotten, sheetWords, openWithSheet, digitDelete
    case waitSeconds, seconds, minutes, hours
    case chooseLanguage, textSize, textSizeUsual, textSizeLarge, textSizeLarger, textSizeLargest
    case chooseRole, roleVolunteer, roleLeader, roleManager, roleSupervisor
    case unitCode, unitCodeHelp, newPin, newPinHelp, newPassphrase, newPassphraseHelp, again, notTheSame
    case sheetTitle, sheetWhy, sheetNoPhoto, sheetConfirm, sheetConfirmHelp, start
    case today, quick, people, work, team, reports
    case drafts, dueTitle, nothingDue, continueDraft, glance, reportOwed
    case person, record, write, writeOther, timeline, age, addPerson, nobodyYet, nobodyFound, nothingFound, nothingHere, noTeam
    case required, suggested, oneLess, oneMore, pick, change, remove, addRow, removeRow, typeToFind, moreDetails
    case doneBy, me, another, byLetter
    case pageOf, saveAnyway, reason, reasonMissing
}
