package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.AacEncoder;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.OpusEncoder;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes a film that tells whether picture and sound are together: at every second two white
/// pictures and, from the first of them on, a beep of 1 kHz. Between them a bar crosses the picture
/// once a second, so that nothing stands still.
///
/// It goes through the same encoders and the same joiner as every film of ours. [SyncCheck] reads
/// it back, from our file or from what became of it.
public final class SyncLeader {
    private static final SampleRate RATE = SampleRate.HZ_48000;
    private static final int SECONDS = 10;
    private static final int FLASH_FRAMES = 2;
    private static final int AAC_SAMPLES = 1024;
    private static final int OPUS_SAMPLES = 960;
    private static final int BIT_RATE = 192_000;
    private static final double BEEP_HERTZ = 1000;
    private static final double BEEP_LEVEL = 0.25;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int GREY = 0xFF303030;
    private static final int BAR = 0xFF808080;

    private final FrameRate rate;
    private final long frames;
    private final long samples;

    private SyncLeader(FrameRate rate, int packetSamples) {
        this.rate = rate;
        frames = frames(rate, packetSamples);
        samples = MediaTime.ofFrames(frames, rate).toSamplesFloor(RATE);
    }

    /// One of ten seconds or more: as long as whole frames and whole packets of a codec take, so
    /// that a programme can follow it. Where frames are of 1001 parts that is 1001 packets, 20.02 s
    /// of Opus or 21.355 s of AAC; else less than eleven seconds. Its last packet is silent.
    public static SyncLeader of(FrameRate rate, SoundCodec codec) {
        return new SyncLeader(rate, codec == SoundCodec.OPUS ? OPUS_SAMPLES : AAC_SAMPLES);
    }

    /// How many pictures it has.
    public long frames() {
        return frames;
    }

    /// Writes its sound, to be followed by a programme's.
    ///
    /// @param codec the one it was made for
    /// @param bitRate bits per second
    /// @throws StudioFault if it cannot be encoded or written
    public void sound(SoundCodec codec, int bitRate, Path part) throws StudioFault {
        if (codec == SoundCodec.OPUS) {
            new OpusEncoder().encode(this::read, 0, samples, bitRate, part);
        } else {
            new AacEncoder().encode(this::read, 0, samples, bitRate, part);
        }
    }

    /// Writes one of ten seconds or more, as long as whole packets of AAC take.
    ///
    /// @param settings of the pictures: size, rate and encoder
    /// @param out the file; it stands there only when it is complete
    /// @throws StudioFault if it cannot be encoded or written
    public static void write(VideoSettings settings, Path out, JobContext context)
            throws StudioFault {
        write(settings, Container.MP4, out, context);
    }

    /// The same in another container, with the sound that is usual in it.
    ///
    /// @throws StudioFault also if the container does not take such pictures
    public static void write(
            VideoSettings settings, Container container, Path out, JobContext context)
            throws StudioFault {
        SyncLeader leader = of(settings.rate(), SoundCodec.AAC);
        String name = out.toAbsolutePath() + "." + UUID.randomUUID();
        Path pictures = Path.of(name + ".pictures.part");
        Path sound = Path.of(name + ".sound.part");
        try {
            leader.pictures(settings, pictures, context);
            leader.sound(container.usualSound(), BIT_RATE, sound);
            MuxPlan plan =
                    new MuxPlan(
                            container,
                            container.usualSound(),
                            List.of(MuxPlan.Piece.whole(pictures)),
                            List.of(sound),
                            leader.frames,
                            settings.rate(),
                            leader.samples,
                            List.of(),
                            List.of(),
                            "en",
                            Map.of("title", "Sync leader"));
            new Mux().join(plan, out.toAbsolutePath(), context);
        } finally {
            delete(pictures);
            delete(sound);
        }
    }

    private static void delete(Path part) throws StudioFault {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        }
    }

    private static long frames(FrameRate rate, int packetSamples) {
        long frames = MediaTime.ofSeconds(SECONDS).toFramesFloor(rate);
        while (MediaTime.ofFrames(frames, rate).ticks() % (RATE.ticksPerSample() * packetSamples)
                != 0) {
            frames++;
        }
        return frames;
    }

    /// Writes its pictures, to be followed by a programme's.
    ///
    /// @param settings of the programme's
    /// @throws StudioFault if they cannot be encoded or written
    public void pictures(VideoSettings settings, Path part, JobContext context) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, part)) {
            Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
            for (long frame = 0; frame < frames; frame++) {
                context.checkCancelled();
                paint(picture, frame);
                encoder.write(picture);
            }
            encoder.finish();
        }
    }

    /// How many frames after a whole second's first frame; the first second has no flash, so that a
    /// player has begun by then.
    private long afterSecond(long frame) {
        long second = MediaTime.ofFrames(frame, rate).ticks() / MediaTime.TICKS_PER_SECOND;
        return frame - MediaTime.ofSeconds(second).toFramesCeiling(rate);
    }

    private boolean isFlash(long frame) {
        return frame >= MediaTime.ofSeconds(1).toFramesCeiling(rate)
                && afterSecond(frame) < FLASH_FRAMES;
    }

    private void paint(Pixels picture, long frame) {
        boolean flash = isFlash(frame);
        long perSecond = MediaTime.ofSeconds(1).toFramesFloor(rate);
        int bar = (int) (afterSecond(frame) * picture.width() / perSecond);
        int barWidth = Math.max(1, picture.width() / 40);
        for (int y = 0; y < picture.height(); y++) {
            long row = (long) y * picture.rowBytes();
            for (int x = 0; x < picture.width(); x++) {
                boolean inBar = x >= bar && x < bar + barWidth;
                int colour = flash ? WHITE : inBar ? BAR : GREY;
                picture.bgra().set(ValueLayout.JAVA_INT, row + 4L * x, colour);
            }
        }
    }

    private void read(long atSample, float[][] planar, int offset, int count) {
        for (int i = 0; i < count; i++) {
            float sample = sample(atSample + i);
            planar[0][offset + i] = sample;
            planar[1][offset + i] = sample;
        }
    }

    /// The beep lasts as long as its flash, and begins with the flash's first sample.
    private float sample(long at) {
        if (at < 0 || at >= samples) {
            return 0;
        }
        long frame = MediaTime.ofSamples(at, RATE).toFramesFloor(rate);
        if (!isFlash(frame)) {
            return 0;
        }
        long first = frame - afterSecond(frame);
        long since = at - MediaTime.ofFrames(first, rate).toSamplesFloor(RATE);
        return (float)
                (BEEP_LEVEL
                        * StrictMath.sin(2 * StrictMath.PI * BEEP_HERTZ * since / RATE.hertz()));
    }
}
