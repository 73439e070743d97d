package vn.donghanh

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.withContext

/** Hears how far a long call is: so many of so many are done. */
typealias OnStep = (done: ULong, total: ULong) -> Unit

/** A long call: the core asks at every step whether to go on, and a cancelled coroutine says no. */
internal suspend fun <T> Notebook.cancellable(onStep: OnStep, work: NotebookCore.(StepListener) -> T): T =
    withContext(Dispatchers.IO) {
        val coroutine = this
        val steps =
            object : StepListener {
                override fun step(done: ULong, total: ULong): Boolean {
                    onStep(done, total)
                    return coroutine.isActive
                }
            }
        try {
            core.work(steps)
        } catch (stopped: NotebookException.Stopped) {
            coroutine.ensureActive()
            throw stopped
        }
    }
