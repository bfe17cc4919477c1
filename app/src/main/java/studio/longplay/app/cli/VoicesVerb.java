package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.Audition;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

@Command(
        name = "voices",
        mixinStandardHelpOptions = true,
        description = "The voices there are.",
        synopsisSubcommandLabel = "list|show|audition|match|import|export|detect",
        subcommands = {
            VoicesListVerb.class,
            VoicesShowVerb.class,
            VoicesVerb.Auditioning.class,
            VoicesMatchVerb.class,
            VoicesImportVerb.class,
            VoicesExportVerb.class,
            VoicesDetectVerb.class
        })
final class VoicesVerb extends Group {
    @Command(
            name = "audition",
            mixinStandardHelpOptions = true,
            description = "Has a voice speak a sentence into a WAV file.",
            footerHeading = "%nExample:%n",
            footer = "  longplay voices audition marcus \"Once upon a time.\" -o try.wav")
    static final class Auditioning extends Verb {
        @Parameters(index = "0", paramLabel = "VOICE", description = "Its id or its name.")
        private @Nullable String voice;

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "TEXT",
                defaultValue =
                        "The sea was calm, and nobody on the quay knew what the night would bring.",
                description = "What it says. Default: a sentence about the sea.")
        private String text = "";

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                description = "The WAV file to write.")
        private @Nullable Path out;

        private record Told(
                String voice,
                String file,
                long milliseconds,
                int words,
                String engine,
                List<ModelFallback> fallbacks) {
            static Told of(Audition audition, List<ModelFallback> fallbacks) {
                return new Told(
                        audition.voice(),
                        audition.file(),
                        audition.milliseconds(),
                        audition.words(),
                        audition.engine(),
                        fallbacks);
            }
        }

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                Audition audition =
                        studio.audition(
                                java.util.Objects.requireNonNull(voice),
                                text,
                                java.util.Objects.requireNonNull(out),
                                console.progress());
                console.answer(
                        Told.of(audition, ModelFallback.told(studio, console)),
                        List.of(
                                String.format(
                                        Locale.ROOT,
                                        "%s: %s, %.2f s, %d words",
                                        audition.file(),
                                        audition.voice(),
                                        audition.milliseconds() / 1000.0,
                                        audition.words())));
            }
            return CommandLineApp.DONE;
        }
    }
}
