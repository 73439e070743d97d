package vn.donghanh

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import vn.donghanh.model.Input

/** The app that [KilledTest] kills: it fills a form, tells the draft, and waits. */
fun main(arguments: Array<String>) {
    runBlocking {
        val notebook = Phone(Path.of(arguments[0])).found().notebook
        val draft = notebook.startForm("person").draft
        notebook.editForm(draft, "full_name", Input.Typing("Khuất Văn"))
        println(draft)
    }
    Thread.sleep(Long.MAX_VALUE)
}
