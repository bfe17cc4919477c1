package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.KeptScript;
import studio.longplay.engine.render.deliver.Leftovers;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SpeechFacts;

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

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Keep the script as a project there, with its edits, gain and cast.")
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
            Manifest manifest =
                    care.during(
                            studio, delivery.out(), console, () -> make(studio, progress, console));
            report(console, manifest, delivery.out());
            cleaned(console, studio);
            return CheckOptions.report(console, manifest.qc());
        }
    }

    private Manifest make(Studio studio, ProgressLine progress, Console console)
            throws StudioFault {
        Path file = java.util.Objects.requireNonNull(script);
        if (project == null) {
            DeliverySettings settings =
                    doubted(delivery.over(DeliverySettings.usual(ExportPreset.HD)), console);
            return studio.make(file, delivery.out(), settings, progress);
        }
        Path folder = project.toAbsolutePath();
        KeptScript.keep(file, folder);
        return studio.export(
                folder,
                delivery.out(),
                settings -> doubted(delivery.over(settings), console),
                progress);
    }

    /// The same settings, once it was said what of their preset is doubtful.
    static DeliverySettings doubted(DeliverySettings settings, Console console) {
        PresetsVerb.doubt(settings.preset(), console);
        return settings;
    }

    static void cleaned(Console console, Studio studio) {
        String freed = CareOptions.freed(studio.exports().freed());
        if (!freed.isEmpty()) {
            console.note(freed);
        }
    }

    /// What was delivered, in a few lines.
    static void report(Console console, Manifest manifest, Path out) {
        console.warn(manifest.warnings());
        console.warn(manifest.run().repairs());
        Leftovers.sentences(manifest).forEach(console::note);
        List<String> lines = new ArrayList<>();
        lines.add(manifest.run().work().sentence());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s  %s, %s%s, drift %d samples",
                        out.resolve(mainFile(manifest)),
                        manifest.film().duration(),
                        size(manifest),
                        manifest.loudness().sentence(),
                        manifest.film().drift()));
        SpeechFacts speech = manifest.speech();
        if (speech != null) {
            lines.addAll(speech.sentences());
        }
        lines.add(out.resolve("report.html").toString());
        console.answer(manifest, lines);
    }

    private static String size(Manifest manifest) {
        return manifest.segments().isEmpty()
                ? ""
                : manifest.preset().width() + "x" + manifest.preset().height() + ", ";
    }

    /// The film, or what is delivered in its place; it is written before all but stems and
    /// captions.
    private static String mainFile(Manifest manifest) {
        return manifest.files().stream()
                .map(Manifest.FileEntry::name)
                .filter(name -> !name.contains("/"))
                .findFirst()
                .orElse("film.mp4");
    }
}
