package vn.donghanh.app.android

import android.app.Application
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import vn.donghanh.app.state.AppModel

/** The process: it holds the one model of the app, which outlives a turned screen and ends with the process. */
class NotesApplication : Application() {
    /** What this phone lends. */
    val platform: AndroidPlatform by lazy { AndroidPlatform(this) }

    /** The app. */
    val model: AppModel by lazy { AppModel(platform, CoroutineScope(SupervisorJob() + Dispatchers.Main)) }
}
