package studio.longplay.engine.voice.mark;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a detector found in a sound.
///
/// @param present whether chance would give this in fewer than one of a million sounds
/// @param confidence one less the false-alarm probability, 0 to 1
/// @param logFalseAlarm natural logarithm of the probability that some place in a sound of this
///   length without a mark fits as well: at most 0
/// @param payload what the best-supported readable mark says; null if none can be read
/// @param ranges in order; empty if there is none
public record MarkFinding(
        boolean present,
        double confidence,
        double logFalseAlarm,
        @Nullable MarkPayload payload,
        List<MarkedRange> ranges) {
    public MarkFinding {
        ranges = List.copyOf(ranges);
    }

    /// Whether the mark names that voice. Two voices share a number once in a million.
    public boolean names(String voiceId) {
        return payload != null && payload.equals(MarkPayload.ofVoice(voiceId));
    }
}
