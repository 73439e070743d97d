package vn.donghanh.app.android

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri

/** The phone's own dialler: it shows the number, and the person presses the last key. */
object Dialler {
    /** Opens it. False on a device that cannot call. */
    fun open(context: Context, number: String): Boolean =
        try {
            val dial = Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null))
            context.startActivity(dial.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
            true
        } catch (_: ActivityNotFoundException) {
            false
        }
}
