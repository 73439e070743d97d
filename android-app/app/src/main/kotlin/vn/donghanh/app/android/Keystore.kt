package vn.donghanh.app.android

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.KeyGenerator
import javax.crypto.Mac
import javax.crypto.SecretKey
import vn.donghanh.HostException

/** The keys of Android's Keystore that belong to a notebook. What goes wrong is told as the core can use it. */
internal object Keystore {
    private const val NAME = "AndroidKeyStore"
    private const val HMAC = "HmacSHA256"

    /** What a key is to be, before it is told what it asks for. */
    fun hmacKey(alias: String): KeyGenParameterSpec.Builder =
        KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN).setDigests(KeyProperties.DIGEST_SHA256)

    /** Makes a key in place of an older one of the same name. */
    fun make(spec: KeyGenParameterSpec) {
        KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, NAME).run {
            init(spec)
            generateKey()
        }
    }

    /** A key that is ready to be asked. */
    fun mac(alias: String): Mac {
        val key = store().getKey(alias, null) as? SecretKey ?: throw HostException.Lost()
        return Mac.getInstance(HMAC).apply { init(key) }
    }

    /** Deletes every key whose name is so. */
    fun deleteWhere(gone: (String) -> Boolean) {
        val keys = store()
        keys.aliases().toList().filter(gone).forEach(keys::deleteEntry)
    }

    /** The core needs to know whether a key is gone for good, which the phone also tells in a roundabout way. */
    fun <T> told(work: () -> T): T =
        try {
            work()
        } catch (error: GeneralSecurityException) {
            throw error.asHost()
        } catch (error: ProviderException) {
            throw error.asHost()
        }

    private fun Throwable.asHost(): HostException {
        val causes = generateSequence(this) { it.cause }
        return if (causes.any { it is KeyPermanentlyInvalidatedException }) HostException.Lost() else HostException.Failed()
    }

    private fun store(): KeyStore = KeyStore.getInstance(NAME).apply { load(null) }
}
