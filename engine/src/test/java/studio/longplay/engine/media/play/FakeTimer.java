package studio.longplay.engine.media.play;

/// Time that passes when it is slept away or a test says so.
final class FakeTimer implements SinkTimer {
    long now = 1_000_000_007L;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        now += nanos;
    }

    void pass(double millis) {
        now += (long) (millis * 1e6);
    }
}
