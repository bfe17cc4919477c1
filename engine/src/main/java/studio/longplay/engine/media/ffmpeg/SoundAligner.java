package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Puts decoded blocks of sound where their times say; see `media.SoundConform`.
///
/// Blocks that follow one another within [#SLACK] are taken as one unbroken sound: many containers
/// round their times to milliseconds. A wider gap becomes silence, a wider overlap is dropped.
public final class SoundAligner implements AutoCloseable {
    private static final MediaTime SLACK = MediaTime.ofMillis(10);

    /// A recorder whose clock runs slow is brought back into step at this distance.
    private static final MediaTime MOST_DRIFT = MediaTime.ofMillis(40);

    private static final int BLOCK = 1 << 14;

    /// A time that leaps further than this is damage, not silence.
    private static final MediaTime LONGEST_GAP = MediaTime.ofSeconds(3600);

    private final MediaInput input;
    private final PacketDecoder decoder;
    private final SoundConverter converter;
    private final SampleRate rate;
    private final AVStream stream;
    private final float[][] block;
    private final float[][] silence;
    private long zeroTicks;
    private boolean hasZero;
    private boolean begun;
    private long expectedTicks;
    private long anchorTicks;
    private long anchorSample;
    private long samplesSinceAnchor;
    private int hertz;
    private long skip;

    private SoundAligner(PacketDecoder decoder, SoundConverter converter, SampleRate rate) {
        this.input = decoder.input();
        this.decoder = decoder;
        this.converter = converter;
        this.rate = rate;
        stream = decoder.stream();
        block = new float[converter.channels()][BLOCK];
        silence = new float[converter.channels()][BLOCK];
        int film = input.best(AVMEDIA_TYPE_VIDEO);
        if (film >= 0 && input.stream(film).start_time() != AV_NOPTS_VALUE) {
            AVStream pictures = input.stream(film);
            zeroTicks = StreamClock.time(pictures.start_time(), pictures.time_base()).ticks();
            hasZero = true;
        }
    }

    public static SoundAligner open(Path file, SampleRate rate) throws StudioFault {
        PacketDecoder decoder = PacketDecoder.ofSound(file);
        return new SoundAligner(
                decoder, SoundConverter.mixedDown(file, decoder.channels(), rate.hertz()), rate);
    }

    public long write(Path wav, LongConsumer samplesDone) throws StudioFault {
        WavFormat format = WavFormat.float32(rate, converter.channels());
        long[] written = new long[1];
        WavWriter.write(
                wav,
                format,
                writer -> {
                    decodeAll(writer, samplesDone);
                    written[0] = writer.length();
                });
        return written[0];
    }

    private void decodeAll(WavWriter writer, LongConsumer samplesDone) throws StudioFault {
        for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
            if (packet.stream_index() == decoder.streamIndex()) {
                decoder.send(packet);
                drain(writer);
                samplesDone.accept(writer.length());
            }
        }
        decoder.send(null);
        drain(writer);
        flush(writer);
    }

    private void drain(WavWriter writer) throws StudioFault {
        for (AVFrame frame = decoder.receive(); frame != null; frame = decoder.receive()) {
            place(frame, writer);
            converter.convert(frame);
            put(writer, Long.MAX_VALUE);
        }
    }

    /// Sees to it that the next sample written is the one that sounds at this block's time.
    private void place(AVFrame frame, WavWriter writer) throws StudioFault {
        long ticks = frame.best_effort_timestamp();
        boolean timed = ticks != AV_NOPTS_VALUE;
        long stated = timed ? StreamClock.time(ticks, stream.time_base()).ticks() : zeroTicks;
        if (!hasZero) {
            zeroTicks = stated;
            hasZero = true;
        }
        long at = timed || !begun ? stated - zeroTicks : expectedTicks;
        boolean leaps = Math.abs(at - expectedTicks) > SLACK.ticks();
        boolean drifts = Math.abs(at - laidTicks()) > MOST_DRIFT.ticks();
        if (!begun || leaps || drifts || hertz != frame.sample_rate()) {
            realign(at, frame.sample_rate(), writer);
        }
        samplesSinceAnchor += frame.nb_samples();
        expectedTicks = at + lengthTicks(frame.nb_samples());
    }

    private long laidTicks() {
        return anchorTicks + lengthTicks(samplesSinceAnchor);
    }

    private long lengthTicks(long samples) {
        return hertz == 0 ? 0 : Math.multiplyExact(samples, MediaTime.TICKS_PER_SECOND) / hertz;
    }

    private void realign(long at, int newHertz, WavWriter writer) throws StudioFault {
        if (begun) {
            flush(writer);
            converter.restart();
        }
        begun = true;
        hertz = Math.max(1, newHertz);
        anchorTicks = at;
        anchorSample = Math.floorDiv(at + rate.ticksPerSample() / 2, rate.ticksPerSample());
        samplesSinceAnchor = 0;
        long gap = anchorSample - writer.length();
        if (gap > LONGEST_GAP.ticks() / rate.ticksPerSample()) {
            throw MediaInput.damaged(input.file(), "its times leap by more than an hour");
        }
        pad(gap, writer);
        skip = Math.max(0, -gap);
    }

    /// Writes what the resampler holds, and brings the sound to its exact length.
    private void flush(WavWriter writer) throws StudioFault {
        if (!begun) {
            return;
        }
        converter.flush();
        long length = Math.ceilDiv(Math.multiplyExact(samplesSinceAnchor, rate.hertz()), hertz);
        long end = anchorSample + length;
        put(writer, end - writer.length() + skip);
        converter.drop();
        pad(end - writer.length(), writer);
    }

    private void pad(long samples, WavWriter writer) throws StudioFault {
        for (long left = samples; left > 0; left -= BLOCK) {
            writer.write(silence, 0, (int) Math.min(left, BLOCK));
        }
    }

    private void put(WavWriter writer, long most) throws StudioFault {
        long left = most;
        while (left > 0 && converter.available() > 0) {
            int step = converter.take(block, 0, (int) Math.min(left, BLOCK));
            int dropped = (int) Math.min(skip, step);
            skip -= dropped;
            writer.write(block, dropped, step - dropped);
            left -= step;
        }
    }

    @Override
    public void close() {
        converter.close();
        decoder.close();
        input.close();
    }
}
