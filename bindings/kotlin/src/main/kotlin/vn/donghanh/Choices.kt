package vn.donghanh

import vn.donghanh.model.ChoiceItem
import vn.donghanh.model.OptionView

/**
 * What can be picked for a field of a form that takes a record or a unit, twenty at most: what holds every word of the query,
 * marks or not. Where the form names a person, records about that person come alone.
 */
suspend fun Notebook.fieldChoices(draft: String, field: String, query: String = ""): List<ChoiceItem> =
    io { fieldChoices(draft, field, query) }

/** The records of a kind that can be picked, without a form. */
suspend fun Notebook.recordChoices(kind: String, query: String = ""): List<ChoiceItem> = io { recordChoices(kind, query) }

/** The administrative units that can be picked, by words of the name or the beginning of the code. */
suspend fun Notebook.unitChoices(query: String = ""): List<ChoiceItem> = io { unitChoices(query) }

/** The topics of outreach, those of the newest contacts first. The form itself begins with the last topics and place. */
suspend fun Notebook.topics(): List<OptionView> = io { topics() }
