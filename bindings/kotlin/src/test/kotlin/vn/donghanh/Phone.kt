package vn.donghanh

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes
import vn.donghanh.model.Role

/** The PIN of the tests. */
const val PIN = "739154"

/** The unit of the tests: a commune. */
const val UNIT = "09661"

/** A phone of its own for one test: a folder, keys in files that stand for its hardware, a clock that is set by hand. */
class Phone(val root: Path = Files.createTempDirectory("dong-hanh")) : AutoCloseable {
    val folder: Path = root.resolve("notebook")
    val keys = FileKeys(Files.createDirectories(root.resolve("hardware")))
    val finger = Finger()
    val clock = HandClock(Instant.parse("2024-09-30T01:00:00Z"))
    val device: Device = device(keys, finger, clock, released = LocalDate.of(2024, 1, 1))

    /** A notebook that was founded here, and the words of its sheet. */
    suspend fun found(): FoundNotebook = Notebook.found(folder, device, new())

    /** The notebook of this phone's folder, locked. */
    fun again(): Notebook = Notebook.at(folder, device)

    override fun close() {
        root.toFile().deleteRecursively()
    }

    companion object {
        /** What a founder decides in these tests: the least cost, or each guess would take a second. */
        fun new(secret: NewSecret = NewSecret.Pin(PIN)) = NewNotebook(secret, GuessCost.LEAST, Role.MANAGER, UNIT)
    }
}

/** Hardware keys in files: HMAC-SHA-256, as a phone's Keystore has it. */
class FileKeys(private val folder: Path) : KeyBinding {
    override fun make(name: String) = place(name).writeBytes(ByteArray(32).also(java.security.SecureRandom()::nextBytes))

    override fun bind(name: String, input: ByteArray): ByteArray {
        if (!place(name).exists()) throw HostException.Lost()
        return hmac(place(name).readBytes(), input)
    }

    override fun keepOnly(names: List<String>) =
        folder.listDirectoryEntries().filter { it.name !in names }.forEach { it.deleteIfExists() }

    /** What a phone does that was set back to how it left the factory. */
    fun loseAll() = keepOnly(emptyList())

    private fun place(name: String) = folder.resolve(name)
}

/** A finger that opens, or is taken away. */
class Finger : BiometricBinding {
    private var key: ByteArray? = null
    var dismissed = false

    override fun make() {
        key = ByteArray(32).also(java.security.SecureRandom()::nextBytes)
    }

    override fun bind(input: ByteArray): ByteArray {
        if (dismissed) throw HostException.Cancelled()
        return hmac(key ?: throw HostException.Lost(), input)
    }

    override fun delete() {
        key = null
    }
}

/** A clock that stands where it is put. */
class HandClock(@Volatile var at: Instant) : HostClock {
    override fun now(): Instant = at
}

private fun hmac(key: ByteArray, input: ByteArray): ByteArray =
    Mac.getInstance("HmacSHA256").run {
        init(SecretKeySpec(key, "HmacSHA256"))
        doFinal(input)
    }
