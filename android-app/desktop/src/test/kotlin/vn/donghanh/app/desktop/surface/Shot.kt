package vn.donghanh.app.desktop.surface

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.PixelMap
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult

/**
 * A screen at one moment: what it says of itself, and its pixels. Where a question or a list to choose from stands above the
 * screen, `nodes` are those of it alone, as nothing below can be pressed; `all` are everything.
 */
class Shot(
    val nodes: List<SemanticsNode>,
    val all: List<SemanticsNode>,
    val image: ImageBitmap,
    private val pixelsPerDp: Float,
) {
    /** Its pixels. */
    val pixels: PixelMap by lazy { image.toPixelMap() }

    /** What can be pressed now. */
    val pressable: List<SemanticsNode>
        get() = nodes.filter { SemanticsActions.OnClick in it.config && SemanticsProperties.Disabled !in it.config }

    /** Every piece of text as it was laid out. */
    val texts: List<Pair<SemanticsNode, TextLayoutResult>>
        get() = nodes.mapNotNull { node -> node.layout()?.let { node to it } }

    /** A length in pixels as it was asked for. */
    fun dp(pixels: Float): Float = pixels / pixelsPerDp
}

/** What somebody reads to find the element: its tag, else its words. */
internal val SemanticsNode.named: String
    get() = config.getOrNull(SemanticsProperties.TestTag) ?: words.ifEmpty { parent?.named ?: "the screen" }

/** Whether it can be pressed or typed into. */
internal val SemanticsNode.takesPart: Boolean get() = SemanticsActions.OnClick in config || SemanticsActions.SetText in config

/** The words of an element itself. */
internal val SemanticsNode.words: String
    get() {
        val texts = config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        return (texts + listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)).joinToString(" ")
    }

/** The element and all that is in it. A list keeps a row that was pressed, but does not place it any more. */
internal fun SemanticsNode.withAll(): Sequence<SemanticsNode> =
    if (layoutInfo.isPlaced) sequenceOf(this) + children.asSequence().flatMap { it.withAll() } else emptySequence()

/** What it stands in, from the nearest on. */
internal val SemanticsNode.around: Sequence<SemanticsNode> get() = generateSequence(parent) { it.parent }

private fun SemanticsNode.layout(): TextLayoutResult? {
    val results = mutableListOf<TextLayoutResult>()
    config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
    return results.firstOrNull()
}
