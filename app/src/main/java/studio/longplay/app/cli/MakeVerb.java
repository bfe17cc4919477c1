package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Turns a script into a delivery folder: film, stems, captions, report.",
        footerHeading = "%nExample:%n",
        footer = "  longplay make play.fountain -o film --preset hd --cast voices.txt")
final class MakeVerb extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "SCRIPT",
            description = "Fountain, NAME: play, Markdown, SRT or text.")
    private @Nullable Path script;

    @Mixin private DeliveryOptions delivery = new DeliveryOptions();

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        try (Studio studio = Studio.open(home())) {
            Manifest manifest =
                    Cancelling.run(
                            progress,
                            () ->
                                    studio.make(
                                            java.util.Objects.requireNonNull(script),
                                            delivery.out(),
                                            delivery.settings(),
                                            progress));
            progress.endLine();
            report(console, manifest, delivery.out());
        }
        return CommandLineApp.DONE;
    }

    /// What was delivered, in a few lines.
    static void report(Console console, Manifest manifest, Path out) {
        console.warn(manifest.warnings());
        console.warn(manifest.run().repairs());
        List<String> lines = new ArrayList<>();
        lines.add(manifest.run().work().sentence());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s  %s, %dx%d, %.1f LUFS, true peak %.1f dBTP, drift %d samples",
                        out.resolve("film.mp4"),
                        manifest.film().duration(),
                        manifest.preset().width(),
                        manifest.preset().height(),
                        manifest.loudness().integratedLufs(),
                        manifest.loudness().truePeakDbtp(),
                        manifest.film().drift()));
        lines.add(out.resolve("report.html").toString());
        console.answer(manifest, lines);
    }
}
