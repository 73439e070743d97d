package vn.donghanh.app.android

import android.app.Activity
import android.content.DialogInterface
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import androidx.annotation.RequiresApi
import java.util.concurrent.ArrayBlockingQueue
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import javax.crypto.Mac
import vn.donghanh.HostException
import vn.donghanh.app.words.Words

/** Android's own prompt, from Android 9 on. It waits on the core's thread and never on the one that draws. */
@RequiresApi(Build.VERSION_CODES.P)
class SystemFingerPrompt(private val window: () -> Activity?, private val words: () -> Words) : FingerPrompt {
    override fun ask(mac: Mac): Mac {
        val window = window() ?: throw HostException.Failed()
        val answer = ArrayBlockingQueue<Result<Mac>>(1)
        val executor = Executors.newSingleThreadExecutor()
        val end = CancellationSignal()
        try {
            prompt(window, executor, answer).authenticate(BiometricPrompt.CryptoObject(mac), end, executor, Answers(answer))
            val given = answer.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) ?: throw HostException.Cancelled()
            return given.getOrThrow()
        } finally {
            end.cancel()
            executor.shutdown()
        }
    }

    private fun prompt(window: Activity, executor: java.util.concurrent.Executor, answer: ArrayBlockingQueue<Result<Mac>>): BiometricPrompt {
        val leave = DialogInterface.OnClickListener { _, _ -> answer.offer(Result.failure(HostException.Cancelled())) }
        return BiometricPrompt.Builder(window)
            .setTitle(words().openWithFinger)
            .setNegativeButton(words().cancel, executor, leave)
            .build()
    }

    /** What the person or the hardware says; only the first counts. A finger that was not known is told by the prompt itself. */
    private class Answers(private val answer: ArrayBlockingQueue<Result<Mac>>) : BiometricPrompt.AuthenticationCallback() {
        override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) {
            val mac = result.cryptoObject?.mac
            answer.offer(if (mac == null) Result.failure(HostException.Failed()) else Result.success(mac))
        }

        override fun onAuthenticationError(code: Int, words: CharSequence) {
            answer.offer(Result.failure(reason(code)))
        }
    }

    companion object {
        /** Whoever leaves the prompt alone for so long does not want it. */
        private const val PATIENCE_SECONDS = 120L

        /** What the core makes of Android's reasons. */
        internal fun reason(code: Int): HostException =
            when (code) {
                BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED, BiometricPrompt.BIOMETRIC_ERROR_CANCELED -> HostException.Cancelled()
                BiometricPrompt.BIOMETRIC_ERROR_HW_NOT_PRESENT, BiometricPrompt.BIOMETRIC_ERROR_NO_BIOMETRICS -> HostException.NotAvailable()
                else -> HostException.Failed()
            }
    }
}
