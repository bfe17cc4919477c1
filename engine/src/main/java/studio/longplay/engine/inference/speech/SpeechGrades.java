package studio.longplay.engine.inference.speech;

import java.util.OptionalDouble;

/// How good a recording sounds, as a panel would grade it, 1 (bad) to 5 (excellent); the mean of
/// its windows.
///
/// @param speech how undistorted the voice is (P.835 SIG)
/// @param background how little disturbs behind it (P.835 BAK)
/// @param overall (P.835 OVRL)
/// @param opinion the mean opinion score (P.808 MOS), where its model is there
/// @param windows how many stretches of 9.01 s were graded
public record SpeechGrades(
        double speech, double background, double overall, OptionalDouble opinion, int windows) {}
