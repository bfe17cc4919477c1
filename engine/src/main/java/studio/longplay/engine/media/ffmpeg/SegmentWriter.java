package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodedVideo;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.VideoSettings;

import java.nio.file.Path;
import java.util.Map;

/// Encodes a segment's pictures into an MP4 file; see `media.VideoEncoder`.
final class SegmentWriter implements SegmentSink {
    private final VideoSession session;
    private final MediaOutput output;
    private final VideoTimescale timescale;
    private long sent;
    private long written;
    private boolean closed;

    private SegmentWriter(VideoSession session, MediaOutput output, VideoTimescale timescale) {
        this.session = session;
        this.output = output;
        this.timescale = timescale;
    }

    static SegmentWriter open(VideoSettings settings, Path part) throws StudioFault {
        VideoSession session = SessionWait.open(settings);
        boolean opened = false;
        try {
            SegmentWriter writer =
                    new SegmentWriter(
                            session, MediaOutput.create(part), VideoTimescale.of(settings.rate()));
            writer.begin(settings);
            opened = true;
            return writer;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    private void begin(VideoSettings settings) throws StudioFault {
        boolean begun = false;
        try {
            AVStream stream = output.add(timescale.ticksPerSecond());
            Ffmpeg.allocated(avcodec_parameters_from_context(stream.codecpar(), session.codec()));
            stream.avg_frame_rate(
                    new AVRational()
                            .num(settings.rate().numerator())
                            .den(settings.rate().denominator()));
            output.begin(
                    Map.of("video_track_timescale", Integer.toString(timescale.ticksPerSecond())));
            begun = true;
        } finally {
            if (!begun) {
                output.close();
            }
        }
    }

    @Override
    public void write(Pixels picture) throws StudioFault {
        session.convert(picture);
        encode();
    }

    @Override
    public void write(Pixels picture, Patches changes) throws StudioFault {
        if (sent == 0) {
            session.convert(picture);
        } else {
            session.convert(picture, changes);
        }
        encode();
    }

    @Override
    public @Nullable PlanarFrame planes() {
        return session.planar();
    }

    @Override
    public void writePlanes() throws StudioFault {
        encode();
    }

    @Override
    public void repeat() throws StudioFault {
        if (sent == 0) {
            throw new IllegalStateException("there is no picture to repeat");
        }
        encode();
    }

    private void encode() throws StudioFault {
        session.send(sent);
        sent++;
        drain();
    }

    private void drain() throws StudioFault {
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            packet.stream_index(0);
            packet.pts(packet.pts() * timescale.ticksPerFrame());
            packet.dts(packet.pts());
            packet.duration(timescale.ticksPerFrame());
            output.write(packet);
            written++;
        }
    }

    @Override
    public EncodedVideo finish() throws StudioFault {
        session.flush();
        drain();
        long bytes = output.finish();
        if (written != sent) {
            throw framesLost(sent, written);
        }
        AVCodecContext codec = session.codec();
        byte[] sets = bytes(codec.extradata(), codec.extradata_size());
        return new EncodedVideo(sent, bytes, CodecDigest.of(sets));
    }

    static StudioFault framesLost(long sent, long written) {
        return new StudioFault.Media(
                "encoder.frames-lost",
                "The encoder made " + written + " frames of " + sent + ".",
                "Start again; if it happens again, choose another encoder.");
    }

    static byte[] bytes(BytePointer memory, int length) {
        byte[] bytes = new byte[length];
        memory.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            output.close();
            session.close();
        }
    }
}
