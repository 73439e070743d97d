package vn.donghanh.app.desktop.surface

import java.util.concurrent.atomic.AtomicReference
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.random.Random
import vn.donghanh.BiometricBinding
import vn.donghanh.HostException

/** Stands for a phone that knows a finger. It accepts each until it is told what to refuse. */
internal class MemoryFinger : BiometricBinding {
    private val key = AtomicReference<SecretKeySpec?>()

    /** Why the next ones are refused; null where they are the right ones. */
    @Volatile var refuses: HostException? = null

    override fun make() {
        refuses?.let { throw it }
        key.set(SecretKeySpec(Random.nextBytes(KEY_BYTES), "HmacSHA256"))
    }

    override fun bind(input: ByteArray): ByteArray {
        refuses?.let { throw it }
        val key = key.get() ?: throw HostException.Lost()
        return Mac.getInstance(key.algorithm).run {
            init(key)
            doFinal(input)
        }
    }

    override fun delete() = key.set(null)

    private companion object {
        const val KEY_BYTES = 32
    }
}
