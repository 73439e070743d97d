package vn.donghanh.app.desktop.surface

import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.Path
import kotlinx.coroutines.runBlocking
import vn.donghanh.BiometricBinding
import vn.donghanh.GuessCost
import vn.donghanh.KeyBinding
import vn.donghanh.NewNotebook
import vn.donghanh.NewSecret
import vn.donghanh.Notebook
import vn.donghanh.acceptWarning
import vn.donghanh.addBiometricWithPin
import vn.donghanh.confirmSheet
import vn.donghanh.device
import vn.donghanh.example.Scenario
import vn.donghanh.example.StagedClock
import vn.donghanh.model.Edit
import vn.donghanh.model.Input
import vn.donghanh.model.Role
import vn.donghanh.SaveOutcome
import vn.donghanh.saveForm
import vn.donghanh.startForm

/** What opens the notebooks that screens are looked at with. */
internal const val SECRET = "bốn con cò trắng đậu"

/** The same on a phone. */
internal const val DIGITS = "739154"

/** The day of the screens: the last one of the scenario. */
internal val TODAY: LocalDate = LocalDate.of(2026, 12, 31)

/** What is in the notebook when a screen is looked at. */
enum class Start(val role: Role) {
    /** There is none. */
    NOTHING(Role.MANAGER),

    /** It was founded a moment ago. */
    EMPTY(Role.MANAGER),

    /** The same on a phone, where a PIN opens. */
    PIN(Role.MANAGER),

    /** The same on a phone that knows a finger, too. */
    FINGER(Role.MANAGER),

    /** It was founded, and cut off before anybody noted that the recovery sheet is on paper. */
    CUT_OFF(Role.MANAGER),

    /** It was founded a moment ago by somebody who reads figures alone. */
    SUPERVISOR(Role.SUPERVISOR),

    /** A year of a commune. */
    USUAL(Role.MANAGER),

    /** A great many people with the longest names there are. */
    FULL(Role.MANAGER);

    /** What keeps guesses apart. */
    internal val keys: KeyBinding? get() = MemoryKeys.takeIf { this == PIN || this == FINGER }

    /** What knows a finger. */
    internal val finger: BiometricBinding? get() = KNOWN_FINGER.takeIf { this == FINGER }

    /** Makes it in a folder. */
    internal fun make(folder: Path) {
        val clock = StagedClock()
        val device = device(keys, finger, clock, YEAR.from)
        val secret = if (keys != null) NewSecret.Pin(DIGITS) else NewSecret.Passphrase(SECRET)
        runBlocking {
            when (this@Start) {
                NOTHING -> {}
                EMPTY, PIN, FINGER, CUT_OFF, SUPERVISOR -> {
                    clock.move(TODAY)
                    val (notebook, sheet) = Notebook.found(folder, device, NewNotebook(secret, GuessCost.LEAST, role, UNIT))
                    notebook.use {
                        if (this@Start != CUT_OFF) it.confirmSheet(sheet)
                        if (this@Start == FINGER) it.addBiometricWithPin(DIGITS)
                    }
                }
                else -> YEAR.play(folder, device, secret, clock, role).notebook.use { if (this@Start == FULL) it.addPeople() }
            }
        }
    }
}

private val KNOWN_FINGER = MemoryFinger()
private const val UNIT = "13264"
private val YEAR by lazy { Scenario.read(Path("../../tests/scenarios/one-year.jsonl")) }

private suspend fun Notebook.addPeople() {
    repeat(Full.PEOPLE) { number ->
        val given = Full.person(number).map { (field, text) -> Edit(field, Input.Text(text)) }
        val draft = startForm("person", given = given).draft
        val asked = saveForm(draft) as? SaveOutcome.Asks ?: return@repeat
        // Many of them have the same name.
        asked.warnings.forEach { acceptWarning(draft, it.rule, it.field, "Đã hỏi lại gia đình.") }
        val saved = saveForm(draft)
        check(saved is SaveOutcome.Saved) { "a person was not saved: $saved" }
    }
}
