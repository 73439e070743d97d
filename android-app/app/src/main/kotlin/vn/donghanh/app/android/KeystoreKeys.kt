package vn.donghanh.app.android

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.KeyGenerator
import javax.crypto.Mac
import javax.crypto.SecretKey
import vn.donghanh.HostException
import vn.donghanh.KeyBinding

/**
 * Keys that never leave the phone's hardware: each guess at the PIN has to ask them, so nobody guesses elsewhere. In a chip of
 * its own (StrongBox) where there is one; from Android 9 on only while the phone is unlocked.
 */
class KeystoreKeys : KeyBinding {
    override fun make(name: String) =
        told {
            try {
                generate(name, strongBox = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P)
            } catch (error: ProviderException) {
                if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P || error !is StrongBoxUnavailableException) throw error
                generate(name, strongBox = false)
            }
        }

    override fun bind(name: String, input: ByteArray): ByteArray =
        told {
            val key = store().getKey(PREFIX + name, null) as? SecretKey ?: throw HostException.Lost()
            Mac.getInstance(HMAC).run {
                init(key)
                doFinal(input)
            }
        }

    override fun keepOnly(names: List<String>) =
        told {
            val keys = store()
            val kept = names.map { PREFIX + it }
            keys.aliases().toList().filter { it.startsWith(PREFIX) && it !in kept }.forEach(keys::deleteEntry)
        }

    private fun generate(name: String, strongBox: Boolean) {
        val spec = KeyGenParameterSpec.Builder(PREFIX + name, KeyProperties.PURPOSE_SIGN).setDigests(KeyProperties.DIGEST_SHA256)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            spec.setUnlockedDeviceRequired(true)
            spec.setIsStrongBoxBacked(strongBox)
        }
        KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, STORE).run {
            init(spec.build())
            generateKey()
        }
    }

    private fun store(): KeyStore = KeyStore.getInstance(STORE).apply { load(null) }

    /** Of what went wrong the core needs to know whether the key is gone for good. */
    private fun <T> told(work: () -> T): T =
        try {
            work()
        } catch (_: KeyPermanentlyInvalidatedException) {
            throw HostException.Lost()
        } catch (_: GeneralSecurityException) {
            throw HostException.Failed()
        } catch (_: ProviderException) {
            throw HostException.Failed()
        }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val HMAC = "HmacSHA256"
        /** Other keys of the app are left alone. */
        const val PREFIX = "notebook."
    }
}
