package studio.longplay.engine.voice.match;

import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.List;

/// A built-in voice bent towards somebody.
///
/// @param shape of the voice that was found
/// @param target the person's figures
/// @param before figures of the base voice as it is
/// @param after figures of the base voice in the shape that was found
/// @param verdicts one for each recording, in the order they were given
/// @param tried shapes that were spoken and measured
public record MatchResult(
        VoiceShape shape,
        AcousticProfile target,
        AcousticProfile before,
        AcousticProfile after,
        List<RecordingVerdict> verdicts,
        int tried) {
    /// What the percentage is measured by.
    public static final String MEASURE =
            "acoustic match: 100 % x 2^-d, where d is the acoustic distance of the two voices"
                    + " (median pitch, mean mel-cepstrum, vocal tract length; 1 is about as far as"
                    + " two people of one sex are)";

    public MatchResult {
        verdicts = List.copyOf(verdicts);
    }

    /// Acoustic distance of the base voice from the person.
    public double distanceBefore() {
        return AcousticProfile.distance(target, before);
    }

    /// Acoustic distance of the matched voice from the person.
    public double distanceAfter() {
        return AcousticProfile.distance(target, after);
    }

    /// The acoustic match in percent: 100 is the same voice, 50 another person of the same kind;
    /// see [#MEASURE].
    public double matchPercent() {
        return 100 * StrictMath.pow(2, -distanceAfter());
    }
}
