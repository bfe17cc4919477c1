package studio.longplay.engine.render.qc;

import studio.longplay.engine.store.Digest;

import java.util.EnumMap;
import java.util.Map;

/// How much of what is too much: the contents of one file, see [QualityLimitsFile].
///
/// @param limits one for every rule
public record QualityLimits(Map<QualityRule, Limit> limits, Senses senses) {
    public QualityLimits {
        limits = Map.copyOf(new EnumMap<>(limits));
        for (QualityRule rule : QualityRule.values()) {
            if (!limits.containsKey(rule)) {
                throw new IllegalArgumentException("no limit for " + rule.code());
            }
        }
    }

    /// One rule's.
    ///
    /// @param severity of what is over the limit
    /// @param limit in the rule's unit; what is not above it is all right
    public record Limit(Severity severity, double limit) {}

    /// From when on a picture counts as black and a sample as clipped.
    ///
    /// @param blackBelow brightness from 0 to 255 under which a spot of the picture is black
    /// @param blackShare how much of a black picture is black, 0 to 1
    /// @param plainSpread brightness between the darkest and the brightest spot of a plain picture
    /// @param stillMean mean difference in brightness of two pictures that count as one
    /// @param stillSpot difference in brightness of any spot of two such pictures
    /// @param silentBelowDbfs level of 10 ms that count as silence
    /// @param clippedFromDbfs samples from there on count as clipped
    /// @param clippedSamples how many of them follow each other in a clipped place
    public record Senses(
            double blackBelow,
            double blackShare,
            double plainSpread,
            double stillMean,
            double stillSpot,
            double silentBelowDbfs,
            double clippedFromDbfs,
            int clippedSamples) {}

    /// What tells these limits from others, as 64 hexadecimal digits.
    public String digest() {
        return Digest.of(new EnumMap<>(limits) + " " + senses).hex();
    }

    Limit of(QualityRule rule) {
        Limit limit = limits.get(rule);
        if (limit == null) {
            throw new IllegalStateException("no limit for " + rule.code());
        }
        return limit;
    }

    double limit(QualityRule rule) {
        return of(rule).limit();
    }
}
