package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.List;

/// Decodes a film's sound for an audience, and holds its times against its count of samples.
final class ScannedSound implements AutoCloseable {
    private static final int BLOCK = 1 << 14;
    private static final int AAC_FRAME = 1024;
    private static final MediaTime LEAP = MediaTime.ofMillis(1);

    private final PacketDecoder decoder;
    private final SoundConverter converter;
    private final FilmScan.SoundShape shape;
    private final AVRational clock;
    private final Priming priming;
    private final float[][] block;
    private long packets;
    private long samples;
    private MediaTime start = MediaTime.ZERO;
    private MediaTime end = MediaTime.ZERO;
    private MediaTime offset = MediaTime.ZERO;
    private boolean started;
    private int breaks;

    private ScannedSound(PacketDecoder decoder, SoundConverter converter, SampleRate rate) {
        this.decoder = decoder;
        this.converter = converter;
        shape = new FilmScan.SoundShape(rate, converter.channels());
        clock = decoder.stream().time_base();
        priming = new Priming(clock, rate);
        block = new float[converter.channels()][BLOCK];
    }

    /// @throws StudioFault.Media `media.unreadable` if its rate or its channels are not known
    static ScannedSound open(MediaInput input, int index) throws StudioFault {
        PacketDecoder decoder = PacketDecoder.open(input, index, MediaInput.MOST_PIXELS);
        boolean opened = false;
        try {
            int channels = decoder.codec().ch_layout().nb_channels();
            int hertz = decoder.codec().sample_rate();
            if (channels < 1 || hertz < 1 || MediaTime.TICKS_PER_SECOND % hertz != 0) {
                throw MediaInput.unreadable(
                        input.file(),
                        "its sound has " + channels + " channels at " + hertz + " Hz");
            }
            SoundConverter converter = new SoundConverter(input.file(), channels, hertz);
            opened = true;
            return new ScannedSound(decoder, converter, new SampleRate(hertz));
        } finally {
            if (!opened) {
                decoder.close();
            }
        }
    }

    FilmScan.SoundShape shape() {
        return shape;
    }

    int streamIndex() {
        return decoder.streamIndex();
    }

    void take(@Nullable AVPacket packet, FilmAudience audience) throws StudioFault {
        packets += packet == null ? 0 : 1;
        try {
            decoder.send(packet);
            for (AVFrame frame = decoder.receive(); frame != null; frame = decoder.receive()) {
                if (samples == 0
                        && priming.holds(frame.best_effort_timestamp(), frame.nb_samples())) {
                    continue;
                }
                note(frame.best_effort_timestamp(), frame.nb_samples());
                converter.convert(frame);
                pass(audience);
            }
        } catch (StudioFault.Media _) {
            audience.lostSound(samples);
        }
    }

    /// Whether its packets are AAC whose times are counted in samples.
    boolean isCounted() {
        return decoder.codec().codec_id() == AV_CODEC_ID_AAC
                && decoder.codec().frame_size() == AAC_FRAME
                && clock.num() == 1
                && clock.den() == shape.rate().hertz();
    }

    /// Holds the times of packets against the count, and does not decode them.
    void passOver(List<AVPacket> passed) {
        for (AVPacket packet : passed) {
            packets++;
            note(packet.pts(), AAC_FRAME);
            samples += AAC_FRAME;
        }
    }

    /// Decodes packets that were passed over, for what hangs on them.
    void runUp(List<AVPacket> passed, FilmAudience audience) throws StudioFault {
        decoder.reset();
        for (AVPacket packet : passed) {
            decoder.send(packet);
            for (AVFrame frame = decoder.receive(); frame != null; frame = decoder.receive()) {
                converter.convert(frame);
                int count = converter.take(block, 0, BLOCK);
                while (count > 0) {
                    audience.warmUp(block, count);
                    count = converter.take(block, 0, BLOCK);
                }
            }
        }
    }

    private void note(long time, int count) {
        if (time == AV_NOPTS_VALUE) {
            return;
        }
        MediaTime at = StreamClock.time(time, clock);
        end = at.plus(MediaTime.ofSamples(count, shape.rate()));
        MediaTime now = at.minus(MediaTime.ofSamples(samples, shape.rate()));
        if (!started) {
            started = true;
            start = at;
            offset = now;
        } else if (Math.abs(now.minus(offset).ticks()) > LEAP.ticks()) {
            breaks++;
            offset = now;
        }
    }

    private void pass(FilmAudience audience) {
        int count = converter.take(block, 0, BLOCK);
        while (count > 0) {
            samples += count;
            audience.sound(block, count);
            count = converter.take(block, 0, BLOCK);
        }
    }

    /// What there was of it, after all packets.
    FilmPackets.Sounds end(FilmAudience audience) throws StudioFault {
        take(null, audience);
        converter.flush();
        pass(audience);
        return new FilmPackets.Sounds(packets, samples, start, end, breaks);
    }

    @Override
    public void close() {
        converter.close();
        decoder.close();
    }
}
