package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.Rejection;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tries the encoders in order of preference; see `media.EncoderProbe`.
public final class EncoderTrials {
    private static final int FRAMES = 10;

    /// Fewer through a pipe, which takes its time.
    private static final int FRAMES_APART = 4;

    private static final long BIT_RATE = 8_000_000;

    private EncoderTrials() {}

    /// Lets each that may be used encode ten frames until one can.
    ///
    /// @throws StudioFault.Resource `encoder.none` if none works
    public static EncoderChoice choose(EncoderWish wish) throws StudioFault {
        Ffmpeg.load();
        List<Rejection> rejected = new ArrayList<>();
        for (String encoder : candidates(wish)) {
            VideoSettings settings = settings(wish, encoder);
            try {
                if (wish.skipped().contains(encoder)) {
                    throw VideoSession.unusable(settings, "it is passed over");
                }
                return new EncoderChoice(
                        encoder, why(wish, encoder, rejected), rejected, tried(settings));
            } catch (StudioFault fault) {
                rejected.add(new Rejection(encoder, fault.sentence()));
            }
        }
        throw none(wish, rejected);
    }

    /// All that there may be for a codec.
    public static List<String> names(VideoCodec codec) {
        return EncoderChains.of(codec);
    }

    private static List<String> candidates(EncoderWish wish) {
        String demanded = wish.demanded();
        if (demanded != null) {
            return List.of(demanded);
        }
        return EncoderChains.of(wish.codec()).stream()
                .filter(encoder ->
                        EncoderChains.isOwn(encoder) ? wish.ownFfmpeg() : BuildFacts.has(encoder))
                .toList();
    }

    private static VideoSettings settings(EncoderWish wish, String encoder) {
        return new VideoSettings(
                wish.width(),
                wish.height(),
                wish.rate(),
                wish.codec(),
                encoder,
                EncodingEffort.FAST,
                BIT_RATE,
                FRAMES,
                1);
    }

    private static String why(EncoderWish wish, String encoder, List<Rejection> rejected) {
        String first;
        if (wish.demanded() != null) {
            first = "it is the one that was asked for";
        } else if (rejected.isEmpty()) {
            first = "it is the most wanted one";
        } else {
            first = "the " + rejected.size() + " preferred to it do not work here";
        }
        return "%s encoded %d frames of %dx%d, and %s."
                .formatted(
                        encoder,
                        EncoderChains.isOwn(encoder) ? FRAMES_APART : FRAMES,
                        wish.width(),
                        wish.height(),
                        first);
    }

    /// @return what encodes: our FFmpeg or the user's
    private static String tried(VideoSettings settings) throws StudioFault {
        String known = EncoderChains.bare(settings.encoder());
        if (!EncoderChains.of(settings.codec()).contains(settings.encoder())) {
            throw VideoSession.unusable(
                    settings, known + " is no encoder of " + settings.codec().words());
        }
        if (!EncoderChains.isOwn(settings.encoder())) {
            encode(settings);
            return BuildFacts.read().name();
        }
        String name = OwnFfmpeg.find(settings).name();
        encodeApart(settings);
        return name;
    }

    private static void encode(VideoSettings settings) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoSession session = VideoSession.open(settings)) {
            Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
            long packets = 0;
            for (int frame = 0; frame < FRAMES; frame++) {
                picture.bgra().fill((byte) (frame * 20 + 20));
                session.convert(picture);
                session.send(frame);
                packets = received(session, settings, packets);
            }
            session.flush();
            packets = received(session, settings, packets);
            if (packets != FRAMES) {
                throw SegmentWriter.framesLost(FRAMES, packets);
            }
        }
    }

    private static long received(VideoSession session, VideoSettings settings, long before)
            throws StudioFault {
        long packets = before;
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            if (packet.pts() != packets) {
                throw VideoSession.unusable(settings, "its pictures are not in order");
            }
            packets++;
        }
        return packets;
    }

    private static void encodeApart(VideoSettings settings) throws StudioFault {
        try {
            Path file = Files.createTempFile("longplay-trial", ".mp4");
            try (Arena arena = Arena.ofConfined();
                    SegmentSink sink = SegmentSink.open(settings, file)) {
                Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
                for (int frame = 0; frame < FRAMES_APART; frame++) {
                    picture.bgra().fill((byte) (frame * 20 + 20));
                    sink.write(picture);
                }
                sink.finish();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw VideoSession.unusable(settings, String.valueOf(e.getMessage()));
        }
    }

    private static StudioFault none(EncoderWish wish, List<Rejection> rejected) {
        String reasons =
                rejected.stream()
                        .map(Rejection::reason)
                        .distinct()
                        .collect(Collectors.joining(" "));
        return new StudioFault.Resource(
                "encoder.none",
                "No encoder of %s works here at %dx%d. %s"
                        .formatted(wish.codec().words(), wish.width(), wish.height(), reasons)
                        .strip(),
                remedy(wish));
    }

    private static String remedy(EncoderWish wish) {
        if (wish.demanded() != null) {
            return "Leave the choice of the encoder to Longplay, or choose one of: "
                    + String.join(", ", EncoderChains.of(wish.codec()))
                    + ".";
        }
        return switch (wish.codec()) {
            case H264 -> "Choose a smaller size, or run `longplay doctor` to see what is amiss.";
            case HEVC, HEVC_10 ->
                    "Choose H.264 or AV1, or install ffmpeg with libx265, which is then used.";
            case AV1 -> "Choose H.264, or a smaller size.";
        };
    }
}
