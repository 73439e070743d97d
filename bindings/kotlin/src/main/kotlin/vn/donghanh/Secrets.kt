package vn.donghanh

import java.time.LocalDate
import vn.donghanh.model.Settled

/** Changes the PIN. A wrong old one counts as a guess. */
suspend fun Notebook.changePin(old: String, new: String, cost: GuessCost = GuessCost.MEASURED): Settled =
    io { changePin(old, new, cost) }

/** Changes the passphrase, as [changePin] does. */
suspend fun Notebook.changePassphrase(old: String, new: String, cost: GuessCost = GuessCost.MEASURED): Settled =
    io { changePassphrase(old, new, cost) }

/** Sets a new PIN or passphrase after the recovery sheet opened the notebook. */
suspend fun Notebook.setSecret(new: NewSecret, cost: GuessCost = GuessCost.MEASURED): Settled = io { setSecret(new, cost) }

/** Lets a finger or face open it from now on, beside the PIN, which is asked again. */
suspend fun Notebook.addBiometricWithPin(pin: String) = io { addBiometricWithPin(pin) }

/** As [addBiometricWithPin], where a passphrase opens. */
suspend fun Notebook.addBiometricWithPassphrase(passphrase: String) = io { addBiometricWithPassphrase(passphrase) }

/** Takes the finger or face away. */
suspend fun Notebook.removeBiometric(): Settled = io { removeBiometric() }

/** Notes that the person has the sheet on paper. The words prove it. */
suspend fun Notebook.confirmSheet(words: String) = io { confirmSheet(words) }

/** The day on which the sheet that counts was confirmed. None: make a new one. */
suspend fun Notebook.sheetConfirmedOn(): LocalDate? = io { sheetConfirmedOn() }

/** Makes a new sheet in place of the one of before. The PIN is asked again. */
suspend fun Notebook.replaceSheetWithPin(pin: String): NewSheet = io { replaceSheetWithPin(pin) }

/** As [replaceSheetWithPin], where a passphrase opens. */
suspend fun Notebook.replaceSheetWithPassphrase(passphrase: String): NewSheet = io { replaceSheetWithPassphrase(passphrase) }
