package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.menu
import vn.donghanh.model.KindItem
import vn.donghanh.model.MenuSection
import vn.donghanh.startForm

/** Everything that this role writes down, under headings. */
class WriteModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val menu = ReadOnce(open, scope) { menu(open.own.role) }

    /** What is shown. */
    val state: StateFlow<Shown<List<MenuSection>>> = menu.state

    /** Reads it again. */
    fun refresh() = menu.refresh()

    /** Begins one. */
    fun write(kind: KindItem) = open.write { startForm(kind.code) }

    /** Opens what is written of a kind already. */
    fun look(kind: KindItem) = open.go(Place.Records(kind.code, kind.label))

    override fun close() = scope.cancel()
}
