package vn.donghanh

import java.nio.file.Path
import vn.donghanh.model.Diagnostics
import vn.donghanh.model.Salvaged
import vn.donghanh.model.Verified

/** Verifies the signature, hash and place of every entry. */
suspend fun Notebook.verify(onStep: OnStep = { _, _ -> }): Verified = cancellable(onStep) { verify(it) }

/** Derives every list, fact and due date again from the entries. Stopped or failed, everything stays as it was. */
suspend fun Notebook.rebuild(onStep: OnStep = { _, _ -> }) = cancellable(onStep) { rebuild(it) }

/**
 * Reads every whole entry and draft of this notebook, which need not open, into a new one in another folder. From then on this
 * one must not be written in any more. The new one stays locked; `device` must bring other hardware keys.
 */
suspend fun Notebook.salvage(
    with: SalvageWith,
    folder: Path,
    device: Device,
    secret: NewSecret,
    cost: GuessCost = GuessCost.MEASURED,
    onStep: OnStep = { _, _ -> },
): Salvaged = cancellable(onStep) { salvage(with, folder.toString(), device, secret, cost, it) }

/** How it is, for support: versions, codes, counts and durations, nothing of anybody. It needs no key and never fails. */
suspend fun Notebook.diagnostics(): Diagnostics = io { diagnostics() }
