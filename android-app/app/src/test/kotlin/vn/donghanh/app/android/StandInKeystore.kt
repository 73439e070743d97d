package vn.donghanh.app.android

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.ProviderException
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import java.util.concurrent.ConcurrentHashMap
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/** Stands for a phone's key hardware, which no test machine has. Its keys last as long as the tests. */
class StandInKeystore : Provider("AndroidKeyStore", "1", "keys of the tests") {
    init {
        put("KeyStore.AndroidKeyStore", Keys::class.java.name)
        put("KeyGenerator.HmacSHA256", Generator::class.java.name)
    }

    class Generator : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(spec: AlgorithmParameterSpec, random: SecureRandom?) {
            this.spec = spec as KeyGenParameterSpec
        }

        override fun engineInit(random: SecureRandom?) = error("a key of the hardware is asked for by name")

        override fun engineInit(bits: Int, random: SecureRandom?) = error("a key of the hardware is asked for by name")

        override fun engineGenerateKey(): SecretKey {
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P && spec.isStrongBoxBacked) withoutChip?.let { throw it }
            specs[spec.keystoreAlias] = spec
            val key = SecretKeySpec(ByteArray(32).also(SecureRandom()::nextBytes), "HmacSHA256")
            kept[spec.keystoreAlias] = key
            return key
        }
    }

    class Keys : KeyStoreSpi() {
        override fun engineGetKey(alias: String, password: CharArray?): Key? {
            fault?.let { throw it }
            return kept[alias]
        }

        override fun engineAliases(): Enumeration<String> = Collections.enumeration(kept.keys.toList())

        override fun engineDeleteEntry(alias: String) {
            kept.remove(alias)
        }

        override fun engineContainsAlias(alias: String) = kept.containsKey(alias)

        override fun engineSize() = kept.size

        override fun engineIsKeyEntry(alias: String) = kept.containsKey(alias)

        override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = null

        override fun engineGetCreationDate(alias: String): Date? = null

        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = refuse()

        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = refuse()

        override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = refuse()

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineGetCertificateAlias(certificate: Certificate): String? = null

        override fun engineStore(stream: OutputStream?, password: CharArray?) = refuse()

        private fun refuse(): Nothing = throw UnsupportedOperationException("hardware makes its keys itself")
    }

    companion object {
        private val kept = ConcurrentHashMap<String, SecretKey>()

        /** What was asked of each key. */
        val specs = ConcurrentHashMap<String, KeyGenParameterSpec>()

        /** What a phone without a chip of its own says when such a key is asked for. */
        @Volatile var withoutChip: ProviderException? = null

        /** What the hardware says instead of an answer. */
        @Volatile var fault: Exception? = null

        /** The names of its keys. */
        val names: Set<String> get() = kept.keys.toSet()

        /** Puts it where Android's own is, without any key in it. */
        fun install() {
            kept.clear()
            specs.clear()
            withoutChip = null
            fault = null
            Security.removeProvider("AndroidKeyStore")
            Security.addProvider(StandInKeystore())
        }
    }
}
