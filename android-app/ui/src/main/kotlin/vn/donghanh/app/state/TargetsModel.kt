package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.model.TargetBoard
import vn.donghanh.model.TargetRow
import vn.donghanh.targetBoard

/** The targets of a plan, and how far each is. */
class TargetsModel(private val open: OpenModel, private val place: Place.Targets) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val board = ReadOnce(open, scope) { targetBoard(place.unit, place.period) }

    /** What is shown. */
    val state: StateFlow<Shown<TargetBoard>> = board.state

    /** Reads it again. */
    fun refresh() = board.refresh()

    /** Opens the indicator of a target. */
    fun open(row: TargetRow) = open.go(Place.Indicator(row.line.indicator, place.unit, place.period))

    override fun close() = scope.cancel()
}
