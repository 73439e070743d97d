package vn.donghanh.app.android

import android.os.Bundle
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import vn.donghanh.app.App

/** The one window. */
class MainActivity : ComponentActivity() {
    private val app get() = application as NotesApplication

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // No picture of the screen, and an empty one in the list of running apps.
        window.addFlags(FLAG_SECURE)
        enableEdgeToEdge()
        onBackPressedDispatcher.addCallback(this, Back())
        setContent { App(app.model) }
    }

    /** The app goes a step back as long as there is one; then the system leaves it. */
    private inner class Back : OnBackPressedCallback(true) {
        override fun handleOnBackPressed() {
            if (app.model.back()) return
            isEnabled = false
            onBackPressedDispatcher.onBackPressed()
            isEnabled = true
        }
    }
}
