package vn.donghanh.app.form

/** The tag of a field: journeys name it by the place that the core calls it by. */
internal fun tagOf(path: String): String = "form.$path"
