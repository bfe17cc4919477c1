package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.List;

/// What an encoder is wanted for.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param rate frames per second
/// @param demanded the only encoder to try, by its name in [EncoderChoice]; null for the best
/// @param ownFfmpeg whether the user's own `ffmpeg` program may be asked
/// @param skipped encoders not to try: they failed before
public record EncoderWish(
        VideoCodec codec,
        int width,
        int height,
        FrameRate rate,
        @Nullable String demanded,
        boolean ownFfmpeg,
        List<String> skipped) {
    /// Ends of the names of encoders that need a card, or what the system has of one.
    private static final List<String> CARDS =
            List.of("nvenc", "qsv", "vaapi", "amf", "mf", "videotoolbox");

    public EncoderWish {
        skipped = List.copyOf(skipped);
    }

    /// The best one there is.
    public static EncoderWish best(VideoCodec codec, int width, int height, FrameRate rate) {
        return new EncoderWish(codec, width, height, rate, null, true, List.of());
    }

    /// The same wish, but that encoder failed.
    public EncoderWish without(String encoder) {
        List<String> more = new ArrayList<>(skipped);
        more.add(encoder);
        return new EncoderWish(codec, width, height, rate, demanded, ownFfmpeg, more);
    }

    /// The same wish for an encoder that needs no card; one that is demanded stays.
    public EncoderWish onProcessor() {
        return ofFamily("software");
    }

    /// The same wish for one family of encoders; software is left where it does not work. One that
    /// is demanded stays.
    ///
    /// @param family `auto` for any, `software`, or the end of the names of some cards' encoders:
    ///   `nvenc`, `qsv`, `vaapi`, `amf`, `mf`, `videotoolbox`
    public EncoderWish ofFamily(String family) {
        if (demanded != null || family.equals("auto")) {
            return this;
        }
        List<String> more = new ArrayList<>(skipped);
        for (String format : List.of("h264", "hevc", "av1")) {
            CARDS.stream()
                    .filter(card -> !card.equals(family))
                    .forEach(card -> more.add(format + "_" + card));
        }
        return new EncoderWish(codec, width, height, rate, null, ownFfmpeg, more);
    }

    /// The same wish for one encoder and no other.
    public EncoderWish demanding(@Nullable String encoder) {
        return new EncoderWish(codec, width, height, rate, encoder, ownFfmpeg, skipped);
    }

    /// The same wish with or without the user's own program.
    public EncoderWish withOwnFfmpeg(boolean allowed) {
        return new EncoderWish(codec, width, height, rate, demanded, allowed, skipped);
    }
}
