package vn.donghanh.app.state

/** What the open notebook asks of the app around it. */
interface Around {
    /** Somebody is there: it does not lock by itself. */
    fun touched()

    /** The notebook is locked: the lock is shown. */
    fun lockedOut()

    /** The notebook is gone from this device, and everything about it with it. */
    fun wiped()
}
