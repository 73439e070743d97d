package vn.donghanh.app.journeys

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import vn.donghanh.Device
import vn.donghanh.NewSecret
import vn.donghanh.example.StagedClock
import vn.donghanh.model.Role
import vn.donghanh.setOwnMembership

/**
 * Plays the notebook that a journey starts from, and leaves it locked, on the last day of its scenario. What the file's own
 * names for records became.
 */
fun Start.play(folder: Path, device: Device, secret: NewSecret, clock: StagedClock): Map<String, String> = runBlocking {
    val role = role?.let { Role.valueOf(it.uppercase()) } ?: Role.MANAGER
    val played = scenario.play(folder, device, secret, clock, role)
    played.notebook.use { notebook -> own?.let { notebook.setOwnMembership(played.ids.getValue(it)) } }
    played.ids
}
