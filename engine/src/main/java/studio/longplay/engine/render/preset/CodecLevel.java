package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Optional;

/// How much a decoder must manage to play a stream, by the tables of ITU-T H.264 (A.3.1, High
/// profile), ITU-T H.265 (A.4, high tier) and the AV1 specification (A.3, high tier).
///
/// @param name for example `5.1`
/// @param unitsInPicture macroblocks for H.264, else samples of luma
/// @param unitsInSecond the same
/// @param bitRate bits per second
public record CodecLevel(String name, long unitsInPicture, long unitsInSecond, long bitRate) {
    private static final int MACROBLOCK = 16;
    private static final List<CodecLevel> H264 =
            List.of(
                    level("3", 1620, 40_500, 12.5),
                    level("3.1", 3600, 108_000, 17.5),
                    level("3.2", 5120, 216_000, 25),
                    level("4", 8192, 245_760, 25),
                    level("4.1", 8192, 245_760, 62.5),
                    level("4.2", 8704, 522_240, 62.5),
                    level("5", 22_080, 589_824, 168.75),
                    level("5.1", 36_864, 983_040, 300),
                    level("5.2", 36_864, 2_073_600, 300),
                    level("6", 139_264, 4_177_920, 300),
                    level("6.1", 139_264, 8_355_840, 600),
                    level("6.2", 139_264, 16_711_680, 1000));
    private static final List<CodecLevel> HEVC =
            List.of(
                    level("3.1", 983_040, 33_177_600, 10),
                    level("4", 2_228_224, 66_846_720, 30),
                    level("4.1", 2_228_224, 133_693_440, 50),
                    level("5", 8_912_896, 267_386_880, 100),
                    level("5.1", 8_912_896, 534_773_760, 160),
                    level("5.2", 8_912_896, 1_069_547_520, 240),
                    level("6", 35_651_584, 1_069_547_520, 240),
                    level("6.1", 35_651_584, 2_139_095_040, 480),
                    level("6.2", 35_651_584, 4_278_190_080L, 800));
    private static final List<CodecLevel> AV1 =
            List.of(
                    level("3.1", 1_065_024, 31_950_720, 10),
                    level("4.0", 2_359_296, 70_778_880, 30),
                    level("4.1", 2_359_296, 141_557_760, 50),
                    level("5.0", 8_912_896, 267_386_880, 100),
                    level("5.1", 8_912_896, 534_773_760, 160),
                    level("5.2", 8_912_896, 1_069_547_520, 240),
                    level("6.0", 35_651_584, 1_069_547_520, 240),
                    level("6.1", 35_651_584, 2_139_095_040, 480),
                    level("6.2", 35_651_584, 4_278_190_080L, 800));

    private static CodecLevel level(String name, long picture, long second, double megabits) {
        return new CodecLevel(name, picture, second, (long) (megabits * 1_000_000));
    }

    /// The lowest level that takes the pictures; empty if none does.
    public static Optional<CodecLevel> of(PictureTerms picture) {
        return levels(picture.codec()).stream()
                .filter(level -> level.takesSize(picture))
                .filter(level -> level.bitRate >= picture.bitRate())
                .findFirst();
    }

    /// The highest bit rate at which pictures of that size and rate can be played; 0 if they cannot
    /// at any.
    static long mostBits(PictureTerms picture) {
        return levels(picture.codec()).stream()
                .filter(level -> level.takesSize(picture))
                .mapToLong(CodecLevel::bitRate)
                .max()
                .orElse(0);
    }

    private static List<CodecLevel> levels(VideoCodec codec) {
        return switch (codec) {
            case H264 -> H264;
            case HEVC, HEVC_10 -> HEVC;
            case AV1 -> AV1;
        };
    }

    private boolean takesSize(PictureTerms picture) {
        long units = units(picture);
        FrameRate rate = picture.rate();
        long inSecond = Math.ceilDiv(units * rate.numerator(), (long) rate.denominator());
        return units <= unitsInPicture && inSecond <= unitsInSecond;
    }

    private static long units(PictureTerms picture) {
        return picture.codec() == VideoCodec.H264
                ? (long) Math.ceilDiv(picture.width(), MACROBLOCK)
                        * Math.ceilDiv(picture.height(), MACROBLOCK)
                : (long) picture.width() * picture.height();
    }
}
