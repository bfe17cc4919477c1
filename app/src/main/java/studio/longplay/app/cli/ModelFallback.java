package studio.longplay.app.cli;

import studio.longplay.engine.Studio;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.inference.run.Step;

import java.util.List;

/// That a model did not run as it was asked to, for the answer of a command.
///
/// @param model the bundle's name
/// @param wanted on what it was to run
/// @param used on what it did
/// @param steps what was given up for it, in this order
/// @param batch how much it did at once at most
/// @param lessExact whether what was made differs from what was asked for; else it only took longer
/// @param count how many pieces of work were done so
/// @param why the same in a sentence
record ModelFallback(
        String model,
        String wanted,
        String used,
        List<Step> steps,
        int batch,
        boolean lessExact,
        int count,
        String why) {
    /// All that came up in a command; warns of them.
    static List<ModelFallback> told(Studio studio, Console console) {
        console.warn(studio.modelKeeper().badges().warnings());
        return studio.modelKeeper().badges().all().stream()
                .filter(Badge::isWorthTelling)
                .map(ModelFallback::of)
                .toList();
    }

    private static ModelFallback of(Badge badge) {
        Ran ran = badge.ran();
        return new ModelFallback(
                badge.model(),
                badge.wanted(),
                ran.badge(),
                ran.steps(),
                ran.batch(),
                ran.isHeard(),
                badge.count(),
                badge.warning().sentence());
    }
}
