package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_CONTENT_LIGHT_LEVEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_MASTERING_DISPLAY_METADATA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avutil.AVContentLightMetadata;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.avutil.AVMasteringDisplayMetadata;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// How bright a film's brightest pixel is, as the film says: its light level (MaxCLL) if it has
/// one, else the brightest that the screen showed on which it was mastered.
///
/// Source: CTA-861.3-A, annex P (light levels; 0 is unknown); SMPTE ST 2086 (mastering display).
final class PeakLight {
    /// Nothing in PQ is brighter.
    private static final double MOST_NITS = 10_000;

    private PeakLight() {}

    /// Of the film that a frame is of.
    ///
    /// @return nits; the usual peak where the film says nothing, or nothing that can be. HLG is
    ///   relative to a screen and says nothing
    static double of(AVFrame frame, HdrCurve curve) {
        if (curve == HdrCurve.HLG) {
            return HdrCurve.USUAL_PEAK_NITS;
        }
        double content = content(frame);
        double told = isPlausible(content) ? content : mastering(frame);
        return isPlausible(told) ? told : HdrCurve.USUAL_PEAK_NITS;
    }

    private static boolean isPlausible(double nits) {
        return nits >= 1 && nits <= MOST_NITS;
    }

    private static double content(AVFrame frame) {
        AVFrameSideData told = av_frame_get_side_data(frame, AV_FRAME_DATA_CONTENT_LIGHT_LEVEL);
        return told == null ? 0 : new AVContentLightMetadata(told.data()).MaxCLL();
    }

    private static double mastering(AVFrame frame) {
        AVFrameSideData told =
                av_frame_get_side_data(frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA);
        if (told == null) {
            return 0;
        }
        AVMasteringDisplayMetadata screen = new AVMasteringDisplayMetadata(told.data());
        AVRational most = screen.max_luminance();
        return screen.has_luminance() == 0 || most.den() == 0
                ? 0
                : Math.rint((double) most.num() / most.den());
    }
}
