package studio.longplay.app.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.render.preview.Painted;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Paints on a thread of its own what was wanted last; a wish that is overtaken is never painted.
/// While playing, the frame after it is painted before its time has come. At rest, a frame that
/// takes long is first painted as something like it, and left as soon as another is wanted.
final class PaintThread implements AutoCloseable {
    private static final long REST_AFTER_FAULT_MILLIS = 250;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Plates plates;
    private final Supplier<FramePainter> painters;
    private final Runnable arrived;
    private final Loop loop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Impatience impatience = new Impatience(() -> !isIdle(), System::nanoTime);
    private @Nullable FrameWish wanted;
    private long wantedNanos;
    private long begunNanos;
    private boolean closing;
    private @Nullable FramePainter painter;
    private volatile Optional<StudioFault> fault = Optional.empty();
    private volatile double paintMillis;
    private final Map<String, StudioFault> broken = new ConcurrentHashMap<>();

    /// @param painters makes the painter, on the thread that paints
    /// @param arrived hears on that thread that there is a picture, or none where one was wanted
    PaintThread(Plates plates, Supplier<FramePainter> painters, Runnable arrived) {
        this.plates = plates;
        this.painters = painters;
        this.arrived = arrived;
        loop = Loop.begin("preview-painter", this::step);
    }

    /// Says what is to be seen now.
    void want(FrameWish wish) {
        lock.lock();
        try {
            if (wanted == null) {
                wantedNanos = System.nanoTime();
            }
            wanted = wish;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Why the frame wanted last could not be painted.
    Optional<StudioFault> fault() {
        return fault;
    }

    /// Files that turned out not to be showable, by digest, since this was asked last.
    Map<String, StudioFault> takeBroken() {
        if (broken.isEmpty()) {
            return Map.of();
        }
        Map<String, StudioFault> taken = Map.copyOf(broken);
        broken.keySet().removeAll(taken.keySet());
        return taken;
    }

    /// What the last picture cost, in milliseconds.
    double paintMillis() {
        return paintMillis;
    }

    private void step() throws InterruptedException {
        FrameWish wish = next();
        if (wish == null) {
            end();
            return;
        }
        if (plates.has(wish)) {
            impatience.seen(Painted.SAME);
            arrived.run();
        } else {
            paint(wish, false);
        }
        FrameWish after = wish.following();
        if (wish.next() != 0 && isIdle() && isInProgramme(after) && !plates.has(after)) {
            paint(after, true);
        }
    }

    /// The newest wish; null when it is time to end.
    private @Nullable FrameWish next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (wanted == null && !closing) {
                news.await();
            }
            FrameWish wish = closing ? null : wanted;
            wanted = null;
            begunNanos = wantedNanos;
            return wish;
        } finally {
            lock.unlock();
        }
    }

    private boolean isIdle() {
        lock.lock();
        try {
            return wanted == null && !closing;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isInProgramme(FrameWish wish) {
        MediaTime time = MediaTime.ofFrames(Math.max(0, wish.frame()), PreviewState.RATE);
        return wish.frame() >= 0 && wish.state().sceneAt(time).isPresent();
    }

    /// A fault of a frame painted early is told when its time comes.
    private void paint(FrameWish wish, boolean early) throws InterruptedException {
        try {
            if (early || wish.next() != 0) {
                paintWhole(wish, early);
            } else {
                paintAtRest(wish);
            }
        } catch (StudioFault cannot) {
            if (!early) {
                fault = Optional.of(cannot);
                arrived.run();
                TimeUnit.MILLISECONDS.sleep(REST_AFTER_FAULT_MILLIS);
            }
        }
    }

    private void paintWhole(FrameWish wish, boolean early)
            throws StudioFault, InterruptedException {
        long begin = System.nanoTime();
        Plate plate = plates.toPaint(wish);
        if (painter().paint(wish.state(), wish.frame(), wish.captions(), plate.pixels)) {
            plates.painted(plate, wish, early);
            paintMillis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        } else {
            plates.same(wish, early);
        }
        broken.putAll(painter().newFaults());
        if (!early) {
            impatience.seen(Painted.EXACT);
            tell();
        }
    }

    /// What is only near is painted at most once for a wish.
    private void paintAtRest(FrameWish wish) throws StudioFault, InterruptedException {
        impatience.begin(begunNanos);
        try {
            Painted painted = Painted.NEAR;
            while (painted == Painted.NEAR) {
                painted = paintHurried(wish);
                impatience.seen(painted);
                broken.putAll(painter().newFaults());
                tell();
            }
        } catch (CancellationException overtaken) {
            // The newer wish is painted next.
            broken.putAll(painter().newFaults());
        }
    }

    private Painted paintHurried(FrameWish wish) throws StudioFault, InterruptedException {
        long begin = System.nanoTime();
        Plate plate = plates.toPaint(wish);
        Painted painted =
                painter()
                        .paint(
                                wish.state(),
                                wish.frame(),
                                wish.captions(),
                                plate.pixels,
                                impatience);
        switch (painted) {
            case SAME -> plates.same(wish, false);
            case NEAR -> plates.paintedNear(plate, wish);
            case EXACT -> {
                plates.painted(plate, wish, false);
                paintMillis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
            }
        }
        return painted;
    }

    private void tell() {
        fault = Optional.empty();
        arrived.run();
    }

    private FramePainter painter() {
        FramePainter had = painter;
        if (had == null) {
            had = painters.get();
            painter = had;
        }
        return had;
    }

    private void end() throws InterruptedException {
        FramePainter had = painter;
        painter = null;
        if (had != null) {
            had.close();
        }
        plates.close();
        loop.close();
    }

    /// Lets the thread put all away when its picture is finished; waits for nothing.
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }
}
