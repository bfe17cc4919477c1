package studio.longplay.engine.voice.match;

import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.List;

/// The gains that bring one long-term spectrum to another.
///
/// @param target whose spectrum is wanted
/// @param is whose spectrum there is
record Equaliser(AcousticProfile target, AcousticProfile is) {
    private static final double MOST_DB = 12;

    /// A shape with these gains on top of its own.
    VoiceShape on(VoiceShape shape) {
        List<Double> points = VoiceShape.EQUALISER_HZ;
        List<Double> gains = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double already = shape.equaliserDb().isEmpty() ? 0 : shape.equaliserDb().get(i);
            gains.add(Math.clamp(already + missingDb(points.get(i)), -MOST_DB, MOST_DB));
        }
        return new VoiceShape(
                shape.pitchHz(),
                shape.pitchRange(),
                shape.formantRatio(),
                shape.rate(),
                shape.tiltDb(),
                shape.breath(),
                shape.roughness(),
                shape.tremor(),
                gains);
    }

    /// The mean difference of the bands around a frequency, nearer ones weighing more.
    private double missingDb(double hertz) {
        double sum = 0;
        double weights = 0;
        for (int band = 0; band < target.spectrumDb().size(); band++) {
            double octaves =
                    StrictMath.log(AcousticProfile.bandHz(band) / hertz) / StrictMath.log(2);
            double weight = Math.max(0, 1 - Math.abs(octaves) / 0.5);
            sum += weight * (target.spectrumDb().get(band) - is.spectrumDb().get(band));
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
