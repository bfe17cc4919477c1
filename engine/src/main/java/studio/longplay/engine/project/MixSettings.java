package studio.longplay.engine.project;

import java.util.OptionalDouble;

/// What the user decided about the sound.
///
/// A stem's gain of -96 dB is a fader all the way down: the stem is silent.
///
/// @param loudnessTarget name of a target, for example `streaming`
/// @param programmeGainDb the gain decided when the programme was first measured; kept, so that an
///   edit leaves the sound of other scenes as it is
/// @param dialogueGainDb -96 to 24
/// @param musicGainDb -96 to 24
/// @param effectsGainDb -96 to 24
/// @param ensembleGainDb -96 to 24
public record MixSettings(
        String loudnessTarget,
        OptionalDouble programmeGainDb,
        double dialogueGainDb,
        double musicGainDb,
        double effectsGainDb,
        double ensembleGainDb,
        DuckingDepth ducking) {
    public static final MixSettings USUAL =
            new MixSettings("streaming", OptionalDouble.empty(), 0, 0, 0, 0, DuckingDepth.USUAL);

    public MixSettings {
        if (programmeGainDb.isPresent() && !Double.isFinite(programmeGainDb.getAsDouble())) {
            throw new IllegalArgumentException("the programme's gain is a finite number");
        }
        checkGain(dialogueGainDb);
        checkGain(musicGainDb);
        checkGain(effectsGainDb);
        checkGain(ensembleGainDb);
    }

    public double gainDb(StemName stem) {
        return switch (stem) {
            case DIALOGUE -> dialogueGainDb;
            case MUSIC -> musicGainDb;
            case EFFECTS -> effectsGainDb;
            case ENSEMBLE -> ensembleGainDb;
        };
    }

    /// Another target asks for another gain: the kept one is forgotten.
    public MixSettings withLoudnessTarget(String name) {
        return new MixSettings(
                name,
                OptionalDouble.empty(),
                dialogueGainDb,
                musicGainDb,
                effectsGainDb,
                ensembleGainDb,
                ducking);
    }

    public MixSettings withProgrammeGainDb(OptionalDouble gainDb) {
        return new MixSettings(
                loudnessTarget,
                gainDb,
                dialogueGainDb,
                musicGainDb,
                effectsGainDb,
                ensembleGainDb,
                ducking);
    }

    public MixSettings withGainDb(StemName stem, double gainDb) {
        return new MixSettings(
                loudnessTarget,
                programmeGainDb,
                stem == StemName.DIALOGUE ? gainDb : dialogueGainDb,
                stem == StemName.MUSIC ? gainDb : musicGainDb,
                stem == StemName.EFFECTS ? gainDb : effectsGainDb,
                stem == StemName.ENSEMBLE ? gainDb : ensembleGainDb,
                ducking);
    }

    public MixSettings withDucking(DuckingDepth depth) {
        return new MixSettings(
                loudnessTarget,
                programmeGainDb,
                dialogueGainDb,
                musicGainDb,
                effectsGainDb,
                ensembleGainDb,
                depth);
    }

    private static void checkGain(double gainDb) {
        if (!(gainDb >= -96 && gainDb <= 24)) {
            throw new IllegalArgumentException("a stem's gain is -96 to 24 dB: " + gainDb);
        }
    }
}
