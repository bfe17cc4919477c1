package studio.longplay.engine.media.play;

/// Turns what a device says now and then about its place into a clock that runs smoothly.
///
/// Devices move on in steps of some milliseconds; between two looks the machine's own clock goes
/// on, and each look pulls it a little towards the device, so that the two never part.
final class SinkClock {
    /// A device that moves in bigger steps than this is not run ahead of: 30 ms.
    private static final long COARSEST_SAMPLES = 1440;

    private static final double PULL = 0.1;
    private static final double SAMPLES_PER_NANO = SoundSink.RATE_HZ / 1e9;

    private long written;
    private long device;
    private double anchor;
    private long anchorNanos;
    private long latest;

    synchronized void wrote(int count) {
        written += count;
    }

    synchronized long written() {
        return written;
    }

    /// The device says that so many samples are through.
    synchronized void saw(long deviceSamples, long nanos) {
        double expected = at(nanos);
        device = Math.min(written, deviceSamples);
        double error = device - expected;
        anchor = Math.abs(error) > COARSEST_SAMPLES ? device : expected + error * PULL;
        anchorNanos = nanos;
    }

    /// Everything written counts as heard.
    synchronized void skip(long nanos) {
        device = written;
        anchor = written;
        anchorNanos = nanos;
        latest = written;
    }

    synchronized long heard(long nanos) {
        latest = Math.max(latest, (long) at(nanos));
        return latest;
    }

    private double at(long nanos) {
        double running = anchor + (nanos - anchorNanos) * SAMPLES_PER_NANO;
        long furthest = Math.min(written, device + COARSEST_SAMPLES);
        return Math.min((double) furthest, running);
    }
}
