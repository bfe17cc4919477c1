package studio.longplay.engine.project;

import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

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
/// @param ducking how the other buses make room for speech
/// @param desk the strips; the faders of the buses stand here, see [#strip]
public record MixSettings(
        String loudnessTarget,
        OptionalDouble programmeGainDb,
        double dialogueGainDb,
        double musicGainDb,
        double effectsGainDb,
        double ensembleGainDb,
        DuckingSettings ducking,
        Desk desk) {
    public static final MixSettings USUAL =
            new MixSettings(
                    "streaming",
                    OptionalDouble.empty(),
                    0,
                    0,
                    0,
                    0,
                    DuckingSettings.USUAL,
                    Desk.PLAIN);

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

    /// All knobs of a strip; that of a bus with its fader.
    public Strip strip(StripRef ref) {
        Strip strip = desk.strip(ref);
        return ref instanceof StripRef.OfBus(StemName bus) ? strip.withGainDb(gainDb(bus)) : strip;
    }

    /// With other knobs of a strip; the fader of a bus becomes its stem's gain.
    public MixSettings withStrip(StripRef ref, Strip strip) {
        return ref instanceof StripRef.OfBus(StemName bus)
                ? withDesk(desk.with(ref, strip.withGainDb(0))).withGainDb(bus, strip.gainDb())
                : withDesk(desk.with(ref, strip));
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
                ducking,
                desk);
    }

    public MixSettings withProgrammeGainDb(OptionalDouble gainDb) {
        return new MixSettings(
                loudnessTarget,
                gainDb,
                dialogueGainDb,
                musicGainDb,
                effectsGainDb,
                ensembleGainDb,
                ducking,
                desk);
    }

    public MixSettings withGainDb(StemName stem, double gainDb) {
        return new MixSettings(
                loudnessTarget,
                programmeGainDb,
                stem == StemName.DIALOGUE ? gainDb : dialogueGainDb,
                stem == StemName.MUSIC ? gainDb : musicGainDb,
                stem == StemName.EFFECTS ? gainDb : effectsGainDb,
                stem == StemName.ENSEMBLE ? gainDb : ensembleGainDb,
                ducking,
                desk);
    }

    public MixSettings withDucking(DuckingSettings newDucking) {
        return new MixSettings(
                loudnessTarget,
                programmeGainDb,
                dialogueGainDb,
                musicGainDb,
                effectsGainDb,
                ensembleGainDb,
                newDucking,
                desk);
    }

    public MixSettings withDesk(Desk newDesk) {
        return new MixSettings(
                loudnessTarget,
                programmeGainDb,
                dialogueGainDb,
                musicGainDb,
                effectsGainDb,
                ensembleGainDb,
                ducking,
                newDesk);
    }

    private static void checkGain(double gainDb) {
        if (!(gainDb >= -96 && gainDb <= 24)) {
            throw new IllegalArgumentException("a stem's gain is -96 to 24 dB: " + gainDb);
        }
    }
}
