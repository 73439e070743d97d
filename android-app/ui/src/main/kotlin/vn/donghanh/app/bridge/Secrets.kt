package vn.donghanh.app.bridge

import vn.donghanh.NewSecret
import vn.donghanh.Notebook
import vn.donghanh.NewSheet
import vn.donghanh.addBiometricWithPassphrase
import vn.donghanh.addBiometricWithPin
import vn.donghanh.changePassphrase
import vn.donghanh.changePin
import vn.donghanh.model.OpensWith
import vn.donghanh.model.Settled
import vn.donghanh.replaceSheetWithPassphrase
import vn.donghanh.replaceSheetWithPin
import vn.donghanh.setSecret

/** How the notebook opens, of a notebook that is open. */
suspend fun Notebook.key(): Key =
    when (lockState().opensWith) {
        is OpensWith.Pin -> Key.PIN
        is OpensWith.Passphrase -> Key.PASSPHRASE
        OpensWith.SheetOnly -> Key.SHEET
    }

/** A new PIN or passphrase in place of the old one. */
suspend fun Notebook.change(key: Key, old: String, new: String): Settled =
    if (key == Key.PIN) changePin(old, new) else changePassphrase(old, new)

/** A new PIN or passphrase after the sheet opened the notebook. */
suspend fun Notebook.setNew(key: Key, new: String): Settled =
    setSecret(if (key == Key.PIN) NewSecret.Pin(new) else NewSecret.Passphrase(new))

/** A new sheet in place of the one of before. */
suspend fun Notebook.replaceSheet(key: Key, secret: String): NewSheet =
    if (key == Key.PIN) replaceSheetWithPin(secret) else replaceSheetWithPassphrase(secret)

/** Lets a finger or a face open it, too. */
suspend fun Notebook.addBiometric(key: Key, secret: String) =
    if (key == Key.PIN) addBiometricWithPin(secret) else addBiometricWithPassphrase(secret)
