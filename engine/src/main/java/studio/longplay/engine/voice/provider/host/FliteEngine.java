package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Table;
import studio.longplay.engine.voice.text.Utterance;
import studio.longplay.engine.voice.transform.Psola;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Speaks by Flite. Pace and times are the program's own; pitch and the rest of a shape are given
/// to its sound. It cannot whisper.
public final class FliteEngine implements SpeechEngine {
    public static final String ID = "flite";

    /// Raised when the same program would give other samples or times through us.
    static final String OURS = "1";

    private static final Map<String, String> PHONES = Table.read("freetts-phones.txt");
    private static final String SILENCE = "_";
    private static final double RATE_HZ = 48_000;
    private static final double SAME = 0.01;

    private final HostProgram program;
    private final String version;
    private final Set<String> speakers;

    FliteEngine(HostProgram program, String version, Set<String> speakers) {
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
            throw new EngineFailure("Flite has no voice \"" + speaker + "\"");
        }
        HostText text = HostText.of(utterance, true, SpokenWord::spelling);
        try (HostFiles files = HostFiles.open()) {
            files.write("text.txt", text.whole());
            files.write("words.txt", String.join("\n\n", text.words()) + "\n\n");
            double stretch = 1 / delivery.shape().rate();
            String told =
                    program.answer(
                            List.of(
                                    "-voice",
                                    speaker,
                                    "--setf",
                                    String.format(Locale.ROOT, "duration_stretch=%.4f", stretch),
                                    "-psdur",
                                    "-f",
                                    files.path("text.txt").toString(),
                                    "-o",
                                    files.path("speech.wav").toString()),
                            "");
            String alone =
                    program.answer(
                            List.of(
                                    "-voice",
                                    speaker,
                                    "-ps",
                                    "-f",
                                    files.path("words.txt").toString(),
                                    "-o",
                                    "none"),
                            "");
            return timed(files.sound("speech.wav"), told, alone(alone, text), text, delivery);
        } catch (StudioFault fault) {
            throw new EngineFailure(fault.sentence(), fault);
        }
    }

    private static EngineSound timed(
            float[] samples, String told, List<List<Phone>> alone, HostText text, Delivery delivery)
            throws EngineFailure {
        List<PhoneTime> phones = phones(told, samples.length);
        List<Phone> sounds =
                phones.stream()
                        .map(PhoneTime::phone)
                        .filter(name -> !name.equals(SILENCE))
                        .map(name -> new Phone(name, 1))
                        .toList();
        if (sounds.isEmpty()) {
            throw new EngineFailure("silence");
        }
        int[] owners = Ownership.of(sounds, alone);
        return WordSpans.of(bent(samples, delivery), phones, owners, text.pieceOfWord());
    }

    private static float[] bent(float[] samples, Delivery delivery) {
        VoiceShape asked = delivery.shape();
        VoiceShape own = FliteProvider.shape(delivery.speaker());
        boolean same =
                Math.abs(asked.pitchHz() / own.pitchHz() - 1) < SAME
                        && Math.abs(asked.pitchRange() - 1) < SAME
                        && Math.abs(asked.formantRatio() - 1) < SAME
                        && Math.abs(asked.tiltDb()) < SAME;
        return same
                ? samples
                : Psola.apply(samples, asked.spoken(asked.pitchHz(), 1, asked.pitchRange()));
    }

    /// `phone:seconds` of each end, a line for each sentence with its own beginning.
    private static List<PhoneTime> phones(String told, int samples) throws EngineFailure {
        List<PhoneTime> phones = new ArrayList<>();
        double origin = 0;
        long from = 0;
        for (String line : told.strip().split("\\R")) {
            double last = 0;
            for (String entry : line.strip().split("\\s+")) {
                int colon = entry.lastIndexOf(':');
                last = colon < 0 ? Double.NaN : seconds(entry.substring(colon + 1));
                if (Double.isNaN(last)) {
                    throw new EngineFailure("no times of its sounds");
                }
                long until = Math.min(samples, Math.round((origin + last) * RATE_HZ));
                if (until > from) {
                    phones.add(new PhoneTime(name(entry.substring(0, colon)), from, until));
                    from = until;
                }
            }
            origin += last;
        }
        return phones;
    }

    private static double seconds(String written) {
        return written.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(written) : Double.NaN;
    }

    private static String name(String phone) {
        return PHONES.getOrDefault(phone, phone);
    }

    /// The sounds of each word alone; a word of silence gets none.
    private static List<List<Phone>> alone(String said, HostText text) throws EngineFailure {
        List<List<Phone>> alone = new ArrayList<>();
        for (String line : said.lines().toList()) {
            List<Phone> phones = new ArrayList<>();
            for (String phone : line.strip().split("\\s+")) {
                if (!phone.isEmpty() && !name(phone).equals(SILENCE)) {
                    phones.add(new Phone(name(phone), 1));
                }
            }
            alone.add(phones);
        }
        if (alone.size() != text.words().size() || alone.stream().allMatch(List::isEmpty)) {
            throw new EngineFailure("Flite read other words than were written");
        }
        return alone;
    }
}
