package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.Rejection;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/// Tries the encoders in order of preference; see `media.EncoderProbe`.
public final class EncoderTrials {
    private static final int FRAMES = 10;
    private static final long BIT_RATE = 8_000_000;

    private EncoderTrials() {}

    /// Lets each encode ten frames until one can.
    ///
    /// @throws StudioFault.Resource `encoder.none` if none works
    public static EncoderChoice choose(EncoderWish wish) throws StudioFault {
        int width = wish.width();
        int height = wish.height();
        FrameRate rate = wish.rate();
        FfmpegBuild build = BuildFacts.read();
        List<Rejection> rejected = new ArrayList<>();
        for (String encoder : BuildFacts.PREFERRED) {
            try {
                encode(new VideoSettings(width, height, rate, encoder, BIT_RATE, FRAMES, 1));
                return new EncoderChoice(
                        encoder, why(encoder, width, height, rejected), rejected, build.name());
            } catch (StudioFault fault) {
                rejected.add(new Rejection(encoder, fault.sentence()));
            }
        }
        throw new StudioFault.Resource(
                "encoder.none",
                "No H.264 encoder of this FFmpeg works at " + width + "x" + height + ".",
                "Choose a smaller size, or run `longplay doctor` to see why each was refused.");
    }

    private static String why(String encoder, int width, int height, List<Rejection> rejected) {
        String first =
                rejected.isEmpty()
                        ? "it is the most wanted one"
                        : "the " + rejected.size() + " preferred to it do not work here";
        return "%s encoded %d frames of %dx%d, and %s."
                .formatted(encoder, FRAMES, width, height, first);
    }

    private static void encode(VideoSettings settings) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoSession session = VideoSession.open(settings)) {
            Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
            int packets = 0;
            for (int frame = 0; frame < FRAMES; frame++) {
                picture.bgra().fill((byte) (frame * 20 + 20));
                session.convert(picture);
                session.send(frame);
                packets += received(session);
            }
            session.flush();
            packets += received(session);
            if (packets != FRAMES) {
                throw new StudioFault.Resource(
                        "encoder.frames-lost",
                        "%s made %d frames of %d.".formatted(settings.encoder(), packets, FRAMES),
                        "Choose another encoder.");
            }
        }
    }

    private static int received(VideoSession session) throws StudioFault {
        int packets = 0;
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            packets++;
        }
        return packets;
    }
}
