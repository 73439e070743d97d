package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import kotlinx.coroutines.delay
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Something is being read. It shows after a third of a second: a flash would only disturb. */
@Composable
fun WaitingPage() {
    Box(Modifier.fillMaxSize(), Alignment.Center) { WaitingRow() }
}

/** The same as a row of a list. */
@Composable
fun WaitingRow() {
    var long by remember { mutableStateOf(false) }
    val words = LocalWords.current
    LaunchedEffect(Unit) {
        delay(300)
        long = true
    }
    if (long) CircularProgressIndicator(Modifier.semantics { contentDescription = words.waiting })
}

/** Something could not be read: why, what to do, and once more. */
@Composable
fun FailedPage(refusal: Refusal, onAgain: () -> Unit) {
    val words = LocalWords.current
    Page("failed", foot = { PrimaryButton(words.tryAgain, "failed.again", onClick = onAgain) }) {
        WrongText(words.of(refusal.said), "failed.why")
    }
}

/** The same as a row of a list. */
@Composable
fun FailedRow(refusal: Refusal, onAgain: () -> Unit) {
    val words = LocalWords.current
    Column {
        WrongText(words.of(refusal.said), "failed.why")
        SecondButton(words.tryAgain, "failed.again", onClick = onAgain)
    }
}
