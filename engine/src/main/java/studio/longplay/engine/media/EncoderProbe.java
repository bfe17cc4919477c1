package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.EncoderTrials;
import studio.longplay.engine.time.FrameRate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the encoder to use by letting each encode a few frames of the real size.
///
/// A name in a list or a card in the machine proves nothing: data-centre cards have no encoder, a
/// driver may be too old, a session may be taken.
///
/// What was found stands for as long as the probe: asking again costs nothing. One thread asks.
public final class EncoderProbe {
    private final Map<EncoderWish, EncoderChoice> found = new HashMap<>();

    /// Tries the H.264 encoders, the most wanted first, until one works.
    ///
    /// @throws StudioFault.Resource `encoder.none` if no encoder of this FFmpeg works here
    public EncoderChoice choose(int width, int height, FrameRate rate) throws StudioFault {
        return choose(EncoderWish.best(VideoCodec.H264, width, height, rate));
    }

    /// Tries the encoders of a codec, the most wanted first, until one works.
    ///
    /// @throws StudioFault.Resource `encoder.none` if no encoder that may be tried works here, with
    ///   the reasons of all
    public EncoderChoice choose(EncoderWish wish) throws StudioFault {
        EncoderChoice known = found.get(wish);
        if (known == null) {
            known = EncoderTrials.choose(wish);
            found.put(wish, known);
        }
        return known;
    }

    /// The encoders there may be for a codec, the most wanted first; which of them work here only
    /// [#choose] can say.
    public static List<String> names(VideoCodec codec) {
        return EncoderTrials.names(codec);
    }
}
