/// The words of the surface by name; the same names as in the Kotlin app. The catalogue has each of them in both languages: a
/// test compares.
public enum Word: String, CaseIterable, Sendable {
    case appName
    case save, next, back, close, cancel, yes, no, undo, more, less, settings, lockNow
    case waiting, stop, tryAgain, loadMore

    case enterPin, enterPassphrase, open, forgotten, sheetWords, openWithSheet, openWithFinger, digitDelete, digitsTyped
    case waitSeconds, triesLeft, durationSeconds, durationMinutes, durationHours

    case chooseLanguage, textSize, textSizeUsual, textSizeLarge, textSizeLarger, textSizeLargest
    case chooseRole, roleVolunteer, roleLeader, roleManager, roleSupervisor
    case unitCode, unitCodeHelp, newPin, newPinHelp, newPassphrase, newPassphraseHelp, again, notTheSame
    case sheetTitle, sheetWhy, sheetNoPhoto, sheetConfirm, sheetConfirmHelp, start

    case today, quick, people, work, team, reports, person, record, write, handOver, indicator, targets
    case changeSecret, biometric, me, audit, about, wipe

    case drafts, dueTitle, nothingDue, continueDraft, firstSteps, writeOutreach, writePerson, meetingsTitle, reportOwed, glance

    case findPerson, addPerson, nobodyYet, nobodyFound, narrow, hamlet, everyHamlet, hamletOf, letters, fromLetter
    case noHelper, helpedBy, personFile, nothingWritten, age, call, callNamed, urgent, callAmbulance, month

    case required, suggested, pick, change, remove, nothingFound, typeToFind, addRow, removeRow, removeRowAsk
    case calendar, dayHelp, exactDay, monthOnly, yearOnly, exactDayHelp, monthOnlyHelp, yearOnlyHelp, oneLess, oneMore
    case leftovers, saveAnyway, saveAnywayAsk, lookAgain, reason, reasonMissing, discard, discardAsk, notKept, wrongInForm
    case writtenFor, myself, writtenForMe, otherPerson, otherUnit, moreDetails, writeOther, page

    case correct, update, history, takeBack, takeBackAsk, erased
    case didCreate, didCorrect, didPatch, didRetract, didErase, didDecide, didOther

    case nothingWaits, settle, settleAsk, writeNew, counted
    case noTeam, nextMeetings, openRecord, itIsMe, overLimit
    case lastDay, lastDayHelp, lastDayOf, whoTakes, helpsNobody, stays, goesTo, takerWith, takerWithRoom
    case handOverPeople, handedOver, handOverWaits, handOverDecide

    case findUnit, chooseUnit, reportOf, owed, locked, countReport, counting, countingBegins, asOf, asOfPart
    case lockPeriod, lockAsk, lockedOn, lateBefore, changedBy, splitUnits
    case target, targetAttained, severalTargets, unreadableTarget, recordsBehind, noRecordsBehind, noFigure

    case lockAfter, minutes, moreSettings, notChosen, changePin, changePassphrase, isOn, isOff, turnOn, turnOff
    case oldPin, oldPassphrase, secretAfterSheet
    case sheetAsk, newSheet, newSheetWhy, sheetConfirmedOn, sheetNotConfirmed, biometricWhy, findMember, meWhy
    case auditNow, auditWhy, checking, checkingBegins, sound, faults, aboutWhat, licences, version
    case wipeWhat, wipeNow, wipeWord, wipeType
}
