package vn.donghanh.app.state

import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Test

/** Fails when the app locks before its time, does not lock, or locks twice. */
@OptIn(ExperimentalCoroutinesApi::class)
class AutoLockTest {
    private var locks = 0
    private var asleep = 0L

    @Test
    fun itLocksOnceAfterTheMinutesWithoutATouch() = runTest {
        autoLock().begin()
        advanceTimeBy(3 * MINUTE)
        assertEquals(0, locks)
        advanceTimeBy(1)
        assertEquals(1, locks)
        advanceTimeBy(10 * MINUTE)
        assertEquals(1, locks)
    }

    @Test
    fun aTouchBeginsTheMinutesAnew() = runTest {
        val lock = autoLock().apply { begin() }
        repeat(10) {
            advanceTimeBy(2 * MINUTE)
            lock.touched()
        }
        assertEquals(0, locks)
        advanceTimeBy(3 * MINUTE + 1)
        assertEquals(1, locks)
    }

    @Test
    fun aDeviceThatSleptLongerWakesUpLocked() = runTest {
        val lock = autoLock().apply { begin() }
        asleep = 3 * MINUTE
        lock.check()
        assertEquals(1, locks)
    }

    @Test
    fun aTouchThatComesTooLateDoesNotCount() = runTest {
        val lock = autoLock().apply { begin() }
        asleep = 4 * MINUTE
        lock.touched()
        assertEquals(1, locks)
    }

    @Test
    fun whereNothingIsOpenNothingIsLocked() = runTest {
        val lock = autoLock().apply { begin() }
        lock.end()
        asleep = 4 * MINUTE
        lock.touched()
        lock.check()
        advanceTimeBy(10 * MINUTE)
        assertEquals(0, locks)
    }

    private fun TestScope.autoLock() = AutoLock(this, { testScheduler.currentTime + asleep }, { 3 }) { locks += 1 }

    private companion object {
        const val MINUTE = 60_000L
    }
}
