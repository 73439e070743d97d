package vn.donghanh.app.state

import java.util.concurrent.CountDownLatch
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.app.bridge.Way
import vn.donghanh.app.desktop.faults.Fault
import vn.donghanh.app.desktop.faults.FaultyWay
import vn.donghanh.drafts
import vn.donghanh.model.Role
import vn.donghanh.report

/** Fails when a lock stops the screen, or when something of a notebook outlives its wiping. */
class AppModelTest : OnDesk() {
    /** The core's lock waits for the calls under way. A screen that waited, too, would end this one never. */
    @Test(timeout = 60_000)
    fun whileACallIsUnderWayALockDoesNotStopTheScreen() = onScreen {
        val begun = CountDownLatch(1)
        val goOn = CountDownLatch(1)
        open.book.run {
            open.scope.launch(start = CoroutineStart.UNDISPATCHED) {
                ask { report("09661", "09/2024") { _, _ -> begun.countDown(); goOn.await() } }
            }
        }
        await { begun.count == 0L }
        val locking = app.lock()
        repeat(20) { delay(50) }
        goOn.countDown()
        locking.join()
        await { app.gate.value is Gate.Locked }
    }

    /** A slow function stands between a secret and its keys: somebody may lock in the meantime. */
    @Test
    fun whoLocksWhileTheNotebookOpensFindsItLocked() = whoLocksWhile(held = 0)

    /** After it was opened it is asked who holds it: then its keys are here, and nothing of it is shown yet. */
    @Test
    fun whoLocksBeforeTheOpenNotebookIsShownFindsItLocked() = whoLocksWhile(held = 2)

    private fun whoLocksWhile(held: Int) {
        val way = SlowAnswer()
        onScreen(way) {
            val before = open.book
            app.lock().join()
            await { app.gate.value is Gate.Locked }
            (app.gate.value as Gate.Locked).model.run {
                type(SECRET)
                way.held = held
                tryNow()
            }
            way.answered.await()
            app.lock().join()
            await { app.gate.value is Gate.Locked }
            way.goesOn.complete(Unit)
            repeat(20) { delay(50) }
            assertTrue("$held", app.gate.value is Gate.Locked)
            assertEquals(Refusal.Kind.LOCKED, (before.ask { drafts() } as Answer.Refused).refusal.kind)
            unlock()
        }
    }

    /** One answer of the core comes late: the one after so many. */
    private class SlowAnswer : Way {
        @Volatile var held = -1
        val answered = CompletableDeferred<Unit>()
        val goesOn = CompletableDeferred<Unit>()

        override suspend fun <T> cross(calls: suspend () -> T): T {
            val held = held-- == 0
            val answer = calls()
            if (held) {
                answered.complete(Unit)
                goesOn.await()
            }
            return answer
        }
    }

    @Test
    fun whatTheCoreDidNotTakeIsGoneWithTheNotebookThatIsWiped() {
        val way = FaultyWay()
        onScreen(way) {
            val form = newForm()
            way.fault = Fault.FULL
            form.type("full_name", "Khuất Văn An")
            form.settle()
            way.fault = null
            open.go(Place.Wipe)
            (open.stack.value.last().model as WipeModel).run {
                type("XÓA")
                wipeNow()
            }
            foundAnother()
            assertEquals(emptyList<Any>(), (open.ask { drafts() } as Answer.Given).value)
        }
    }

    /** The sheet that it shows opens the notebook for good: nobody must find it on the screen. */
    @Test
    fun aNotebookLocksBeforeItsSheetIsConfirmed() = onScreen {
        open.go(Place.Wipe)
        (open.stack.value.last().model as WipeModel).run {
            type("XÓA")
            wipeNow()
        }
        val first = founding()
        app.lock().join()
        await { app.gate.value is Gate.Locked }
        first.typedSheet(first.state.value.sheet)
        first.next()
        first.next()
        await { first.state.value.wrong != null }
        assertTrue(app.gate.value is Gate.Locked)
    }

    @Test
    fun afterWrongGuessesTheSheetOpensWithoutAWait() = onScreen {
        app.lock().join()
        await { app.gate.value is Gate.Locked }
        val lock = (app.gate.value as Gate.Locked).model
        while (lock.state.value.waitSeconds == 0L) {
            lock.type("không phải cụm này")
            lock.tryNow()
            await { !lock.state.value.busy }
        }
        lock.type(SECRET)
        assertFalse(lock.state.value.canTry)
        lock.useSheet(true)
        lock.type("A")
        assertTrue(lock.state.value.canTry)
    }

    private suspend fun foundAnother() {
        val first = founding()
        first.typedSheet(first.state.value.sheet)
        first.next()
        first.next()
        await { app.gate.value is Gate.Open }
        open.desk.settle()
    }

    /** Founds a notebook, up to the sheet. */
    private suspend fun founding(): FirstRunModel {
        await { app.gate.value is Gate.FirstRun }
        val first = (app.gate.value as Gate.FirstRun).model
        first.role(Role.MANAGER)
        first.unit("09661")
        first.secret(SECRET)
        first.again(SECRET)
        while (first.state.value.step < FirstStep.SHEET) {
            first.next()
            await { !first.state.value.busy }
            assertNull(first.state.value.wrong)
        }
        return first
    }
}
