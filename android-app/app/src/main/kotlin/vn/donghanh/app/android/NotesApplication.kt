package vn.donghanh.app.android

import android.app.Activity
import android.app.Application
import android.os.SystemClock
import java.lang.ref.WeakReference
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import vn.donghanh.app.state.AppModel

/** The process: it holds the one model of the app, which outlives a turned screen and ends with the process. */
open class NotesApplication : Application() {
    private lateinit var scope: CoroutineScope
    private var window = WeakReference<Activity>(null)

    private val lockAlarm = LockAlarm(this)

    /** What this phone lends. */
    lateinit var platform: AndroidPlatform
        private set

    /** The app. */
    lateinit var model: AppModel
        private set

    override fun onCreate() {
        super.onCreate()
        scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
        platform = lend { window.get() }
        // A clock that goes on while the phone sleeps.
        model = AppModel(platform, scope, clock = SystemClock::elapsedRealtime)
    }

    /** What a phone lends to a process that begins. */
    protected open fun lend(window: () -> Activity?): AndroidPlatform = AndroidPlatform(this, window)

    /** The window is in front. */
    fun inFront(window: Activity) {
        this.window = WeakReference(window)
        lockAlarm.cancel()
        model.returned()
    }

    /** The window is left. */
    fun left() = lockAlarm.set(model.settings.value.lockAfterMinutes)

    /** A phone ends a process without asking. Where many apps share one, as in tests, the keys and what goes on end here. */
    override fun onTerminate() {
        model.lock()
        scope.cancel()
        super.onTerminate()
    }
}
