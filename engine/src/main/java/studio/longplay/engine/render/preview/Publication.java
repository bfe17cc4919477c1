package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.project.MixSettings;

import java.util.OptionalDouble;

/// Puts together what listeners are told.
final class Publication {
    private Publication() {}

    static PreviewState of(long revision, Reading reading, Draft draft, PreviewWork work) {
        OptionalDouble kept = reading.project().mix().programmeGainDb();
        return new PreviewState(
                revision,
                reading.project(),
                reading.script(),
                reading.unreadable(),
                reading.warnings(),
                reading.cast(),
                reading.castReasons(),
                draft.programme(),
                draft.scenes(),
                draft.captions(),
                draft.lines(),
                reading.pictures(),
                kept.orElse(usualGainDb(reading.project().mix())),
                kept.isPresent(),
                work);
    }

    /// From the level dialogue is mixed at to the one it is delivered at: near what an export
    /// decides, for speech is most of what is heard.
    private static double usualGainDb(MixSettings mix) {
        LoudnessTarget target =
                LoudnessTarget.named(mix.loudnessTarget()).orElse(LoudnessTarget.STREAMING);
        return target.lufs() - MixLevels.DEFAULT.dialogueLufs();
    }
}
