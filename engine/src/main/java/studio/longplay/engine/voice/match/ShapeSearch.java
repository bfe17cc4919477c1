package studio.longplay.engine.voice.match;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.measure.AcousticProfile;

/// Finds a shape by analysis by synthesis: it is spoken, measured, and corrected. Pitch, its range,
/// pace, breath and roughness follow their own figures; tract length and tilt are searched along
/// the acoustic distance by parabolas, for the mean cepstrum answers to both almost linearly; what
/// is left of the spectrum goes into an equaliser.
final class ShapeSearch {
    /// The voice that every studio has, as it is.
    static final VoiceShape BASE = new VoiceShape(172, 1, 1, 1, 0, 0, 0, 0);

    static final int ROUNDS = 18;

    private static final double[] FORMANT_STEPS = {0.06, 0.03};
    private static final double[] TILT_STEPS = {4, 2};
    private static final double BREATH_PER_DB = 0.05;
    private static final double ROUGHNESS_PER_PERCENT = 0.5;

    private final ShapeSpeaker speaker;
    private final AcousticProfile target;
    private final boolean fine;
    private final JobContext context;
    private Candidate best;

    /// @param start the base voice's own shape
    /// @param fine whether breath and roughness were recorded well enough to be followed
    ShapeSearch(
            ShapeSpeaker speaker,
            AcousticProfile target,
            VoiceShape start,
            boolean fine,
            JobContext context)
            throws StudioFault {
        this.speaker = speaker;
        this.target = target;
        this.fine = fine;
        this.context = context;
        this.best = tried(start);
    }

    /// The base voice, before anything was searched; the best afterwards.
    Candidate best() {
        return best;
    }

    void run() throws StudioFault {
        best = tried(guess(best));
        best = tried(corrected(best));
        for (int pass = 0; pass < FORMANT_STEPS.length; pass++) {
            alongFormants(FORMANT_STEPS[pass]);
            alongTilt(TILT_STEPS[pass]);
        }
        best = tried(equalised(corrected(best), best.profile()));
        best = tried(equalised(corrected(best), best.profile()));
        best = tried(pitchOf(best));
    }

    /// With the rest of what parts the spectra in the equaliser.
    private VoiceShape equalised(VoiceShape shape, AcousticProfile is) {
        return new Equaliser(target, is).on(shape);
    }

    private Candidate tried(VoiceShape shape) throws StudioFault {
        context.checkCancelled();
        context.progress(new Progress("Matching the voice", speaker.tried(), ROUNDS));
        AcousticProfile profile = speaker.profile(shape, context);
        return new Candidate(shape, profile, AcousticProfile.distance(target, profile));
    }

    /// Where the figures of the base voice alone would lead.
    private VoiceShape guess(Candidate base) {
        VoiceShape pitched = corrected(base);
        double tract = base.profile().tractLengthCm() / Math.max(1, target.tractLengthCm());
        double tilt = 0.5 * (target.tiltDb() - base.profile().tiltDb());
        return shape(pitched, Math.clamp(tract, 0.8, 1.2), Math.clamp(tilt, -6, 6));
    }

    private void alongFormants(double step) throws StudioFault {
        double middle = best.shape().formantRatio();
        Candidate low = tried(shape(best.shape(), middle - step, best.shape().tiltDb()));
        Candidate high = tried(shape(best.shape(), middle + step, best.shape().tiltDb()));
        double wanted = middle + step * offset(low, best, high);
        keep(low, high, shape(best.shape(), wanted, best.shape().tiltDb()));
    }

    private void alongTilt(double step) throws StudioFault {
        double middle = best.shape().tiltDb();
        Candidate low = tried(shape(best.shape(), best.shape().formantRatio(), middle - step));
        Candidate high = tried(shape(best.shape(), best.shape().formantRatio(), middle + step));
        double wanted = middle + step * offset(low, best, high);
        keep(low, high, shape(best.shape(), best.shape().formantRatio(), wanted));
    }

    /// Where the parabola through three squared distances is lowest, in steps from the middle one.
    private static double offset(Candidate low, Candidate middle, Candidate high) {
        double before = low.distance() * low.distance();
        double here = middle.distance() * middle.distance();
        double after = high.distance() * high.distance();
        double bend = before - 2 * here + after;
        if (bend <= 0) {
            return before < after ? -1 : 1;
        }
        return Math.clamp(0.5 * (before - after) / bend, -1.5, 1.5);
    }

    private void keep(Candidate low, Candidate high, VoiceShape wanted) throws StudioFault {
        Candidate there = tried(wanted);
        for (Candidate candidate : new Candidate[] {low, high, there}) {
            best = candidate.distance() < best.distance() ? candidate : best;
        }
    }

    /// With pitch, its range, pace, breath and roughness moved by what they were off.
    private VoiceShape corrected(Candidate from) {
        VoiceShape shape = from.shape();
        AcousticProfile is = from.profile();
        double range = ratio(target.pitchRangeSemitones(), is.pitchRangeSemitones());
        double rate = ratio(target.syllablesPerSecond(), is.syllablesPerSecond());
        double breathless = target.harmonicsToNoiseDb() - is.harmonicsToNoiseDb();
        double rougher = target.jitterPercent() - is.jitterPercent();
        return new VoiceShape(
                pitchOf(from).pitchHz(),
                Math.clamp(shape.pitchRange() * range, 0.5, 1.6),
                shape.formantRatio(),
                Math.clamp(shape.rate() * rate, 0.8, 1.2),
                shape.tiltDb(),
                fine ? Math.clamp(shape.breath() - BREATH_PER_DB * breathless, 0, 0.35) : 0,
                fine ? Math.clamp(shape.roughness() + ROUGHNESS_PER_PERCENT * rougher, 0, 0.6) : 0,
                shape.tremor(),
                shape.equaliserDb());
    }

    private VoiceShape pitchOf(Candidate from) {
        VoiceShape shape = from.shape();
        double pitch = shape.pitchHz() * ratio(target.pitchHz(), from.profile().pitchHz());
        return new VoiceShape(
                Math.clamp(pitch, 60, 400),
                shape.pitchRange(),
                shape.formantRatio(),
                shape.rate(),
                shape.tiltDb(),
                shape.breath(),
                shape.roughness(),
                shape.tremor(),
                shape.equaliserDb());
    }

    private static VoiceShape shape(VoiceShape of, double formantRatio, double tiltDb) {
        return new VoiceShape(
                of.pitchHz(),
                of.pitchRange(),
                Math.clamp(formantRatio, 0.75, 1.3),
                of.rate(),
                Math.clamp(tiltDb, -15, 15),
                of.breath(),
                of.roughness(),
                of.tremor(),
                of.equaliserDb());
    }

    private static double ratio(double wanted, double is) {
        return wanted <= 0 || is <= 0 ? 1 : wanted / is;
    }
}
