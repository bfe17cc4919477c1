package studio.longplay.engine.render;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.RecordedTakes;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.voice.align.Alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which recordings seem to say something else than their lines.
final class RecordingWarnings {
    private RecordingWarnings() {}

    /// @param file the script's
    /// @throws StudioFault.Media if a take is damaged
    static List<Warning> of(Collection<SpokenLine> takes, String file) throws StudioFault {
        List<Warning> warnings = new ArrayList<>();
        for (SpokenLine take : takes) {
            if (take.isRecorded()) {
                Optional<TakeFile.Fit> fit = TakeFile.fit(take.artifact().file());
                if (fit.isPresent() && fit.get().confidence() < Alignment.DOUBTFUL) {
                    warnings.add(warning(take, fit.get(), file));
                }
            }
        }
        return warnings;
    }

    private static Warning warning(SpokenLine take, TakeFile.Fit fit, String file) {
        List<String> words = RecordedTakes.doubtfulWords(fit, take.facts());
        return new Warning(
                "take.recording-doubtful",
                String.format(
                        Locale.ROOT,
                        "The recording of %s's line may say something else (%d %% sure, %d of %d"
                                + " words, by a measure that was tried on synthetic voices only).",
                        take.line().speaker().name(),
                        Math.round(100 * fit.confidence()),
                        take.facts().words().size() - words.size(),
                        take.facts().words().size()),
                "Listen to it, and choose another take if it is the wrong one.",
                new Place(file, take.line().sourceLine()));
    }
}
