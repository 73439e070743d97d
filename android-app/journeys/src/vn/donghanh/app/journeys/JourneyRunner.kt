package vn.donghanh.app.journeys

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.hasScrollToIndexAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.isOn
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextClearance
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.waitUntilAtLeastOneExists
import androidx.compose.ui.test.waitUntilDoesNotExist
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/** What only the phone or the PC that runs a journey can do. */
interface JourneyHost {
    /** What `{secret}`, `{weak}` and the like stand for here. */
    val given: Map<String, String>

    /** The back key. */
    fun back()

    /** The app's process ends, and the app is opened again. */
    fun kill()

    /** The clock goes on. */
    fun letPass(seconds: Long)

    /** The app is left, and come back to after so many seconds. */
    fun away(seconds: Long)

    /** The person's own setting: `language` is `vi` or `en`, `text` a size, `own` a member by the name that the start gives it. */
    fun set(setting: String, to: String): Unit = error("here nothing is set")
}

/** Plays a journey by real clicks on the screen; an element is named by its tag. */
class JourneyRunner(private val rule: ComposeTestRule, private val host: JourneyHost) {
    private val kept = host.given.toMutableMap()
    private var taps = 0
    private var language = "vi"

    /** Plays it; the step that does not hold is named. */
    fun play(journey: Journey) {
        journey.steps.forEachIndexed { at, step ->
            try {
                play(step)
            } catch (error: Throwable) {
                throw AssertionError("${journey.id}, step ${at + 1}: $step", error)
            }
        }
    }

    private fun play(step: JsonObject) {
        val text = step.text("text")?.let(::filled)
        when (val does = step.keys.first()) {
            "tap" -> tap(step.text("tap")!!)
            "open" -> open(step.text("open")!!.takeIf { it != "true" } ?: "{secret}")
            "away" -> rule.runOnIdle { host.away(step.text("away")!!.toLong()) }
            "count" -> taps = 0
            "taps" -> if (taps != step.text("taps")!!.toInt()) throw AssertionError("$taps taps")
            "set" -> set(step.text("set")!!, step.text("to")!!)
            "type" -> there(step.text("type")!!).reach().run { performTextClearance(); performTextInput(text!!) }
            "keep" -> kept[step.text("as")!!] = said(there(step.text("keep")!!).fetchSemanticsNode())
            "see" -> see(step)
            "miss" -> gone(step.text("miss")!!)
            "back" -> rule.runOnIdle { host.back() }
            "kill" -> host.kill()
            "wait" -> host.letPass(step.text("wait")!!.toLong())
            else -> error("a journey cannot “$does”")
        }
    }

    private fun set(setting: String, to: String) {
        if (setting == "language") language = to
        rule.runOnIdle { host.set(setting, to) }
    }

    private fun tap(tag: String) {
        taps += 1
        there(tag)
        // A button rests while the core writes down what was just typed.
        rule.waitUntil(PATIENCE_MILLIS) { rule.onAllNodes(hasTestTag(tag) and isEnabled()).fetchSemanticsNodes().isNotEmpty() }
        rule.onNodeWithTag(tag).reach().assertHasClickAction().performClick()
    }

    /** Types what opens the notebook: a passphrase, or a PIN key by key. */
    @OptIn(ExperimentalTestApi::class)
    private fun open(typed: String) {
        val secret = filled(typed)
        rule.waitUntilAtLeastOneExists(hasTestTag("page.unlock"), PATIENCE_MILLIS)
        if (rule.onAllNodesWithTag("key.done").fetchSemanticsNodes().isEmpty()) {
            there("unlock.passphrase").performTextInput(secret)
            tap("unlock.open")
        } else {
            secret.forEach { tap("key.$it") }
            tap("key.done")
        }
    }

    private fun see(step: JsonObject) {
        val tag = step.text("see")!!
        there(tag).reach().assertExists()
        if (step.text("chosen") == "true") there(tag).assert(isSelected() or isOn())
        val says = step["says"]?.jsonObject?.let { it.text(language) ?: it.text("vi") } ?: return
        try {
            rule.waitUntil(PATIENCE_MILLIS) { filled(says) in said(tag) }
        } catch (_: ComposeTimeoutException) {
            throw AssertionError("it says “${said(tag)}”")
        }
    }

    /** What stands there now; nothing where it is being drawn anew. */
    private fun said(tag: String): String =
        rule.onAllNodesWithTag(tag).fetchSemanticsNodes().firstOrNull()?.let(::said).orEmpty()

    /** The element of that tag; a list is scrolled until it comes, also to pages that are still to be read. */
    private fun there(tag: String): SemanticsNodeInteraction {
        rule.waitUntil(PATIENCE_MILLIS) { isThere(tag) || scrolledTo(tag) }
        return rule.onNodeWithTag(tag)
    }

    private fun isThere(tag: String) = rule.onAllNodesWithTag(tag).fetchSemanticsNodes().isNotEmpty()

    /** A long list draws only what is seen of it. */
    private fun scrolledTo(tag: String): Boolean {
        val lists = rule.onAllNodes(hasScrollToIndexAction())
        return lists.fetchSemanticsNodes().indices.any { at -> runCatching { lists[at].performScrollToNode(hasTestTag(tag)) }.isSuccess }
    }

    @OptIn(ExperimentalTestApi::class)
    private fun gone(tag: String) = rule.waitUntilDoesNotExist(hasTestTag(tag), PATIENCE_MILLIS)

    /** Scrolls to it where its page scrolls. */
    private fun SemanticsNodeInteraction.reach(): SemanticsNodeInteraction = apply {
        val within = generateSequence(fetchSemanticsNode().parent) { it.parent }
        if (within.any { it.config.contains(SemanticsActions.ScrollBy) }) performScrollTo()
    }

    private fun said(node: SemanticsNode): String {
        val config = node.config
        val texts = config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        return (texts + listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)).joinToString(" ")
    }

    private fun filled(text: String): String =
        PLACE.replace(text) { found -> kept[found.groupValues[1]] ?: error("nothing is kept as ${found.value}") }

    private companion object {
        /** Opening asks a slow function on purpose. */
        const val PATIENCE_MILLIS = 20_000L
        val PLACE = Regex("""\{(\w+)}""")
    }
}
