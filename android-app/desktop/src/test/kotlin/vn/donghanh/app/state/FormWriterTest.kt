package vn.donghanh.app.state

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.model.Circumstances
import vn.donghanh.model.FormView
import vn.donghanh.model.Input
import vn.donghanh.model.Said

/** Fails when a keystroke is lost, overtaken or told twice, however slowly the core answers and whatever it refuses. */
@OptIn(ExperimentalCoroutinesApi::class)
class FormWriterTest {
    private val core = SlowCore()

    @Test
    fun whatWaitsInAFieldGivesWayToTheNextKeystroke() = runTest {
        val writer = writer()
        writer.type("name", "A")
        advanceUntilIdle()
        // The first is under way when the others come.
        for (text in listOf("An", "Anh", "Anh ")) writer.type("name", text)
        core.answerAll(this)
        assertEquals(listOf("name=A", "name=Anh "), core.told)
    }

    @Test
    fun fieldsAreToldInTheOrderInWhichTheyWereTyped() = runTest {
        val writer = writer()
        writer.type("name", "A")
        writer.type("hamlet", "B")
        writer.take(FormStep.AddRow("people"))
        writer.type("hamlet", "Bà")
        writer.type("name", "An")
        core.answerAll(this)
        assertEquals(listOf("name=A", "hamlet=B", "AddRow(table=people)", "hamlet=Bà", "name=An"), core.told)
    }

    /** A screen that goes away tells that the cursor left its field: after the save there is no form that could take it. */
    @Test
    fun afterTheSaveNothingIsTold() = runTest {
        val writer = writer()
        writer.type("name", "An")
        core.answerAll(this)
        writer.end()
        writer.take(FormStep.Say("name", Input.Text("An")))
        core.answerAll(this)
        assertEquals(listOf("name=An"), core.told)
        assertTrue(writer.isSettled)
    }

    @Test
    fun whileTheCoreIsSlowTheFieldsShowWhatWasTyped() = runTest {
        val writer = writer()
        writer.type("name", "A")
        writer.type("name", "An")
        advanceUntilIdle()
        assertEquals(mapOf("name" to Input.Typing("An")), writer.written.value.onTheWay)
        core.answerAll(this)
        assertEquals(emptyMap<String, Input>(), writer.written.value.onTheWay)
        assertEquals("An", writer.written.value.form.title.vi)
    }

    @Test
    fun whatCannotBeKeptNowWaitsAndNothingOvertakesIt() = runTest {
        for (kind in listOf(Refusal.Kind.STORAGE, Refusal.Kind.LOCKED, Refusal.Kind.STOPPED)) {
            val core = SlowCore(refuses = kind)
            val writer = writer(core)
            writer.type("name", "A")
            writer.type("hamlet", "B")
            core.answerAll(this)
            assertEquals(listOf("name=A"), core.told)
            assertEquals(kind, writer.written.value.stuck?.kind)
            assertFalse(writer.isSettled)
            assertEquals(listOf("name", "hamlet"), writer.unsent.steps.map { (it as FormStep.Say).path })

            core.refuses = null
            writer.type("hamlet", "Bà")
            core.answerAll(this)
            assertEquals(listOf("name=A", "name=A", "hamlet=Bà"), core.told)
            assertNull(writer.written.value.stuck)
            assertTrue(writer.isSettled)
        }
    }

    @Test
    fun aNewerTextTakesThePlaceOfTheOneThatWasRefused() = runTest {
        core.refuses = Refusal.Kind.STORAGE
        val writer = writer()
        writer.type("name", "A")
        advanceUntilIdle()
        writer.type("name", "An")
        core.answerAll(this)
        assertEquals(mapOf("name" to Input.Typing("An")), writer.written.value.onTheWay)
        core.refuses = null
        writer.goOn()
        core.answerAll(this)
        assertEquals(listOf("name=A", "name=An"), core.told)
    }

    @Test
    fun whatTheCoreWillNeverTakeIsToldAndTheRestGoesOn() = runTest {
        var refused: Refusal? = null
        val writer = FormWriter(form(""), this, { refused = it }, core::take)
        core.refuses = Refusal.Kind.OTHER
        writer.type("gone", "A")
        advanceUntilIdle()
        core.answerOne(this)
        core.refuses = null
        writer.type("name", "B")
        core.answerAll(this)
        assertNotNull(refused)
        assertNull(writer.written.value.stuck)
        assertEquals(listOf("gone=A", "name=B"), core.told)
    }

    @Test
    fun settlingWaitsForTheLastLetterAndTellsWhetherItIsKept() = runTest {
        val writer = writer()
        writer.type("name", "A")
        writer.type("hamlet", "B")
        var settled: Boolean? = null
        launch { settled = writer.settle() }
        advanceUntilIdle()
        assertNull("it waits", settled)
        core.answerAll(this)
        assertEquals(true, settled)

        core.refuses = Refusal.Kind.STORAGE
        writer.type("name", "C")
        launch { settled = writer.settle() }
        core.answerAll(this)
        assertEquals(false, settled)
    }

    private fun TestScope.writer(core: SlowCore = this@FormWriterTest.core) = FormWriter(form(""), this, send = core::take)

    private fun FormWriter.type(path: String, text: String) = take(FormStep.Say(path, Input.Typing(text)))
}

/** A core that answers when it is told to; the last text stands in the form's title. */
private class SlowCore(var refuses: Refusal.Kind? = null) {
    val told = mutableListOf<String>()
    private val asked = ArrayDeque<CompletableDeferred<Unit>>()

    suspend fun take(step: FormStep): Answer<FormView> {
        told += (step as? FormStep.Say)?.let { "${it.path}=${(it.input as Input.Typing).v1}" } ?: "$step"
        CompletableDeferred<Unit>().also(asked::add).await()
        refuses?.let { return Answer.Refused(Refusal(it, "no", Said("không", "no"), null)) }
        return Answer.Given(form(((step as? FormStep.Say)?.input as? Input.Typing)?.v1.orEmpty()))
    }

    fun answerOne(scope: TestScope) {
        asked.removeFirst().complete(Unit)
        scope.advanceUntilIdle()
    }

    fun answerAll(scope: TestScope) {
        scope.advanceUntilIdle()
        while (asked.isNotEmpty()) answerOne(scope)
    }
}

private fun form(title: String) =
    FormView(
        draft = "draft",
        kind = "person",
        title = Said(title, title),
        correction = false,
        touched = true,
        circumstances = Circumstances("", null, null, null, null),
        fields = emptyList(),
        pages = emptyList(),
        canSave = false,
        errors = emptyList(),
        warnings = emptyList(),
        leftovers = emptyList(),
    )
