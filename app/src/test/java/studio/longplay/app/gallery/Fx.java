package studio.longplay.app.gallery;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a step on the window's thread and waits for it.
final class Fx {
    private static final long SECONDS = 20;

    private Fx() {}

    static void run(Runnable step)
            throws ExecutionException, InterruptedException, TimeoutException {
        WaitForAsyncUtils.asyncFx(step).get(SECONDS, TimeUnit.SECONDS);
    }
}
