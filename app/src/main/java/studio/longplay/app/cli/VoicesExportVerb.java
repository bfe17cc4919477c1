package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackManifest;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.PackProvider;
import studio.longplay.engine.voice.provider.VoiceRights;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a voice with its licence and consent into one file, a voice pack.",
            "A voice in characters, such as marcus+radio, keeps them."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay voices export ada -o ada.lpvoice")
final class VoicesExportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "VOICE", description = "Its id or its name.")
    private String voice = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    private @Nullable Path out;

    private record Written(String file, String voice, int files, String digest) {}

    @Override
    int run(Console console) throws StudioFault {
        Voice found = VoicesShowVerb.find(Studio.voices(home()), voice);
        new VoiceRights(home(), ConsentPolicy.DEFAULT)
                .check(List.of(found), ConsentUse.PUBLISH, LocalDate.now(ZoneId.systemDefault()));
        boolean imported = found.origin().provider().equals(PackProvider.ID);
        PackContent content =
                imported
                        ? new VoiceShelf(home()).content(found.personId()).in(found)
                        : PackContent.of(found);
        Path file = Objects.requireNonNull(out);
        PackManifest manifest = PackWriter.write(content, file);
        console.answer(
                new Written(
                        file.toString(),
                        manifest.voice().id(),
                        manifest.entries().size(),
                        manifest.digest().hex()),
                List.of(file + ": " + found.name() + ", " + manifest.entries().size() + " files"));
        return CommandLineApp.DONE;
    }
}
