package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.PackProvider;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings in a voice pack that somebody exported.",
        footerHeading = "%nExample:%n",
        footer = "  longplay voices import ada.lpvoice")
final class VoicesImportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "A voice pack.")
    private @Nullable Path pack;

    @Override
    int run(Console console) throws StudioFault {
        VoiceRegistry registry = Studio.voices(home());
        ShelfVoice.Verified brought =
                new VoiceShelf(home())
                        .bring(Objects.requireNonNull(pack), id -> isTaken(registry, id));
        Voice voice = brought.voice();
        Consent consent = brought.consent();
        console.answer(
                voice,
                List.of(
                        voice.name() + " is imported as " + voice.id() + ".",
                        consent == null
                                ? "It is made from nobody, so no consent is needed."
                                : "With the consent of " + consent.person() + "."));
        return CommandLineApp.DONE;
    }

    private static boolean isTaken(VoiceRegistry registry, String id) {
        return registry.find(id)
                .filter(voice -> !voice.origin().provider().equals(PackProvider.ID))
                .isPresent();
    }
}
