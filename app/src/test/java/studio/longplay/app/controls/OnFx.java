package studio.longplay.app.controls;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// What a test does on the window's thread, and waits for there.
public final class OnFx {
    private static final int TASK_MILLIS = 60_000;
    private static final int PATIENCE_SECONDS = 120;

    private OnFx() {}

    /// Has something done, and what follows from it.
    public static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(TASK_MILLIS, task);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until something is so, and what follows from it is done.
    public static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(TASK_MILLIS, wanted::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
