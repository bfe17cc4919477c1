package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Speaks by eSpeak NG.
///
/// Pace and pitch are the program's own as far as they go; what else a shape asks for is done to
/// its sound. The program tells which sounds it makes but not when: times are found in the sound
/// itself, see [Spread].
public final class EspeakEngine implements SpeechEngine {
    public static final String ID = "espeak-ng";

    /// Raised when the same program would give other samples or times through us.
    static final String OURS = "1";

    private static final String WAVE = "speech.wav";
    private static final String PARTED = "parted.wav";
    private static final String PHONES = "phones.txt";

    private final HostProgram program;
    private final String version;
    private final Set<String> speakers;

    EspeakEngine(HostProgram program, String version, Set<String> speakers) {
        this.program = program;
        this.version = version;
        this.speakers = Set.copyOf(speakers);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void load() {}

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        String speaker = delivery.speaker();
        if (!speakers.contains(speaker)) {
            throw new EngineFailure("eSpeak NG has no voice \"" + speaker + "\"");
        }
        HostText text = EspeakWord.text(utterance, speaker.startsWith("en"));
        EspeakManner manner = EspeakManner.of(delivery, EspeakVoices.shape(speaker));
        try (HostFiles files = HostFiles.open()) {
            return timed(sound(files, text, manner), text, manner);
        } catch (StudioFault fault) {
            throw new EngineFailure(fault.sentence(), fault);
        }
    }

    /// What came of one utterance.
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Heard(float[] samples, float[] parted, List<List<Ipa.Word>> clauses) {}

    private Heard sound(HostFiles files, HostText text, EspeakManner manner)
            throws StudioFault, EngineFailure {
        List<String> usual = new ArrayList<>(manner.arguments());
        usual.addAll(List.of("--stdin", "-w", files.path(WAVE).toString()));
        usual.addAll(List.of("--ipa", "--sep=_", "--phonout=" + files.path(PHONES)));
        program.answer(usual, text.whole());
        List<List<Ipa.Word>> clauses = Ipa.clauses(files.text(PHONES));
        if (clauses.isEmpty()) {
            throw new EngineFailure("no sound for it");
        }
        List<String> parted = new ArrayList<>(manner.arguments());
        parted.addAll(List.of("--stdin", "-w", files.path(PARTED).toString()));
        parted.addAll(List.of("-g", String.valueOf(WordPaces.GAP)));
        program.answer(parted, text.whole());
        return new Heard(files.sound(WAVE), files.sound(PARTED), clauses);
    }

    private EngineSound timed(Heard heard, HostText text, EspeakManner manner)
            throws StudioFault, EngineFailure {
        if (new Sounding(heard.samples()).isSilent()) {
            throw new EngineFailure("silence");
        }
        List<List<Double>> paces = WordPaces.of(heard.parted(), heard.clauses(), manner.rate());
        List<PhoneTime> phones = Spread.of(heard.samples(), heard.clauses(), paces);
        int[] owners = owners(heard.clauses(), text, manner);
        return WordSpans.of(manner.bent(heard.samples()), phones, owners, text.pieceOfWord());
    }

    /// Where the program joined or split no words, they are in order; otherwise it is asked how
    /// each sounds alone.
    private int[] owners(List<List<Ipa.Word>> clauses, HostText text, EspeakManner manner)
            throws StudioFault, EngineFailure {
        List<Ipa.Word> words = clauses.stream().flatMap(List::stream).toList();
        List<List<Phone>> alone = words.stream().map(Ipa.Word::phones).toList();
        List<Phone> spoken = alone.stream().flatMap(List::stream).toList();
        boolean numbers = text.whole().codePoints().anyMatch(Character::isDigit);
        if (words.size() != text.words().size() || numbers) {
            alone = alone(text, manner);
        }
        return Ownership.of(spoken, alone);
    }

    private List<List<Phone>> alone(HostText text, EspeakManner manner)
            throws StudioFault, EngineFailure {
        List<String> arguments = new ArrayList<>(manner.arguments());
        arguments.addAll(List.of("-q", "--ipa", "--sep=_"));
        String said = program.answer(arguments, String.join("\n", text.words()) + "\n");
        List<List<Phone>> alone =
                said.lines()
                        .map(line -> Ipa.words(line).stream().map(Ipa.Word::phones).toList())
                        .map(words -> words.stream().flatMap(List::stream).toList())
                        .toList();
        if (alone.size() != text.words().size() || alone.stream().allMatch(List::isEmpty)) {
            throw new EngineFailure("eSpeak NG read other words than were written");
        }
        return alone;
    }
}
