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

/** Fails where the core refuses in the middle of a screen, and a letter is lost or the person is not told what to do. */
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

        @JvmStatic
        @Parameterized.Parameters(name = "{0} {1}")
        fun moments(): List<Array<Any>> =
            MOMENTS.filter { moment -> ONLY.any { it in moment.name } }.flatMap { moment -> Fault.entries.map { arrayOf(moment, it) } }
                // A locked notebook can be wiped, too.
                .filterNot { (moment, fault) -> moment.toString() == "wiped" && fault == Fault.LOCKED }
    }
}
