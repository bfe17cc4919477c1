package studio.longplay.engine.media;

import java.util.List;

/// Which encoder makes the pictures, and why that one.
///
/// @param encoder FFmpeg's name; one of the user's own program is `ffmpeg:libx264`
/// @param why one sentence
/// @param rejected the encoders preferred to it, in the order they were tried
/// @param build FFmpeg's version and licence, for example `FFmpeg 8.0.1 (LGPL)`; of the user's own
///   program, if that was chosen
public record EncoderChoice(String encoder, String why, List<Rejection> rejected, String build) {
    public EncoderChoice {
        rejected = List.copyOf(rejected);
    }
}
