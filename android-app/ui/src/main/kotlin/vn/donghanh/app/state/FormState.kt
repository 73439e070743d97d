package vn.donghanh.app.state

import vn.donghanh.app.bridge.Refusal
import vn.donghanh.model.Answer
import vn.donghanh.model.FieldView
import vn.donghanh.model.FormView
import vn.donghanh.model.Input
import vn.donghanh.model.WarningView

/** A form as it is filled. */
data class FormState(
    val form: FormView,
    /** Answers that the core was not told yet, by path: they are shown in place of those of the form. */
    val onTheWay: Map<String, Input> = emptyMap(),
    /** Why an answer is not kept yet. */
    val stuck: Refusal? = null,
    val saving: Boolean = false,
    /** "Vẫn lưu?": what a save would keep as warnings. */
    val asks: List<WarningView> = emptyList(),
    /** The field that the screen goes to. */
    val wrongAt: WrongAt? = null,
) {
    /** The text in a field. */
    fun text(field: FieldView): String =
        when (val input = onTheWay[field.path]) {
            null -> field.text
            is Input.Typing -> input.v1
            is Input.Text -> input.v1
            is Input.Number -> input.v1.toString()
            else -> ""
        }

    /** The number in a field. */
    fun number(field: FieldView): Long? =
        when (val input = onTheWay[field.path]) {
            null -> (field.answer as? Answer.Number)?.v1
            is Input.Number -> input.v1
            else -> text(field).toLongOrNull()
        }

    /** The codes that are chosen in a field. */
    fun codes(field: FieldView): List<String> =
        when (val input = onTheWay[field.path]) {
            null -> (field.answer as? Answer.Codes)?.v1.orEmpty()
            is Input.Code -> listOf(input.v1)
            is Input.Codes -> input.v1
            else -> emptyList()
        }

    /** Yes or no in a field. */
    fun yesNo(field: FieldView): Boolean? =
        when (val input = onTheWay[field.path]) {
            null -> (field.answer as? Answer.YesNo)?.v1
            else -> (input as? Input.YesNo)?.v1
        }
}

/** The first wrong field of a try to save; each try is another one. */
class WrongAt(val path: String)
