package studio.longplay.engine.time;

/// Samples per second; only rates that divide a second into whole ticks exist.
public record SampleRate(int hertz) {
    public static final SampleRate HZ_48000 = new SampleRate(48_000);
    public static final SampleRate HZ_44100 = new SampleRate(44_100);

    public SampleRate {
        if (hertz <= 0 || MediaTime.TICKS_PER_SECOND % hertz != 0) {
            throw new IllegalArgumentException("not a sample rate we can count exactly: " + hertz);
        }
    }

    public long ticksPerSample() {
        return MediaTime.TICKS_PER_SECOND / hertz;
    }
}
