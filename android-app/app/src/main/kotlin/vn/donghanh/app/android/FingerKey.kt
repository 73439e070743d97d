package vn.donghanh.app.android

import android.os.Build
import android.security.keystore.KeyProperties
import java.security.InvalidAlgorithmParameterException
import javax.crypto.Mac
import vn.donghanh.BiometricBinding
import vn.donghanh.HostException

/** Asks the person for a finger or a face. The key that comes back answers once. */
fun interface FingerPrompt {
    /** Waits for the person; throws a [HostException] where there is no yes. */
    fun ask(mac: Mac): Mac
}

/** The one key of the phone's hardware that answers to a finger or a face, and is gone once another one is enrolled. */
class FingerKey(private val prompt: FingerPrompt) : BiometricBinding {
    override fun make() =
        Keystore.told {
            val spec = Keystore.hmacKey(ALIAS).setUserAuthenticationRequired(true).setInvalidatedByBiometricEnrollment(true)
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
                spec.setUserAuthenticationParameters(0, KeyProperties.AUTH_BIOMETRIC_STRONG)
            }
            try {
                Keystore.make(spec.build())
            } catch (_: InvalidAlgorithmParameterException) {
                // Nobody's finger or face is enrolled.
                throw HostException.NotAvailable()
            }
        }

    override fun bind(input: ByteArray): ByteArray = Keystore.told { prompt.ask(Keystore.mac(ALIAS)).doFinal(input) }

    override fun delete() = Keystore.told { Keystore.deleteWhere { it == ALIAS } }

    private companion object {
        const val ALIAS = "finger"
    }
}
