package studio.longplay.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Ctrl-C as a wish to stop rather than the end of the program.
final class Interrupts {
    /// Work that is inside a long step when this is over is cut off; nothing is half-written by it.
    private static final long PATIENCE_SECONDS = 5;

    private Interrupts() {}

    /// Takes the wish back when the work is over. Does not return where the program is ending.
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    /// Runs `wish` when the program is asked to end, gives the work a moment to wind up, then runs
    /// `lastWord` and ends the program as cancelled.
    static Handle onInterrupt(Runnable wish, Runnable lastWord) {
        CountDownLatch over = new CountDownLatch(1);
        Thread hook = new Thread(() -> windUp(wish, over, lastWord), "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                over.countDown();
                // Whatever the work ended with, the last word is the hook's.
                while (true) {
                    LockSupport.park();
                }
            }
        };
    }

    private static void windUp(Runnable wish, CountDownLatch over, Runnable lastWord) {
        wish.run();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        lastWord.run();
        // A shutdown hook's exit code is the signal's; cancelled is ours to say.
        Runtime.getRuntime().halt(CommandLineApp.CANCELLED);
    }
}
