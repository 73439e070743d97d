package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.menu
import vn.donghanh.model.KindItem
import vn.donghanh.model.MenuSection

/** Everything that this role writes down, under headings. */
class WriteModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val menu = ReadOnce(open, scope) { menu(open.own.role) }

    /** What is shown. */
    val state: StateFlow<Shown<List<MenuSection>>> = menu.state

    /** Reads it again. */
    fun refresh() = menu.refresh()

    /** Opens what is written of a kind already, with the button that begins another one. */
    fun open(kind: KindItem) = open.go(Place.Records(kind.code, kind.label))

    override fun close() = scope.cancel()
}
