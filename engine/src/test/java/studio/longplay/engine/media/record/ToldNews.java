package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Waits for what a recorder tells.
final class ToldNews implements RecorderNews {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Failed> failed = new LinkedBlockingQueue<>();
    private final BlockingQueue<Recorded> recorded = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);

    record Failed(StudioFault fault, Optional<Recorded> kept) {}

    void awaitOpen() throws InterruptedException {
        if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not listen");
        }
    }

    Recorded awaitRecorded() throws InterruptedException {
        return await(recorded);
    }

    Failed awaitFailed() throws InterruptedException {
        return await(failed);
    }

    boolean isSilent() {
        return failed.isEmpty() && recorded.isEmpty() && bugs.isEmpty();
    }

    private <T> T await(BlockingQueue<T> news) throws InterruptedException {
        T told = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (told == null) {
            throw new AssertionError("nothing was told; bugs: " + bugs);
        }
        return told;
    }

    @Override
    public void listening(int latencyMillis) {
        open.countDown();
    }

    @Override
    public void recorded(Recorded whole) {
        recorded.add(whole);
    }

    @Override
    public void failed(StudioFault fault, Optional<Recorded> kept) {
        failed.add(new Failed(fault, kept));
    }

    @Override
    public void broken(Throwable bug) {
        bugs.add(bug);
    }
}
