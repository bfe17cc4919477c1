package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.TreeMap;

/// Counts decoded samples and compares their count with the times the file gives them.
final class SoundTally implements AutoCloseable {
    private final PacketDecoder decoder;
    private final AVRational clock;
    private final SampleRate rate;

    /// From which sample on the file's time is how far from the time by count; only changes.
    private final TreeMap<Long, MediaTime> offsets = new TreeMap<>();

    private final Priming priming;
    private long samples;

    /// @throws StudioFault.Media `media.damaged` if no second of the sound is a whole number of
    ///   ticks
    SoundTally(PacketDecoder decoder) throws StudioFault {
        this.decoder = decoder;
        clock = decoder.stream().time_base();
        int hertz = decoder.codec().sample_rate();
        if (hertz <= 0 || MediaTime.TICKS_PER_SECOND % hertz != 0) {
            decoder.close();
            throw MediaInput.damaged(decoder.input().file(), "its sample rate is " + hertz);
        }
        rate = new SampleRate(hertz);
        priming = new Priming(clock, rate);
    }

    int streamIndex() {
        return decoder.streamIndex();
    }

    SampleRate rate() {
        return rate;
    }

    long samples() {
        return samples;
    }

    void take(@Nullable AVPacket packet) throws StudioFault {
        decoder.send(packet);
        for (AVFrame frame = decoder.receive(); frame != null; frame = decoder.receive()) {
            long time = frame.best_effort_timestamp();
            if (samples == 0 && priming.holds(time, frame.nb_samples())) {
                continue;
            }
            if (time != AV_NOPTS_VALUE) {
                note(StreamClock.time(time, clock).minus(MediaTime.ofSamples(samples, rate)));
            }
            samples += frame.nb_samples();
        }
    }

    /// A file whose clock is coarser than a sample rounds every time to it: that is no offset.
    private void note(MediaTime found) {
        boolean rounded =
                priming.isCoarse() && Math.abs(found.ticks()) <= StreamClock.time(1, clock).ticks();
        MediaTime offset = rounded ? MediaTime.ZERO : found;
        if (offsets.isEmpty() || !offsets.lastEntry().getValue().equals(offset)) {
            offsets.put(samples, offset);
        }
    }

    void end() throws StudioFault {
        take(null);
    }

    /// How much later than by count the file sounds a sample.
    MediaTime offsetAt(long sample) {
        var entry = offsets.floorEntry(sample);
        return entry == null ? MediaTime.ZERO : entry.getValue();
    }

    @Override
    public void close() {
        decoder.close();
    }
}
