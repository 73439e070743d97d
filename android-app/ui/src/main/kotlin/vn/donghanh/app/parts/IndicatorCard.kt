package vn.donghanh.app.parts

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.ReportLine
import vn.donghanh.model.TargetState
import vn.donghanh.model.TargetView

/** An indicator: its value, of what it is made, how far the target is. The whole of it opens its months and records. */
@Composable
fun IndicatorCard(line: ReportLine, tag: String, onOpen: () -> Unit) {
    val words = LocalWords.current
    RowCard(tag, onOpen) {
        Text(words.of(line.label), style = MaterialTheme.typography.titleSmall)
        Text("${line.shown} ${words.of(line.unit)}", style = MaterialTheme.typography.titleLarge)
        for (part in line.parts) Text("${words.of(part.label)}: ${part.shown} ${words.of(part.unit)}")
        Target(line.target)
        for (finding in line.findings) Text(words.of(finding))
        line.late?.let { Text(words.changedBy(it.shown, it.change)) }
    }
}

/** The target: words and a bar. */
@Composable
fun Target(target: TargetState) {
    val words = LocalWords.current
    when (target) {
        TargetState.None -> {}
        TargetState.Several -> Text(words.severalTargets)
        TargetState.Unreadable -> Text(words.unreadableTarget)
        is TargetState.Set -> TargetBar(target.v1)
    }
}

@Composable
private fun TargetBar(target: TargetView) {
    val said = LocalWords.current.target(target.shown, target.attained, target.reached)
    val share = target.attainedPerMille
    if (share == null) Text(said) else WordsBar(said, share / 1_000f)
}
