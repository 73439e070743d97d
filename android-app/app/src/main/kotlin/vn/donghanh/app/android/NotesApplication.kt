package vn.donghanh.app.android

import android.app.Application
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import vn.donghanh.app.state.AppModel

/** The process: it holds the one model of the app, which outlives a turned screen and ends with the process. */
class NotesApplication : Application() {
    private lateinit var scope: CoroutineScope

    /** What this phone lends. */
    lateinit var platform: AndroidPlatform
        private set

    /** The app. */
    lateinit var model: AppModel
        private set

    override fun onCreate() {
        super.onCreate()
        scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
        platform = AndroidPlatform(this)
        model = AppModel(platform, scope)
    }

    /** A phone ends a process without asking. Where many apps share one, as in tests, the keys and what goes on end here. */
    override fun onTerminate() {
        model.lock()
        scope.cancel()
        super.onTerminate()
    }
}
