package vn.donghanh.app.android

import android.os.Bundle
import android.os.Parcel
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.android.controller.ActivityController

/** A phone in the hand: the app is opened, left, turned, and its process ended. */
class Phone {
    private var window: ActivityController<MainActivity> = Robolectric.buildActivity(MainActivity::class.java).setup()

    /** The process that runs now. */
    val app: NotesApplication get() = RuntimeEnvironment.getApplication() as NotesApplication

    /** The window that is open now. */
    val activity: MainActivity get() = window.get()

    /** The back key. */
    fun back() = activity.onBackPressedDispatcher.onBackPressed()

    /** Another app comes to the front. */
    fun leave() {
        window.pause().stop()
    }

    /** And this one again. */
    fun comeBack() {
        window.restart().start().resume()
    }

    /** The window is made anew, as when the phone is turned. */
    fun turn() {
        window = window.recreate()
    }

    /** The system ends the process in the background, and the app is opened again: only what was written and what went into the parcel is left. */
    fun kill() {
        val kept = Bundle()
        window.pause().stop().saveInstanceState(kept)
        window.destroy()
        app.onTerminate()
        app.onCreate()
        window = Robolectric.buildActivity(MainActivity::class.java).setup(kept.parcelled())
    }

    /** The window is closed. */
    fun close() {
        window.pause().stop().destroy()
    }
}

/** What comes out of the parcel that the system keeps. */
private fun Bundle.parcelled(): Bundle {
    val out = Parcel.obtain()
    out.writeBundle(this)
    val bytes = out.marshall()
    out.recycle()
    val back = Parcel.obtain()
    back.unmarshall(bytes, 0, bytes.size)
    back.setDataPosition(0)
    return back.readBundle(NotesApplication::class.java.classLoader)!!.also { back.recycle() }
}
