package studio.longplay.engine.voice.speakers;

import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.List;

/// Stretches of speech that are taken for one person's.
///
/// @param point where a model says the voice lies, of length 1; empty without a model
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Group(double seconds, double firstSeconds, AcousticProfile profile, float[] point) {
    static Group of(SpeechSpan span, AcousticProfile profile, float[] point) {
        return new Group(span.samples() / 48_000.0, span.startSample() / 48_000.0, profile, point);
    }

    /// Both as one, weighed by how much was voiced.
    Group with(Group other) {
        AcousticProfile longer =
                profile.voicedSeconds() >= other.profile.voicedSeconds() ? profile : other.profile;
        double share =
                profile.voicedSeconds() / (profile.voicedSeconds() + other.profile.voicedSeconds());
        AcousticProfile mean =
                new AcousticProfile(
                        geometric(profile.pitchHz(), other.profile.pitchHz(), share),
                        longer.pitchRangeSemitones(),
                        longer.voicedShare(),
                        longer.formantsHz(),
                        tract(other, share),
                        longer.tiltDb(),
                        longer.harmonicsToNoiseDb(),
                        longer.jitterPercent(),
                        longer.syllablesPerSecond(),
                        longer.spectrumDb(),
                        means(profile.cepstrum(), other.profile.cepstrum(), share),
                        profile.voicedSeconds() + other.profile.voicedSeconds());
        return new Group(
                seconds + other.seconds,
                Math.min(firstSeconds, other.firstSeconds),
                mean,
                between(other));
    }

    /// The mean of the two points by time, on the sphere that points lie on.
    private float[] between(Group other) {
        float[] mean = new float[Math.min(point.length, other.point.length)];
        double square = 0;
        for (int i = 0; i < mean.length; i++) {
            double sum = seconds * point[i] + other.seconds * other.point[i];
            mean[i] = (float) sum;
            square += sum * sum;
        }
        float length = (float) Math.max(Float.MIN_NORMAL, StrictMath.sqrt(square));
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    private double tract(Group other, double share) {
        double ours = profile.tractLengthCm();
        double theirs = other.profile.tractLengthCm();
        return ours <= 0 || theirs <= 0 ? Math.max(ours, theirs) : geometric(ours, theirs, share);
    }

    private static double geometric(double one, double other, double share) {
        return StrictMath.exp(share * StrictMath.log(one) + (1 - share) * StrictMath.log(other));
    }

    private static List<Double> means(List<Double> one, List<Double> other, double share) {
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            means.add(share * one.get(i) + (1 - share) * other.get(i));
        }
        return means;
    }
}
