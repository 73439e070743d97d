package vn.donghanh.app.state

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import vn.donghanh.menu
import vn.donghanh.model.MenuSection
import vn.donghanh.startForm

/** Everything that who holds the device can write down, under headings. */
class MenuModel(private val open: OpenModel) : ScreenModel {
    private val now = MutableStateFlow<List<MenuSection>>(emptyList())

    /** What is shown. */
    val sections: StateFlow<List<MenuSection>> = now.asStateFlow()

    init {
        open.scope.launch { open.askOrTell { menu(open.own.role) }?.let { now.value = it } }
    }

    /** Begins one of these. */
    fun write(kind: String) = open.write { startForm(kind) }
}
