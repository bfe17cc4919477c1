package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.VideoCodec;

/// What an encoder holds of memory while it encodes a group, measured family by family, at
/// 1920x1080 and 3840x2160; the larger counts. `EncoderGroupsBench` (a main in the tests of
/// `media`) measures it again; docs/benchmarks.md has the figures.
final class EncoderMemory {
    /// Another program of its own, with the pipe to it.
    private static final long PROGRAM_BYTES = 100_000_000;

    private static final String OWN = "ffmpeg:";

    /// Bytes for each pixel of the picture, by how much time the encoder takes.
    private enum Family {
        OPEN_H264(23, 23, 24),
        X264(37, 64, 168),
        X265(89, 99, 151),
        X265_10(129, 158, 255),
        SVT_AV1(100, 100, 135),
        /// Its pictures are in the card's memory.
        CARD(23, 23, 23);

        private final int fast;
        private final int standard;
        private final int high;

        Family(int fast, int standard, int high) {
            this.fast = fast;
            this.standard = standard;
            this.high = high;
        }

        int bytesForPixel(EncodingEffort effort) {
            return switch (effort) {
                case FAST -> fast;
                case STANDARD -> standard;
                case HIGH -> high;
            };
        }
    }

    private EncoderMemory() {}

    /// Of one session, in bytes. Where no encoder is demanded, the dearest that may be chosen
    /// counts.
    static long bytes(PictureTerms picture) {
        String encoder = picture.encoder().orElse(dearest(picture.codec()));
        boolean own =
                picture.encoder().map(name -> name.startsWith(OWN)).orElse(picture.ownFfmpeg());
        long pixels = (long) picture.width() * picture.height();
        return pixels * family(encoder, picture.codec()).bytesForPixel(picture.effort())
                + (own ? PROGRAM_BYTES : 0);
    }

    private static String dearest(VideoCodec codec) {
        return switch (codec) {
            case H264 -> "libx264";
            case HEVC, HEVC_10 -> "libx265";
            case AV1 -> "libsvtav1";
        };
    }

    private static Family family(String encoder, VideoCodec codec) {
        if (encoder.endsWith("libx264")) {
            return Family.X264;
        }
        if (encoder.endsWith("libx265")) {
            return codec == VideoCodec.HEVC_10 ? Family.X265_10 : Family.X265;
        }
        if (encoder.endsWith("libsvtav1")) {
            return Family.SVT_AV1;
        }
        return encoder.endsWith("libopenh264") ? Family.OPEN_H264 : Family.CARD;
    }
}
