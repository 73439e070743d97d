package vn.donghanh.app.bridge

/** The way that every call to the core takes. Who measures calls, or tries out a core that refuses, stands in it. */
interface Way {
    /** Makes the calls, or throws what the core would throw. */
    suspend fun <T> cross(calls: suspend () -> T): T

    /** Nothing stands in between. */
    object Straight : Way {
        override suspend fun <T> cross(calls: suspend () -> T): T = calls()
    }
}
