package vn.donghanh

/**
 * Opens with the PIN. Throws [NotebookException.NotOpened] for a wrong one, with the guesses left and the wait before the next.
 */
suspend fun Notebook.unlockWithPin(pin: String) = io { unlockWithPin(pin) }

/** Opens with the passphrase, where there is no hardware key. */
suspend fun Notebook.unlockWithPassphrase(passphrase: String) = io { unlockWithPassphrase(passphrase) }

/** Opens with a finger or a face, where [addBiometricWithPin] let them. */
suspend fun Notebook.unlockWithBiometric() = io { unlockWithBiometric() }

/** Opens with the words of the recovery sheet. A new PIN should be set at once, by [setSecret]. */
suspend fun Notebook.unlockWithSheet(words: String) = io { unlockWithSheet(words) }

/** Locks and destroys every key on this device. Where it fails, call it again. */
suspend fun Notebook.wipe() = io { wipe() }
