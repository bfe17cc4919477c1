package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The voices of eSpeak NG, in about 130 languages, where the user has installed it.
public final class EspeakProvider implements VoiceProvider {
    public static final String ID = "espeak-ng";

    private static final String NAME = "eSpeak NG";
    private static final String REMEDY =
            "Install eSpeak NG (https://github.com/espeak-ng/espeak-ng) for voices in about 130"
                    + " languages, then look again.";

    private final Supplier<Optional<Program>> finding;

    public EspeakProvider() {
        this(() -> Program.find("espeak-ng"));
    }

    /// @param finding the program, if it is there
    EspeakProvider(Supplier<Optional<Program>> finding) {
        this.finding = finding;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Offer look() {
        Optional<Program> found = finding.get();
        if (found.isEmpty()) {
            return Offer.none("eSpeak NG is not installed. " + REMEDY);
        }
        HostProgram program = new HostProgram(found.get());
        try {
            String version =
                    HostProgram.version(program.said("--version")) + "+" + EspeakEngine.OURS;
            List<Voice> voices = EspeakVoices.read(program.said("--voices"), version);
            if (voices.isEmpty()) {
                return Offer.none("eSpeak NG has no voices. " + REMEDY);
            }
            Set<String> speakers = new HashSet<>();
            voices.forEach(voice -> speakers.add(voice.origin().speaker()));
            return new Offer(voices, List.of(new EspeakEngine(program, version, speakers)), "");
        } catch (StudioFault.Resource fault) {
            return Offer.none(fault.whole());
        }
    }
}
