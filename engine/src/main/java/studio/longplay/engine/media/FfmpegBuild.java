package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.BuildFacts;

import java.util.List;

/// What the FFmpeg we carry is.
///
/// @param version FFmpeg's own
/// @param flavour `LGPL` or `GPL`
/// @param licence as FFmpeg words it
/// @param videoEncoders of H.264, in the order of preference; whether one works is for
///   [EncoderProbe] to find
public record FfmpegBuild(
        String version, String flavour, String licence, List<String> videoEncoders) {
    public FfmpegBuild {
        videoEncoders = List.copyOf(videoEncoders);
    }

    /// Asks the libraries.
    ///
    /// @throws StudioFault.Resource `ffmpeg.missing` if its libraries cannot be loaded
    public static FfmpegBuild read() throws StudioFault {
        return BuildFacts.read();
    }

    /// For example `FFmpeg 8.0.1 (LGPL)`.
    public String name() {
        return "FFmpeg " + version + " (" + flavour + ")";
    }
}
