package vn.donghanh.app.desktop.surface

import java.util.concurrent.ConcurrentHashMap
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import vn.donghanh.HostException
import vn.donghanh.KeyBinding

/** Stands for a phone's key hardware, so that a PIN opens. Its keys last as long as the tests. */
internal object MemoryKeys : KeyBinding {
    private val keys = ConcurrentHashMap<String, SecretKeySpec>()

    override fun make(name: String) {
        keys[name] = SecretKeySpec(name.toByteArray(), "HmacSHA256")
    }

    override fun bind(name: String, input: ByteArray): ByteArray =
        Mac.getInstance("HmacSHA256").run {
            init(keys[name] ?: throw HostException.Lost())
            doFinal(input)
        }

    /** All of them: copies of a notebook use the same ones. */
    override fun keepOnly(names: List<String>) = Unit
}
