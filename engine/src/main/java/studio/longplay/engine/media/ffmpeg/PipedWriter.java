package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.FedProgram;
import studio.longplay.engine.media.EncodedVideo;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.VideoSettings;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Encodes a segment's pictures with the user's own `ffmpeg`: raw pictures go through a pipe, and
/// the packets it wrote are copied into a file of our own making.
///
/// Closing ends the program; when our process dies, the end of the pipe ends it.
final class PipedWriter implements SegmentSink {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CHUNK_BYTES = 1 << 18;

    /// What the program ends with when a disk is full.
    private static final String FULL = "No space left on device";

    private static final int NO_SPACE = 228;

    /// Another segment beside this one may just have given back what it had of the disk.
    private static final long FULL_BELOW_BYTES = 1 << 20;

    private final VideoSettings settings;
    private final Path part;
    private final Path own;
    private final Path errors;
    private final FedProgram program;
    private final Arena arena = Arena.ofConfined();
    private final FrameConverter converter;
    private final MemorySegment picture;
    private final YuvConverter.Planes planes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private long sent;
    private boolean closed;

    private PipedWriter(VideoSettings settings, Path part, OwnFfmpeg ffmpeg) throws StudioFault {
        this.settings = settings;
        this.part = part;
        own = DurableFile.partOf(part);
        errors = DurableFile.partOf(part);
        converter = new FrameConverter(settings, false);
        int row = settings.width() * converter.sampleBytes();
        long luma = (long) row * settings.height();
        picture = arena.allocate(luma * 3 / 2, 64);
        planes =
                new YuvConverter.Planes(
                        picture.asSlice(0, luma),
                        row,
                        picture.asSlice(luma, luma / 4),
                        picture.asSlice(luma * 5 / 4, luma / 4),
                        row / 2);
        program = ffmpeg.program().feed(OwnFfmpeg.arguments(settings, own), errors);
    }

    static PipedWriter open(VideoSettings settings, Path part) throws StudioFault {
        Ffmpeg.load();
        return new PipedWriter(settings, part, OwnFfmpeg.find(settings));
    }

    @Override
    public void write(Pixels pixels) throws StudioFault {
        converter.convert(pixels, planes);
        feed();
    }

    @Override
    public void write(Pixels pixels, Patches changes) throws StudioFault {
        if (sent == 0) {
            converter.convert(pixels, planes);
        } else {
            converter.convert(pixels, planes, changes);
        }
        feed();
    }

    @Override
    public @Nullable PlanarFrame planes() {
        return settings.codec().bitDepth() > 8
                ? null
                : planes.planar(settings.width(), settings.height());
    }

    @Override
    public void writePlanes() throws StudioFault {
        feed();
    }

    @Override
    public void repeat() throws StudioFault {
        if (sent == 0) {
            throw new IllegalStateException("there is no picture to repeat");
        }
        feed();
    }

    private void feed() throws StudioFault {
        try {
            long size = picture.byteSize();
            for (long at = 0; at < size; at += CHUNK_BYTES) {
                int length = (int) Math.min(CHUNK_BYTES, size - at);
                MemorySegment.copy(picture, ValueLayout.JAVA_BYTE, at, chunk, 0, length);
                program.input().write(chunk, 0, length);
            }
            sent++;
        } catch (IOException e) {
            throw failed(program.await(PATIENCE));
        }
    }

    @Override
    public EncodedVideo finish() throws StudioFault {
        int code;
        try {
            code = program.end(PATIENCE);
        } catch (IOException e) {
            code = program.await(PATIENCE);
        }
        // It ends with 0, too, where only the end of its file had no room.
        if (code != 0 || program.errors().contains(FULL)) {
            throw failed(code);
        }
        try {
            return copy();
        } catch (StudioFault.Media broken) {
            throw hasNoRoom() ? failed(NO_SPACE) : broken;
        }
    }

    /// What the program says goes to a file beside its own, which has no room then either.
    private boolean hasNoRoom() {
        return DiskFault.hasNoRoom(own, FULL_BELOW_BYTES);
    }

    private StudioFault failed(int code) {
        String said = program.errors().strip();
        if (code == NO_SPACE || said.contains(FULL) || hasNoRoom()) {
            return new StudioFault.Resource(
                    "disk.full",
                    "The disk is full: " + part + " could not be written.",
                    "Free some space or choose another folder, then start again.");
        }
        String reason = said.lines().findFirst().orElse("it ended with code " + code);
        return VideoSession.unusable(settings, LogLines.plain(reason));
    }

    /// The same packets, with the times and tags of our own segments.
    private EncodedVideo copy() throws StudioFault {
        VideoTimescale timescale = VideoTimescale.of(settings.rate());
        try (MediaInput input = MediaInput.open(own, "mp4");
                MediaOutput output = MediaOutput.create(part)) {
            AVStream stream = output.add(timescale.ticksPerSecond());
            AVCodecParameters parameters = stream.codecpar();
            Ffmpeg.allocated(avcodec_parameters_copy(parameters, input.stream(0).codecpar()));
            tag(parameters);
            stream.avg_frame_rate(
                    new AVRational()
                            .num(settings.rate().numerator())
                            .den(settings.rate().denominator()));
            output.begin(
                    Map.of("video_track_timescale", Integer.toString(timescale.ticksPerSecond())));
            long written = 0;
            for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
                if (packet.pts() != packet.dts()
                        || (written == 0 && (packet.flags() & AV_PKT_FLAG_KEY) == 0)) {
                    throw VideoSession.unusable(settings, "its pictures are not in order");
                }
                packet.stream_index(0);
                packet.pts(written * timescale.ticksPerFrame());
                packet.dts(packet.pts());
                packet.duration(timescale.ticksPerFrame());
                output.write(packet);
                written++;
            }
            if (written != sent) {
                throw SegmentWriter.framesLost(sent, written);
            }
            byte[] sets = SegmentWriter.bytes(parameters.extradata(), parameters.extradata_size());
            return new EncodedVideo(sent, output.finish(), CodecDigest.of(sets));
        }
    }

    private static void tag(AVCodecParameters parameters) {
        parameters.codec_tag(0);
        parameters.color_range(AVCOL_RANGE_MPEG);
        parameters.color_space(AVCOL_SPC_BT709);
        parameters.color_primaries(AVCOL_PRI_BT709);
        parameters.color_trc(AVCOL_TRC_BT709);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            program.close();
            arena.close();
            discard(own);
            discard(errors);
        }
    }

    /// What cannot be deleted now is cleaned away with other unfinished files.
    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
