package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.PolyphonyWarnings;
import studio.longplay.engine.render.TimelineWarnings;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Puts together what listeners are told.
final class Publication {
    private Publication() {}

    /// What is known beside the project and what was made of it.
    ///
    /// @param renamed up to this revision
    /// @param broken why files could not be painted, by digest
    record News(
            long revision, PreviewWork work, Renames renamed, Map<String, StudioFault> broken) {}

    static PreviewState of(Reading reading, Draft draft, News news) {
        OptionalDouble kept = reading.project().mix().programmeGainDb();
        Board board = board(reading, draft);
        List<Warning> warnings = new ArrayList<>(reading.warnings());
        warnings.addAll(TimelineWarnings.of(board));
        warnings.addAll(PolyphonyWarnings.of(draft.programme(), reading.script().file()));
        warnings.addAll(TimelineWarnings.missing(reading.pictures()));
        Map<String, StudioFault> unshown = new LinkedHashMap<>(news.broken());
        unshown.keySet().retainAll(reading.pictures().filesByDigest().keySet());
        unshown.values().forEach(fault -> warnings.add(warning(fault)));
        reading.pictures().missing().forEach(item -> unshown.put(item.digest(), missing(item)));
        return new PreviewState(
                news.revision(),
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
                news.work(),
                board,
                news.renamed(),
                unshown);
    }

    private static Warning warning(StudioFault fault) {
        return new Warning(fault.code(), fault.sentence(), fault.remedy(), null);
    }

    private static StudioFault missing(BinItem item) {
        return new StudioFault.Input(
                "footage.missing",
                "The file “%s” is missing.".formatted(item.name()),
                "Put it back, or find it again in the media bin.");
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
