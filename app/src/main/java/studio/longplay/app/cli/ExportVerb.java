package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Delivers an existing project; what is already made is not made again.",
        footerHeading = "%nExample:%n",
        footer = "  longplay export ~/projects/coriolanus -o film --preset uhd")
final class ExportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Mixin private DeliveryOptions delivery = new DeliveryOptions();

    @Mixin private CareOptions care = new CareOptions();

    @Mixin private CheckOptions check = new CheckOptions();

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        try (Studio studio = Studio.open(home())) {
            delivery.chooseFrom(studio.speech().registry());
            delivery.presetsIn(home());
            studio.mark(delivery.mark());
            check.set(studio);
            Path folder = java.util.Objects.requireNonNull(project);
            Manifest manifest =
                    care.during(
                            studio,
                            console,
                            () -> studio.export(folder, delivery.out(), delivery::over, progress));
            MakeVerb.report(console, manifest, delivery.out());
            MakeVerb.cleaned(console, studio);
            return CheckOptions.report(console, manifest.qc());
        }
    }
}
