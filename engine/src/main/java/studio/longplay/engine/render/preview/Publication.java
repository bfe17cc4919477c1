package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.TimelineWarnings;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Puts together what listeners are told.
final class Publication {
    private Publication() {}

    /// @param renamed up to this revision
    static PreviewState of(
            long revision, Reading reading, Draft draft, PreviewWork work, Renames renamed) {
        OptionalDouble kept = reading.project().mix().programmeGainDb();
        Board board = board(reading, draft);
        List<Warning> warnings = new ArrayList<>(reading.warnings());
        warnings.addAll(TimelineWarnings.of(board));
        warnings.addAll(TimelineWarnings.missing(reading.pictures()));
        return new PreviewState(
                revision,
                reading.project(),
                reading.script(),
                reading.unreadable(),
                warnings,
                reading.cast(),
                reading.castReasons(),
                draft.programme(),
                draft.scenes(),
                draft.captions(),
                draft.lines(),
                reading.pictures(),
                kept.orElse(usualGainDb(reading.project().mix())),
                kept.isPresent(),
                work,
                board,
                renamed);
    }

    /// While the text cannot be read, nothing of the timeline counts as lost.
    private static Board board(Reading reading, Draft draft) {
        Arrangement arrangement =
                reading.unreadable().isPresent()
                        ? Arrangement.NONE
                        : reading.project().arrangement();
        return BoardMaker.of(
                draft.programme(), arrangement, PreviewState.RATE, line -> isSpoken(draft, line));
    }

    private static boolean isSpoken(Draft draft, ElementId line) {
        PreviewLine known = draft.lines().get(line);
        return known != null && known.isSpoken();
    }

    /// From the level dialogue is mixed at to the one it is delivered at: near what an export
    /// decides, for speech is most of what is heard.
    private static double usualGainDb(MixSettings mix) {
        LoudnessTarget target =
                LoudnessTarget.named(mix.loudnessTarget()).orElse(LoudnessTarget.STREAMING);
        return target.lufs() - MixLevels.DEFAULT.dialogueLufs();
    }
}
