package vn.donghanh.app.desktop

import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import vn.donghanh.app.desktop.faults.Fault
import vn.donghanh.app.desktop.faults.FaultDrive
import vn.donghanh.app.desktop.faults.FaultyWay
import vn.donghanh.app.desktop.faults.MOMENTS
import vn.donghanh.app.desktop.faults.Moment
import vn.donghanh.app.desktop.surface.Notebooks
import vn.donghanh.app.desktop.surface.Stage

/**
 * Fails where the core refuses in the middle of a screen, and a letter is lost or the person is not told what to do. As a rule every
 * moment in which somebody types meets every fault, and each other one of them; with `-Dlong=true` each meets all.
 */
@RunWith(Parameterized::class)
class FaultsTest(private val moment: Moment, private val fault: Fault) {
    @Test
    fun holds() {
        val folder = Notebooks.copy(moment.start)
        val way = FaultyWay()
        try {
            Stage.on(folder, moment.start.keys, way = way) {
                open()
                assertEquals(emptyList<String>(), FaultDrive(this, way, fault).complaints(moment))
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }

    companion object {
        /** Parts of names, to try a few. */
        private val ONLY = System.getProperty("screen").orEmpty().split(',')
        private val LONG = System.getProperty("long") == "true"

        @JvmStatic
        @Parameterized.Parameters(name = "{0} {1}")
        fun moments(): List<Array<Any>> =
            MOMENTS.filter { moment -> ONLY.any { it in moment.name } }
                .flatMapIndexed { at, moment -> faults(at, moment).map { arrayOf(moment, it) } }
                // A locked notebook can be wiped, too.
                .filterNot { (moment, fault) -> moment.toString() == "wiped" && fault == Fault.LOCKED }

        private fun faults(at: Int, moment: Moment): List<Fault> =
            if (LONG || moment.letters != null) Fault.entries else listOf(Fault.entries[at % Fault.entries.size])
    }
}
