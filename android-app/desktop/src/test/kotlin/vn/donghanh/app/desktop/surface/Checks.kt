package vn.donghanh.app.desktop.surface

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import vn.donghanh.app.parts.Primary

/** A rule of the surface; it names what breaks it. */
enum class Check(private val finds: (Shot) -> List<String>) {
    /** Words and controls stand whole on the screen, or can be scrolled to. */
    CLIPPED(::clipped),

    /** A line ends between words. */
    BROKEN(::broken),

    /** Nothing stands on anything else. */
    OVERLAPPING(::overlapping),

    /** Whatever is pressed is large enough for a finger, and what is pressed most for a thumb. */
    SMALL(::small),

    /** The letters stand out from their ground. */
    PALE(::pale),

    /** A screen reader has a word for whatever can be pressed. */
    UNLABELLED(::unlabelled),

    /** A screen says what it is. */
    NO_HEADING(::noHeading),

    /** An element can be named by its tag. */
    SAME_TAG(::sameTag);

    /** What breaks it, in words. */
    fun faults(shot: Shot): List<String> = finds(shot).map { "$name: $it" }
}

/** Halves of pixels are rounded. */
private const val ROUNDING = 1f

private fun clipped(shot: Shot): List<String> {
    val cut = shot.texts.filter { (node, laid) -> node.words.isNotEmpty() && laid.isCut() }
    val outside = (shot.texts.map { it.first } + shot.pressable).distinct().filter { !it.isWhole() && !it.scrolls() }
    return cut.map { (node, _) -> "“${node.words}” does not fit (${node.named})" } + outside.map { "${it.named} is cut off" }
}

/** Whether letters do not fit, or are left out for “…”. */
private fun TextLayoutResult.isCut(): Boolean {
    val lines = 0..<lineCount
    val width = lines.maxOf { getLineRight(it) - getLineLeft(it) }
    val tooLarge = width > size.width + ROUNDING || getLineBottom(lineCount - 1) > size.height + ROUNDING
    return tooLarge || multiParagraph.didExceedMaxLines || lines.any(::isLineEllipsized)
}

private fun broken(shot: Shot): List<String> =
    shot.texts.mapNotNull { (node, laid) -> laid.brokenWord()?.let { "“$it” goes on in the next line (${node.named})" } }

/** A word of which a part stands on the next line. */
private fun TextLayoutResult.brokenWord(): String? {
    val text = layoutInput.text.text
    return (0..<lineCount - 1).map(::getLineEnd).firstOrNull { it < text.length && text[it - 1].isLetter() && text[it].isLetter() }
        ?.let { end -> text.take(end).takeLastWhile(Char::isLetter) + "|" + text.drop(end).takeWhile(Char::isLetter) }
}

/** Whether as much of it is seen as it is large. */
private fun SemanticsNode.isWhole(): Boolean =
    boundsInRoot.width >= size.width - ROUNDING && boundsInRoot.height >= size.height - ROUNDING

/** Whether what is not seen of it can be brought there. */
private fun SemanticsNode.scrolls(): Boolean {
    val whole = Rect(positionInRoot.x, positionInRoot.y, positionInRoot.x + size.width, positionInRoot.y + size.height)
    val cutAcross = !boundsInRoot.isEmpty && whole.width > boundsInRoot.width + ROUNDING
    return around.any { box ->
        val config = box.config
        val along = SemanticsProperties.VerticalScrollAxisRange in config && !cutAcross
        val across = SemanticsProperties.HorizontalScrollAxisRange in config
        (along || across) && SemanticsActions.ScrollBy in config
    }
}

private fun overlapping(shot: Shot): List<String> {
    val standing = (shot.texts.map { it.first } + shot.pressable).distinct().filter { it.seen.width > 0 && it.seen.height > 0 }
    return standing.flatMapIndexed { at, one ->
        standing.drop(at + 1).filter { one.apartFrom(it) && one.seen.deflate(ROUNDING).overlaps(it.seen.deflate(ROUNDING)) }
            .map { "${one.named} and ${it.named} stand on each other" }
    }
}

private val SemanticsNode.seen: Rect get() = boundsInRoot

private fun SemanticsNode.apartFrom(other: SemanticsNode): Boolean =
    around.none { it.id == other.id } && other.around.none { it.id == id }

private const val FINGER = 48f
private const val THUMB = 56f
/** What an icon draws of the room that is kept for the finger. */
private const val ICON = 40f

private fun small(shot: Shot): List<String> =
    shot.pressable.filter { it.isWhole() }.mapNotNull { node ->
        val drawn = minOf(shot.dp(node.size.width.toFloat()), shot.dp(node.size.height.toFloat()))
        val kept = minOf(shot.dp(node.layoutInfo.width.toFloat()), shot.dp(node.layoutInfo.height.toFloat()))
        val wanted = if (Primary in node.config) THUMB else FINGER
        val enough = drawn >= wanted || (wanted == FINGER && drawn >= ICON && kept >= FINGER)
        "${node.named} is ${drawn.toInt()} dp of $wanted".takeUnless { enough }
    }

private const val CONTRAST = 4.5

/** The height of a line of letters as they are usually, in pixels of these pictures. */
private const val SLIVER = 40f

private fun pale(shot: Shot): List<String> =
    shot.texts.map { it.first }
        .filter { node -> node.words.isNotBlank() && (sequenceOf(node) + node.around).none { SemanticsProperties.Disabled in it.config } }
        // Of what is scrolled out of sight a sliver without letters may be left; the next screenful shows it.
        .filter { node -> node.boundsInRoot.height >= minOf(node.size.height.toFloat(), SLIVER) }
        .mapNotNull { node ->
            val contrast = contrastIn(shot.pixels, node.boundsInRoot) ?: return@mapNotNull null
            "“${node.words}” has a contrast of ${"%.1f".format(contrast)}".takeIf { contrast < CONTRAST }
        }

private fun unlabelled(shot: Shot): List<String> =
    shot.pressable.filter { node -> node.withAll().none { it.saysSomething() } }.map { "${it.named} has no words" }

private fun SemanticsNode.saysSomething(): Boolean =
    words.isNotBlank() || config.getOrNull(SemanticsProperties.ContentDescription).orEmpty().any(String::isNotBlank)

private fun noHeading(shot: Shot): List<String> =
    if (shot.all.any { SemanticsProperties.Heading in it.config }) emptyList() else listOf("nothing says what this screen is")

private fun sameTag(shot: Shot): List<String> =
    shot.nodes.mapNotNull { it.config.getOrNull(SemanticsProperties.TestTag) }
        .groupingBy { it }.eachCount().filterValues { it > 1 }.map { (tag, times) -> "$tag stands there $times times" }
