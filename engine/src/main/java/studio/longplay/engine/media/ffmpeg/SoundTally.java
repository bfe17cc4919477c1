package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_SKIP_SAMPLES;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.TreeMap;

/// Counts decoded samples and compares their count with the times the file gives them.
final class SoundTally implements AutoCloseable {
    /// Two numbers of 32 bits and two bytes.
    private static final int SKIP_BYTES = 10;

    private final PacketDecoder decoder;
    private final AVRational clock;
    private final SampleRate rate;

    /// From which sample on the file's time is how far from the time by count; only changes.
    private final TreeMap<Long, MediaTime> offsets = new TreeMap<>();

    private final Priming priming;
    private final boolean counts;
    private final boolean opus;
    private int skip;
    private long samples;

    /// @throws StudioFault.Media `media.damaged` if no second of the sound is a whole number of
    ///   ticks
    ///
    /// @param counting how samples are counted
    SoundTally(PacketDecoder decoder, MasterCheck.Sound counting) throws StudioFault {
        this.decoder = decoder;
        clock = decoder.stream().time_base();
        int hertz = decoder.codec().sample_rate();
        if (hertz <= 0 || MediaTime.TICKS_PER_SECOND % hertz != 0) {
            decoder.close();
            throw MediaInput.damaged(decoder.input().file(), "its sample rate is " + hertz);
        }
        rate = new SampleRate(hertz);
        priming = new Priming(clock, rate);
        opus =
                decoder.codec().codec_id() == AV_CODEC_ID_OPUS
                        && hertz == OpusPackets.SAMPLE_RATE_HZ;
        skip = opus ? OpusLength.preSkip(decoder.codec()) : 0;
        counts = counting == MasterCheck.Sound.COUNTED && (opus || isCountedAac());
    }

    private boolean isCountedAac() {
        return decoder.codec().codec_id() == AV_CODEC_ID_AAC
                && decoder.codec().frame_size() > 0
                && clock.num() == 1
                && clock.den() == rate.hertz();
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
        if (counts) {
            count(packet);
            return;
        }
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

    /// What a decoder would give for a packet: a frame without what is to be skipped of it.
    private void count(@Nullable AVPacket packet) {
        if (packet == null || (packet.flags() & AV_PKT_FLAG_DISCARD) != 0) {
            return;
        }
        int fromEnd = 0;
        try (SizeTPointer size = new SizeTPointer(1)) {
            BytePointer side = av_packet_get_side_data(packet, AV_PKT_DATA_SKIP_SAMPLES, size);
            if (side != null && size.get() >= SKIP_BYTES) {
                skip = side.getInt(0);
                fromEnd = side.getInt(Integer.BYTES);
            }
        }
        int whole = samples(packet);
        int fromStart = Math.min(skip, whole);
        skip -= fromStart;
        long left = decoder.told(packet, whole - fromStart - fromEnd);
        if (left > 0) {
            note(
                    StreamClock.time(packet.pts(), clock)
                            .plus(MediaTime.ofSamples(fromStart, rate))
                            .minus(MediaTime.ofSamples(samples, rate)));
            samples += left;
        }
    }

    private int samples(AVPacket packet) {
        return opus
                ? OpusLength.samples(packet.data()::get, packet.size())
                : decoder.codec().frame_size();
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
