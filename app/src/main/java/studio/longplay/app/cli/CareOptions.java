package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.machine.NewWarnings;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.render.resume.PauseWatch;
import studio.longplay.engine.store.ArtifactStore;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// When an export rests, and what it leaves behind: options that `make` and `export` share.
final class CareOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec verb;

    @Option(
            names = "--pause-on",
            split = ",",
            paramLabel = "WHEN",
            description =
                    "Rest while the machine is on its battery, or too hot: battery, heat or"
                            + " battery,heat. \"p\" and Enter rest and go on by hand.")
    private Set<PauseOn> pauseOn = EnumSet.noneOf(PauseOn.class);

    @Option(
            names = "--clean",
            description =
                    "When the film is delivered and checked, remove the pictures and mixes it was"
                            + " joined from. Takes, music and effects stay.")
    private boolean clean;

    /// Has an export run with these wishes.
    ///
    /// @param out where the film goes: its disk is watched as well
    <T> T during(Studio studio, Path out, Console console, Cancelling.Work<T> export)
            throws StudioFault {
        studio.exports().askedBy(AskedWords.of(Objects.requireNonNull(verb)));
        studio.exports().cleanAfterwards(clean);
        studio.exports().warns(warning -> console.warn(List.of(warning)));
        ProgressLine progress = console.progress();
        MachineSampler sampler = MachineSampler.of(studio.home().folder(), out);
        sampler.listen(new NewWarnings(console::warn));
        try (sampler;
                PauseWatch _ = PauseWatch.begin(progress.gate(), pauseOn);
                PauseKey _ = PauseKey.begin(progress)) {
            return export.run();
        }
    }

    /// The wishes, to be kept with a film that is made later.
    CareWish wish(CheckOptions check) {
        return new CareWish(pauseOn, clean, check.depth(), check.leader());
    }

    /// What was removed, in a line for people; empty if nothing was.
    static String freed(ArtifactStore.Purged freed) {
        return freed.artifacts() == 0
                ? ""
                : "cleaned up: "
                        + Count.of((int) freed.artifacts(), "finished piece")
                        + ", "
                        + InWords.size(freed.bytes());
    }
}
