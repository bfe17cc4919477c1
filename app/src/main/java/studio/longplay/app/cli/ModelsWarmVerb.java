package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.WarmUp;
import studio.longplay.engine.render.models.Warming;

import java.util.List;
import java.util.OptionalLong;

@Command(
        name = "warm",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a bundle where it would run and uses it once: what it needs before its first"
                    + " line.",
            "Tells how long both took, and the memory its files let expect beside what was"
                    + " measured. A command closes it again; in the window it stays open."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay models warm whisper-tiny")
final class ModelsWarmVerb extends ModelsOneVerb {
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /// What warming up took.
    ///
    /// @param chip where it ran: `cpu`, `cuda:0`
    /// @param measuredBytes null where that cannot be told
    private record Warmed(
            String name,
            String chip,
            String precision,
            long loadMillis,
            long firstRunMillis,
            long estimateBytes,
            OptionalLong measuredBytes,
            List<ModelFallback> fallbacks) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            WarmUp warm =
                    Warming.warm(studio.modelKeeper(), studio.models(), name(), console.progress());
            console.answer(
                    new Warmed(
                            name(),
                            warm.ran().chip().id(),
                            warm.ran().precision().id(),
                            warm.loadMillis(),
                            warm.runMillis(),
                            warm.estimateBytes(),
                            warm.measuredBytes(),
                            ModelFallback.told(studio, console)),
                    List.of(
                            ModelsAnswer.said(
                                    "%s on %s, %s: opened in %d ms, first run %d ms",
                                    name(),
                                    warm.ran().chip().words(),
                                    warm.ran().precision().id(),
                                    warm.loadMillis(),
                                    warm.runMillis()),
                            ModelsAnswer.said(
                                    "  memory: %.1f MB expected, %s",
                                    warm.estimateBytes() / BYTES_PER_MEGABYTE,
                                    measured(warm.measuredBytes()))));
        }
        return CommandLineApp.DONE;
    }

    private static String measured(OptionalLong bytes) {
        return bytes.isEmpty()
                ? "not measured here"
                : ModelsAnswer.said(
                        "%.1f MB measured while it was opened",
                        bytes.getAsLong() / BYTES_PER_MEGABYTE);
    }
}
