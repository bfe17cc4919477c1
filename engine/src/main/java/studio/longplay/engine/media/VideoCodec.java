package studio.longplay.engine.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a film's pictures are coded. Every codec carries SDR pictures of BT.709 in 4:2:0, limited
/// range, and says so in its stream.
public enum VideoCodec {
    /// ITU-T H.264, High profile, 8 bits: plays everywhere.
    H264("H.264", "h264", "High", "yuv420p"),

    /// ITU-T H.265, Main profile, 8 bits.
    HEVC("HEVC", "hevc", "Main", "yuv420p"),

    /// ITU-T H.265, Main 10 profile: 10 bits a sample, so that gradients show no steps.
    HEVC_10("HEVC 10 bit", "hevc", "Main 10", "yuv420p10le"),

    /// AV1, Main profile, 8 bits: the smallest files.
    AV1("AV1", "av1", "Main", "yuv420p");

    private final String words;
    private final String family;
    private final String profile;
    private final String pixelFormat;

    VideoCodec(String words, String family, String profile, String pixelFormat) {
        this.words = words;
        this.family = family;
        this.profile = profile;
        this.pixelFormat = pixelFormat;
    }

    /// For a person to read.
    public String words() {
        return words;
    }

    /// What is typed for it: `h264`, `hevc`, `hevc-10`, `av1`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// FFmpeg's name of the codec, the same for all bit depths.
    public String family() {
        return family;
    }

    /// As FFmpeg words it when it reads the stream.
    public String profile() {
        return profile;
    }

    /// FFmpeg's name of how the pictures lie in memory.
    public String pixelFormat() {
        return pixelFormat;
    }

    /// Bits of one sample.
    public int bitDepth() {
        return this == HEVC_10 ? 10 : 8;
    }

    /// Finds a codec by its key, whatever the case.
    public static Optional<VideoCodec> find(String key) {
        return Arrays.stream(values())
                .filter(codec -> codec.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
