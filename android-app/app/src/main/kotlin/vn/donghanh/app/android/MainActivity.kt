package vn.donghanh.app.android

import android.Manifest.permission.POST_NOTIFICATIONS
import android.os.Build
import android.os.Bundle
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import vn.donghanh.app.App
import vn.donghanh.app.state.Gate

/** The one window. */
class MainActivity : ComponentActivity() {
    private val app get() = application as NotesApplication
    private val mayNotify = registerForActivityResult(RequestPermission()) { getPreferences(MODE_PRIVATE).edit().putBoolean(ASKED, true).apply() }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // No picture of the screen, and an empty one in the list of running apps.
        window.addFlags(FLAG_SECURE)
        // Nor does a service that fills in passwords hear what stands here.
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        enableEdgeToEdge()
        onBackPressedDispatcher.addCallback(this, Back())
        setContent { DiscreetKeyboard { App(app.model) } }
        askForNotices()
    }

    override fun onStart() {
        super.onStart()
        app.inFront(this)
        // Another language may have been chosen in the phone's own settings.
        app.model.readSettings()
    }

    override fun onStop() {
        super.onStop()
        if (!isChangingConfigurations) app.left()
    }

    /** Once, and not before the notebook was opened: then it is seen what there is to be reminded of. */
    private fun askForNotices() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU || getPreferences(MODE_PRIVATE).getBoolean(ASKED, false)) return
        lifecycleScope.launch {
            app.model.gate.first { it is Gate.Open }
            mayNotify.launch(POST_NOTIFICATIONS)
        }
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

    private companion object {
        const val ASKED = "asked for notices"
    }
}
