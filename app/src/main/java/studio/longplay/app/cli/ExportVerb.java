package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.Objects;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Delivers an existing project; what is already made is not made again.",
        footerHeading = "%nExample:%n",
        footer = "  longplay export ~/projects/coriolanus -o film --preset uhd")
final class ExportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(
            names = "--keep",
            description = "Keep the preset, and what is otherwise in it, in the project.")
    private boolean keep;

    @Mixin private DeliveryOptions delivery = new DeliveryOptions();

    @Mixin private CareOptions care = new CareOptions();

    @Mixin private CheckOptions check = new CheckOptions();

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        try (Studio studio = Studio.open(home())) {
            delivery.chooseFrom(studio.speech().registry());
            delivery.presetsIn(home());
            if (keep) {
                keep(Objects.requireNonNull(project));
            }
            studio.mark(delivery.mark());
            check.set(studio);
            Path folder = java.util.Objects.requireNonNull(project);
            Manifest manifest =
                    care.during(
                            studio,
                            delivery.out(),
                            console,
                            () ->
                                    studio.export(
                                            folder,
                                            delivery.out(),
                                            settings ->
                                                    MakeVerb.doubted(
                                                            delivery.over(settings), console),
                                            progress));
            MakeVerb.report(console, manifest, delivery.out());
            MakeVerb.cleaned(console, studio);
            return CheckOptions.report(console, manifest.qc());
        }
    }

    private void keep(Path folder) throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            ExportSettings before = open.project().export();
            ExportSettings after = delivery.kept(before);
            if (!after.equals(before)) {
                open.apply(new Edit.SetExport(after.preset(), after.terms()));
            }
        }
    }
}
