package vn.donghanh.app.android

import android.content.Context

/** A service of the phone that every phone has. */
internal inline fun <reified T : Any> Context.service(): T = checkNotNull(getSystemService(T::class.java))
