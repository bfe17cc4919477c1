package studio.longplay.engine.voice.engine;

import marytts.htsengine.HTSPStream;

import studio.longplay.engine.voice.VoiceShape;

import java.util.List;

/// Changes the spectrum of mel-cepstra: the length of the vocal tract and the tilt.
///
/// Another tract length is a bilinear warp of the frequency axis on top of the one the cepstra have
/// already (Oppenheim & Johnson 1972; Pitz & Ney 2005): in the band of speech it scales all
/// formants by one ratio. Tilt and equaliser are a constant cepstrum that is added.
final class CepstralShape {
    private static final int POINTS = 512;
    private static final double RATE_HZ = 48_000;
    private static final double WHISPER_TILT_DB = 6;

    private final double warp;
    private final double[] tilt;
    private final double[] cepstrum;
    private double[] warped;
    private double[] before;

    /// @param order number of coefficients
    /// @param alpha frequency warping the cepstra have
    CepstralShape(VoiceShape shape, boolean whispered, int order, double alpha) {
        warp = (shape.formantRatio() - 1) / (shape.formantRatio() + 1);
        double tiltDb = shape.tiltDb() + (whispered ? WHISPER_TILT_DB : 0);
        tilt = tilt(tiltDb, shape.equaliserDb(), order, alpha);
        cepstrum = new double[order];
        warped = new double[order];
        before = new double[order];
    }

    /// @param logGain added to the log amplitude of the frame
    void apply(HTSPStream cepstra, int frame, double logGain) {
        for (int i = 0; i < cepstrum.length; i++) {
            cepstrum[i] = cepstra.getPar(frame, i);
        }
        warp();
        for (int i = 0; i < warped.length; i++) {
            cepstra.setPar(frame, i, warped[i] + tilt[i] + (i == 0 ? logGain : 0));
        }
    }

    /// Horner's scheme in the all-pass variable.
    private void warp() {
        java.util.Arrays.fill(warped, 0);
        int order = warped.length;
        for (int i = order - 1; i >= 0; i--) {
            double[] swap = before;
            before = warped;
            warped = swap;
            warped[0] = cepstrum[i] + warp * before[0];
            warped[1] = (1 - warp * warp) * before[0] + warp * before[1];
            for (int j = 2; j < order; j++) {
                warped[j] = before[j - 1] + warp * (before[j] - warped[j - 1]);
            }
        }
    }

    /// The mel-cepstrum of a spectrum that rises by the tilt from 500 Hz to 4 kHz and is flat
    /// outside, with an equaliser on top of it.
    private static double[] tilt(double tiltDb, List<Double> equaliserDb, int order, double alpha) {
        double[] cepstrum = new double[order];
        for (int point = 0; point < POINTS; point++) {
            double mel = Math.PI * (point + 0.5) / POINTS;
            double hertz = hertz(mel, alpha);
            double octaves = StrictMath.log(hertz / 500) / StrictMath.log(2);
            double gain = tiltDb * (Math.clamp(octaves / 3, 0, 1) - 0.5) * StrictMath.log(10) / 20;
            if (!equaliserDb.isEmpty()) {
                gain += equaliserDb(equaliserDb, hertz) * StrictMath.log(10) / 20;
            }
            for (int i = 0; i < order; i++) {
                double weight = (i == 0 ? 1.0 : 2.0) / POINTS;
                cepstrum[i] += weight * gain * StrictMath.cos(i * mel);
            }
        }
        return cepstrum;
    }

    private static double equaliserDb(List<Double> gainsDb, double hertz) {
        List<Double> points = VoiceShape.EQUALISER_HZ;
        int above = 0;
        while (above < points.size() && points.get(above) < hertz) {
            above++;
        }
        if (above == 0 || above == points.size()) {
            return gainsDb.get(Math.min(above, points.size() - 1));
        }
        double low = points.get(above - 1);
        double part = StrictMath.log(hertz / low) / StrictMath.log(points.get(above) / low);
        return gainsDb.get(above - 1) * (1 - part) + gainsDb.get(above) * part;
    }

    private static double hertz(double mel, double alpha) {
        double bend =
                StrictMath.atan2(alpha * StrictMath.sin(mel), 1 + alpha * StrictMath.cos(mel));
        return (mel - 2 * bend) * RATE_HZ / (2 * Math.PI);
    }
}
