package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;
import static org.bytedeco.ffmpeg.global.avutil.avutil_license;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.media.VideoCodec;

/// What the linked FFmpeg says about itself.
public final class BuildFacts {
    private BuildFacts() {}

    /// Asks the libraries.
    ///
    /// @throws StudioFault.Resource `ffmpeg.missing`
    public static FfmpegBuild read() throws StudioFault {
        Ffmpeg.load();
        String licence = avutil_license().getString();
        String flavour = licence.startsWith("GPL") ? "GPL" : "LGPL";
        return new FfmpegBuild(
                av_version_info().getString(),
                flavour,
                licence,
                EncoderChains.of(VideoCodec.H264).stream().filter(BuildFacts::has).toList());
    }

    /// Whether the build contains an encoder of that name.
    static boolean has(String encoder) {
        return avcodec_find_encoder_by_name(encoder) != null;
    }
}
