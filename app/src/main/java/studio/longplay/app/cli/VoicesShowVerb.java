package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows where a voice comes from, what it sounds like and its terms.",
        footerHeading = "%nExample:%n",
        footer = "  longplay voices show espeak-de")
final class VoicesShowVerb extends Verb {
    @Parameters(index = "0", paramLabel = "VOICE", description = "Its id or its name.")
    private String voice = "";

    @Override
    int run(Console console) throws StudioFault {
        Voice found = find(Studio.voices(home()), voice);
        VoiceOrigin origin = found.origin();
        VoiceShape shape = found.shape();
        List<String> lines = new ArrayList<>();
        lines.add(found.name() + " (" + found.id() + ")");
        lines.add("  Languages  " + String.join(", ", found.languages()));
        lines.add("  Tags       " + String.join(", ", found.tags()));
        lines.add("  From       " + origin.provider());
        lines.add(
                ("  Spoken by  "
                                + origin.engine()
                                + " "
                                + origin.engineVersion()
                                + " "
                                + origin.speaker())
                        .stripTrailing());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  Sound      %.0f Hz, rate %.2f, formants %.2f",
                        shape.pitchHz(),
                        shape.rate(),
                        shape.formantRatio()));
        lines.add("  Consent    " + consent(origin));
        lines.add("  Commercial " + (found.licence().commercial() ? "yes" : "no"));
        lines.add("  Terms      " + found.licence().text().strip());
        console.answer(found, lines);
        return CommandLineApp.DONE;
    }

    private static String consent(VoiceOrigin origin) {
        return origin.consent()
                .orElse(
                        origin.fromPerson()
                                ? "none on record: it is not exported"
                                : "not needed: made from nobody");
    }

    /// @throws StudioFault.Input `voice.unknown`
    static Voice find(VoiceRegistry registry, String idOrName) throws StudioFault.Input {
        return registry.find(idOrName)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "voice.unknown",
                                "There is no voice \"" + idOrName + "\".",
                                "\"longplay voices list\" names them all."));
    }
}
