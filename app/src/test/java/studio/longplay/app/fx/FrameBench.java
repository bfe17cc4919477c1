package studio.longplay.app.fx;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/// What the frames of a window cost, for benchmarks run by hand.
public final class FrameBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARMING = 60;

    private FrameBench() {}

    /// Prints what so many frames cost in the mean, after some that warm up.
    ///
    /// @param change called before each frame, with its number
    public static void measure(String name, int frames, IntConsumer change)
            throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long render = renderer();
        long[] at = new long[3];
        AnimationTimer timer =
                new AnimationTimer() {
                    private int frame = -WARMING;

                    @Override
                    public void handle(long now) {
                        if (frame == 0) {
                            at[0] = THREADS.getCurrentThreadCpuTime();
                            at[1] = THREADS.getThreadCpuTime(render);
                            at[2] = System.nanoTime();
                        }
                        if (frame == frames) {
                            stop();
                            say(
                                    "%-28s %.2f ms window thread, %.2f ms rendering, %.0f fps",
                                    name,
                                    (THREADS.getCurrentThreadCpuTime() - at[0]) / 1e6 / frames,
                                    (THREADS.getThreadCpuTime(render) - at[1]) / 1e6 / frames,
                                    frames * 1e9 / (System.nanoTime() - at[2]));
                            done.countDown();
                            return;
                        }
                        change.accept(Math.max(0, frame));
                        frame++;
                    }
                };
        FxThread.INSTANCE.execute(timer::start);
        done.await();
    }

    /// The thread that paints what the window's thread laid out.
    public static long renderer() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow()
                .getThreadId();
    }

    /// Prints a line, with points in its figures.
    public static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
