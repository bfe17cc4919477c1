package studio.longplay.engine.voice.measure;

import java.util.ArrayList;
import java.util.List;

/// Who is heard, in figures that do not depend on what is said if there is enough of it (5 s of
/// speech, better 20). Units, ranges and sources of the figures stand in [Figure].
///
/// @param pitchHz median pitch; 0 if nothing was voiced
/// @param pitchRangeSemitones from the 5th to the 95th percentile of pitch
/// @param voicedShare share of the sounding time that has pitch, 0 to 1
/// @param formantsHz medians of the first four formants
/// @param tractLengthCm length of the vocal tract that these formants speak for
/// @param tiltDb rise of the voiced spectrum from 500 Hz to 4 kHz, mostly negative
/// @param harmonicsToNoiseDb tone against breath and noise
/// @param jitterPercent change from period to period
/// @param syllablesPerSecond in speech without pauses
/// @param spectrumDb mean of the voiced spectrum in 26 mel bands from 100 Hz to 6.5 kHz, less its
///   own mean
/// @param cepstrum mean mel-cepstrum of the voiced frames (12 values, without the level)
/// @param voicedSeconds how much was voiced: what all this rests upon
public record AcousticProfile(
        double pitchHz,
        double pitchRangeSemitones,
        double voicedShare,
        List<Double> formantsHz,
        double tractLengthCm,
        double tiltDb,
        double harmonicsToNoiseDb,
        double jitterPercent,
        double syllablesPerSecond,
        List<Double> spectrumDb,
        List<Double> cepstrum,
        double voicedSeconds) {
    private static final double SEMITONES_OF_ONE = 3;
    private static final double CEPSTRUM_OF_ONE = 0.3;
    private static final double TRACT_OF_ONE = 0.06;

    public AcousticProfile {
        formantsHz = List.copyOf(formantsHz);
        spectrumDb = List.copyOf(spectrumDb);
        cepstrum = List.copyOf(cepstrum);
    }

    /// Measures one recording.
    ///
    /// @param samples mono, 48 kHz
    public static AcousticProfile of(float[] samples) {
        return of(SpeechAnalysis.of(samples));
    }

    public static AcousticProfile of(SpeechAnalysis speech) {
        return ProfileSums.of(speech);
    }

    /// Measures several recordings of one voice as if they were one.
    ///
    /// @param recordings each mono, 48 kHz; at least one
    public static AcousticProfile ofAll(List<float[]> recordings) {
        int length = recordings.stream().mapToInt(samples -> samples.length).sum();
        float[] all = new float[length];
        int at = 0;
        for (float[] samples : recordings) {
            System.arraycopy(samples, 0, all, at, samples.length);
            at += samples.length;
        }
        return of(all);
    }

    /// The *acoustic distance* of two voices: the root of the sum of the squares of their
    /// differences in median pitch (3 semitones are 1), mean mel-cepstrum (a Euclidean distance of
    /// 0.3 is 1) and tract length (6 % is 1). 1 is about as far as two people of one sex are. Pace
    /// and intonation do not count: they change from line to line.
    ///
    /// @return 0 for the same, without upper bound
    public static double distance(AcousticProfile one, AcousticProfile other) {
        double pitch = one.pitchDistance(other);
        double timbre = one.timbreDistance(other);
        double tract = one.tractDistance(other);
        return StrictMath.sqrt(pitch * pitch + timbre * timbre + tract * tract);
    }

    /// The middle of a band of [#spectrumDb], in hertz.
    public static double bandHz(int band) {
        return MelFrames.middleHz(band);
    }

    /// How far the profiles of one voice lie from each other: the mean of all their distances.
    ///
    /// @return 0 for fewer than two
    public static double spread(List<AcousticProfile> profiles) {
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = 0; j < i; j++) {
                distances.add(distance(profiles.get(i), profiles.get(j)));
            }
        }
        return distances.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /// The part of the acoustic distance that is pitch.
    public double pitchDistance(AcousticProfile other) {
        return ratio(pitchHz, other.pitchHz) * 12 / StrictMath.log(2) / SEMITONES_OF_ONE;
    }

    /// The part of the acoustic distance that is the mel-cepstrum.
    public double timbreDistance(AcousticProfile other) {
        double sum = 0;
        for (int i = 0; i < cepstrum.size(); i++) {
            double difference = cepstrum.get(i) - other.cepstrum.get(i);
            sum += difference * difference;
        }
        return StrictMath.sqrt(sum) / CEPSTRUM_OF_ONE;
    }

    /// The part of the acoustic distance that is the length of the vocal tract.
    public double tractDistance(AcousticProfile other) {
        return ratio(tractLengthCm, other.tractLengthCm) / TRACT_OF_ONE;
    }

    /// The logarithm of the ratio, without its sign; 0 where one of them was not measured.
    private static double ratio(double one, double other) {
        return one <= 0 || other <= 0 ? 0 : Math.abs(StrictMath.log(one / other));
    }
}
