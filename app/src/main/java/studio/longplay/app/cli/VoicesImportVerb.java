package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.PackProvider;
import studio.longplay.engine.voice.provider.Providers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        List<String> lines = new ArrayList<>();
        lines.add(voice.name() + " is imported as " + voice.id() + ".");
        lines.add(
                consent == null
                        ? "It is made from nobody, so no consent is needed."
                        : "With the consent of " + consent.person() + ".");
        silentBecause(voice)
                .ifPresent(why -> lines.add("It cannot speak yet; another will. " + why));
        console.answer(voice, lines);
        return CommandLineApp.DONE;
    }

    /// Why an imported voice cannot speak on this machine, if so.
    private Optional<String> silentBecause(Voice voice) {
        try (Speech speech = new Speech(Providers.of(home()))) {
            boolean there =
                    speech.registry().voices().stream()
                            .anyMatch(one -> one.id().equals(voice.id()));
            return there
                    ? Optional.empty()
                    : Optional.ofNullable(speech.absent().get(voice.name()));
        }
    }

    private static boolean isTaken(VoiceRegistry registry, String id) {
        return registry.find(id)
                .filter(voice -> !voice.origin().provider().equals(PackProvider.ID))
                .isPresent();
    }
}
