package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.mix.SpeechLevel;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.ShapeCharacter;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.align.Aligner;
import studio.longplay.engine.voice.align.Alignment;
import studio.longplay.engine.voice.align.Cutting;
import studio.longplay.engine.voice.transform.SoundCharacter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes takes of what people recorded: one channel, the silence around the speech cut off, as loud
/// as other takes, with the times of the words.
///
/// What a script wants done to the sound of a line (telephone, radio, hall) is done to a recording
/// as well; pace and pitch are the speaker's own.
public final class RecordedTakes {
    /// The engine that such takes name.
    public static final String ENGINE = "recording";

    /// Why a voice speaks in place of a recording.
    static final String OTHER_WORDS = "its recording has other words";

    static final String MISSING = "the file of its recording is missing";
    static final String UNREADABLE = "its recording cannot be read";

    /// The name its work goes by in recipes.
    static final String MAKER = "voice.recorded";

    private static final String VERSION = "1";
    private static final int LONGEST_SECONDS = 600;
    private static final float PEAK = 0.9f;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final Speech speech;

    RecordedTakes(Speech speech) {
        this.speech = speech;
    }

    /// Whether a voice speaks because a recording cannot be heard.
    ///
    /// @param fallbackReason of [TakeFile.Facts]
    public static boolean isReason(String fallbackReason) {
        return List.of(OTHER_WORDS, MISSING, UNREADABLE).contains(fallbackReason);
    }

    /// Whether what was recorded are the words of a line, however they are written.
    public static boolean says(TakeSource.Recorded recorded, Line line) {
        return words(recorded.text()).equals(words(line.text()));
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    static Recipe recipe(Speaking.Order order, TakeSource.Recorded recorded) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("aligner", Aligner.recipe(order.line().text(), order.lexicon()));
        parameters.put("characters", characters(order));
        return new Recipe(MAKER, VERSION, parameters, List.of(new Digest(recorded.media())));
    }

    private static List<String> characters(Speaking.Order order) {
        return order.prosody().characters().stream()
                .filter(character -> !character.equals("whisper"))
                .filter(character -> !ShapeCharacter.isOne(character))
                .filter(Prosody.CHARACTERS::contains)
                .toList();
    }

    /// Makes a take.
    ///
    /// @param sound a WAV at 48 kHz
    /// @param part where it is written
    /// @throws StudioFault.Media `take.recording-long` for more than ten minutes
    void write(Speaking.Order order, Path sound, Path part, JobContext context) throws StudioFault {
        float[] samples = mono(sound);
        Alignment whole =
                new Aligner(speech).align(samples, order.line().text(), order.lexicon(), context);
        Cutting.Cut cut = Cutting.of(samples, whole, context);
        float[] heard = cut.samples();
        level(heard);
        for (String character : characters(order)) {
            heard = SoundCharacter.apply(character, heard);
        }
        Alignment found = cut.alignment();
        Take take = new Take(heard, found.words(), found.phones(), ENGINE, null);
        TakeFile.write(
                take,
                new TakeFile.Fit(found.confidence(), found.wordConfidences(), cut.fromSample()),
                part);
    }

    private static float[] mono(Path sound) throws StudioFault {
        try (WavReader reader = WavReader.open(sound)) {
            if (reader.length() > (long) LONGEST_SECONDS * Take.RATE_HZ) {
                throw new StudioFault.Media(
                        "take.recording-long",
                        "The recording is longer than ten minutes.",
                        "Cut the line's own part out of it.");
            }
            int channels = reader.format().channels();
            int length = (int) reader.length();
            float[][] planar = new float[channels][length];
            reader.read(0, planar, 0, length);
            float[] mono = planar[0];
            for (int channel = 1; channel < channels; channel++) {
                for (int i = 0; i < length; i++) {
                    mono[i] += planar[channel][i];
                }
            }
            for (int i = 0; i < length && channels > 1; i++) {
                mono[i] /= channels;
            }
            return mono;
        }
    }

    /// To the level of dialogue, as far as its peaks allow.
    private static void level(float[] samples) {
        double lufs = SpeechLevel.lufs(samples);
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        if (peak == 0 || lufs == Double.NEGATIVE_INFINITY) {
            return;
        }
        double wanted = StrictMath.pow(10, (MixLevels.DEFAULT.dialogueLufs() - lufs) / 20);
        float gain = (float) Math.min(wanted, PEAK / peak);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gain;
        }
    }

    /// Words of which a recording seems to have something else, in the order of the line.
    public static List<String> doubtfulWords(TakeFile.Fit fit, TakeFile.Facts facts) {
        List<String> doubtful = new ArrayList<>();
        for (int i = 0; i < Math.min(fit.words().size(), facts.words().size()); i++) {
            if (fit.words().get(i) < Alignment.DOUBTFUL) {
                doubtful.add(facts.words().get(i).text());
            }
        }
        return doubtful;
    }
}
