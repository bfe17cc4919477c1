package studio.longplay.engine.voice.neural;

import java.util.List;

/// What a model read.
///
/// @param samples mono, 48 kHz
/// @param spans end to end over all samples, if the model tells when it says what; else none
/// @param pace at which it was read: what is missing from the one wanted is bent afterwards
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Sounded(float[] samples, List<Span> spans, double pace) {
    public Sounded {
        spans = List.copyOf(spans);
    }

    /// A sound within it.
    ///
    /// @param word index of the spoken word, -1 for a rest
    /// @param phone name in X-SAMPA, `_` for a rest
    /// @param startSample at 48 kHz
    public record Span(int word, String phone, long startSample, long endSample) {
        /// What a rest is called.
        public static final String REST = "_";

        /// The same as long as `stretch` times.
        Span stretched(double stretch) {
            return new Span(
                    word,
                    phone,
                    Math.round(startSample * stretch),
                    Math.round(endSample * stretch));
        }
    }
}
