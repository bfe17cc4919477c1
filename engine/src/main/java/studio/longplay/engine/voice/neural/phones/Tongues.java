package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.provider.host.EspeakPhones;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What this machine knows of pronunciation: English always, other languages where the user has
/// installed espeak-ng.
public final class Tongues {
    private final EnglishWords english = new EnglishWords();
    private final Supplier<Optional<EspeakPhones>> finding;
    private Optional<EspeakPhones> espeak = Optional.empty();

    /// With the espeak-ng that is installed, if one is.
    public Tongues() {
        this(EspeakPhones::find);
    }

    /// @param finding looked for until it is there
    public Tongues(Supplier<Optional<EspeakPhones>> finding) {
        this.finding = finding;
    }

    /// The program, if it is there.
    public synchronized Optional<EspeakPhones> espeak() {
        if (espeak.isEmpty()) {
            espeak = finding.get();
        }
        return espeak;
    }

    /// What of this machine decides how espeak's languages are pronounced; empty without it.
    public String version() {
        return espeak().map(program -> "espeak-" + program.version()).orElse("");
    }

    /// English in a model's letters, by the dictionary that lies beside it and by ours.
    ///
    /// @param folder the bundle's
    /// @throws StudioFault as [WordLexicon#of]
    public Phonemes english(Alphabet alphabet, Path folder) throws StudioFault {
        String region = alphabet == Alphabet.MISAKI_BRITISH ? "gb" : "us";
        return new EnglishPhonemes(english, alphabet, WordLexicon.of(folder, region));
    }

    /// A language in the letters that espeak-ng writes.
    ///
    /// @param voice as espeak-ng calls it
    public Optional<Phonemes> phonetic(String voice) {
        return by(voice, UnaryOperator.identity());
    }

    /// A language but English in Misaki's letters.
    ///
    /// @param voice as espeak-ng calls it
    public Optional<Phonemes> misaki(String voice) {
        return by(voice, Misaki::of);
    }

    /// The fault of a voice whose words only espeak-ng could pronounce.
    public static StudioFault.Model noEspeak() {
        return new StudioFault.Model(
                "voice.espeak-missing",
                "Only eSpeak NG knows how this voice pronounces its words, and it is not"
                        + " installed.",
                "Install eSpeak NG (https://github.com/espeak-ng/espeak-ng), or choose another"
                        + " voice.");
    }

    private Optional<Phonemes> by(String voice, UnaryOperator<String> letters) {
        return espeak().map(program -> new EspeakPhonemes(program, voice, letters));
    }
}
