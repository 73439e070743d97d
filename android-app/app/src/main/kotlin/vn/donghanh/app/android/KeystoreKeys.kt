package vn.donghanh.app.android

import android.app.KeyguardManager
import android.content.Context
import android.os.Build
import java.security.ProviderException
import vn.donghanh.KeyBinding

/**
 * Keys that never leave the phone's hardware: each guess at the PIN has to ask them, so nobody guesses elsewhere. In a chip of
 * its own (StrongBox) where there is one; from Android 9 on only while the phone is unlocked.
 *
 * A phone without a screen lock is always unlocked, and some versions give no such key then: there the keys do not ask for it.
 */
class KeystoreKeys(context: Context) : KeyBinding {
    private val keyguard = context.service<KeyguardManager>()

    override fun make(name: String) =
        Keystore.told {
            if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) {
                generate(name, strongBox = false)
            } else {
                try {
                    generate(name, strongBox = true)
                } catch (_: ProviderException) {
                    // No such chip, or one that does not know this kind of key.
                    generate(name, strongBox = false)
                }
            }
        }

    override fun bind(name: String, input: ByteArray): ByteArray = Keystore.told { Keystore.mac(PREFIX + name).doFinal(input) }

    override fun keepOnly(names: List<String>) {
        val kept = names.map { PREFIX + it }
        Keystore.told { Keystore.deleteWhere { it.startsWith(PREFIX) && it !in kept } }
    }

    private fun generate(name: String, strongBox: Boolean) {
        val spec = Keystore.hmacKey(PREFIX + name)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            spec.setUnlockedDeviceRequired(keyguard.isDeviceSecure)
            spec.setIsStrongBoxBacked(strongBox)
        }
        Keystore.make(spec.build())
    }

    private companion object {
        /** Other keys of the app are left alone. */
        const val PREFIX = "notebook."
    }
}
