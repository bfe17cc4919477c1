package studio.longplay.engine.media.play;

import java.util.Optional;

/// Where stereo sound goes at 48 kHz, and the clock of what is heard.
///
/// One thread writes; the clock may be read from any thread and never waits for the device.
public interface SoundSink extends AutoCloseable {
    /// Samples per second of every sink.
    int RATE_HZ = 48_000;

    /// Appends `count` samples of left and right; waits while the sink holds as much as it takes.
    ///
    /// @param stereo two channels, full scale is -1 to 1; what is beyond is cut
    void write(float[][] stereo, int count) throws InterruptedException;

    /// Samples of each channel written so far.
    long writtenSamples();

    /// Samples heard so far: those written less those still held. Never less than before, never
    /// more than were written.
    long heardSamples();

    /// Nothing will be written for a while; the next write goes on.
    void rest();

    /// Drops what is held and not yet heard; the clock counts it as heard.
    void flush();

    /// Why nothing can be heard; empty while sound goes out.
    Optional<String> silentBecause();

    @Override
    void close();
}
