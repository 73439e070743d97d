package vn.donghanh

import org.junit.Assert.assertEquals
import org.junit.Test
import vn.donghanh.example.firstVisit

/** Fails when the code of the page `bindings/README.md` does not save a visit. */
class FirstVisitTest {
    @Test
    fun fromZeroToASavedVisit() = phone {
        assertEquals("Đã ghi: Gặp được", firstVisit(folder).take(16))
    }
}
