package vn.donghanh.bench

import java.io.StringReader
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.javarosa.core.model.FormDef
import org.javarosa.core.model.data.IAnswerData
import org.javarosa.core.model.data.UncastData
import org.javarosa.core.model.instance.InstanceInitializationFactory
import org.javarosa.form.api.FormEntryController
import org.javarosa.form.api.FormEntryModel
import org.javarosa.xform.parse.XFormParser
import org.javarosa.xform.util.XFormAnswerDataParser

/**
 * Fills every form question by question and validates it, so many times each.
 * Arguments: a JSON file of forms `[{kind, xform, answers}]`, how many times, where the times go.
 */
fun main(arguments: Array<String>) {
    val (forms, times, out) = arguments
    val all = Json.parseToJsonElement(Path.of(forms).readText()).jsonArray.map { Filled(it.jsonObject) }
    // The machine compiles what runs often: as many passes over all of them go before as count.
    repeat(2 * times.toInt()) { pass -> all.forEach { it.fill(counts = pass >= times.toInt()) } }
    Path.of(out).writeText(JsonArray(all.map { it.told() }).toString())
}

/** One form, and what filling it took, in microseconds. */
private class Filled(private val form: JsonObject) {
    private val xform = form.getValue("xform").jsonPrimitive.content
    private val answers = form.getValue("answers").jsonObject.mapValues { it.value.jsonPrimitive.content }
    private var asked = 0
    private val took = mutableListOf<Double>()

    fun fill(counts: Boolean) {
        val definition = XFormParser(StringReader(xform)).parse()
        definition.initialize(true, InstanceInitializationFactory())
        val started = System.nanoTime()
        asked = onePass(definition, answers)
        if (counts) took += (System.nanoTime() - started) / 1e3
    }

    fun told() = JsonObject(
        mapOf(
            "kind" to form.getValue("kind"),
            "asked" to JsonPrimitive(asked),
            "took" to JsonArray(took.map(::JsonPrimitive)),
        ),
    )
}

/** Shows every question, answers it, and at the end validates the whole. */
private fun onePass(definition: FormDef, answers: Map<String, String>): Int {
    val model = FormEntryModel(definition)
    val controller = FormEntryController(model)
    var asked = 0
    while (true) {
        val event = controller.stepToNextEvent()
        if (event == FormEntryController.EVENT_END_OF_FORM) break
        if (event != FormEntryController.EVENT_QUESTION) continue
        val prompt = model.questionPrompt
        prompt.questionText
        prompt.selectChoices?.forEach { prompt.getSelectChoiceText(it) }
        val name = prompt.index.reference.nameLast
        val answer = answers[name]?.let { read(it, prompt.dataType) }
        val status = controller.answerQuestion(prompt.index, answer, true)
        check(status == FormEntryController.ANSWER_OK) { "$name: $status" }
        asked += 1
    }
    definition.validate(true)?.let { error("${it.failedPrompt}: ${it.outcome}") }
    return asked
}

private fun read(text: String, type: Int): IAnswerData =
    XFormAnswerDataParser.getAnswerData(text, type, null) ?: UncastData(text)
