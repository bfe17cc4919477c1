package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.FreeTtsEngine;
import studio.longplay.engine.voice.engine.MaryEngine;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.text.Utterance;
import studio.longplay.engine.voice.transform.Level;
import studio.longplay.engine.voice.transform.PitchTrack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

class SpeechTest {
    private static final Speech SPEECH = new Speech();
    private static final VoiceRegistry VOICES = VoiceRegistry.builtIn();

    @AfterAll
    static void close() {
        SPEECH.close();
    }

    @Test
    void aTakeHasSoundAndTimes() throws Exception {
        Take take = speak("Before we proceed any further, hear me speak.", "marcus");
        assertThat(take.engine()).isEqualTo(MaryEngine.ID);
        assertThat(take.fallbackReason()).isNull();
        assertThat(Level.peak(take.samples())).isBetween(0.2, 0.9001);
        assertThat(take.words())
                .extracting(WordTime::text)
                .containsExactly(
                        "Before", "we", "proceed", "any", "further,", "hear", "me", "speak.");
        assertThat(take.words()).allMatch(word -> word.endSample() - word.startSample() > 1_000);
        assertEndToEnd(take);
    }

    @Test
    void bothEndsAreSilentFor40Milliseconds() throws Exception {
        Take take = speak("Come.", "clara");
        float[] samples = take.samples();
        assertThat(power(samples, 0, 1_920)).isZero();
        assertThat(power(samples, samples.length - 1_920, samples.length)).isZero();
        assertThat(power(samples, 1_920, 9_600)).isPositive();
        assertThat(take.words().getLast().endSample()).isEqualTo(samples.length - 1_920);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It cost $25.50 on May 3, 1999 at 7:30pm.",
                "O'er the 'th i' the banish'd: 'tis th' other!",
                "你好 hello 😀 x1",
                "Xqzt bcdfg NASA BBC e.g. etc.",
                "a",
                "I",
                "hmm... shh! psst",
                "One\ntwo,\nthree --\nfour"
            })
    void everyWordComesOutOnceInOrder(String text) throws Exception {
        assertWords(text, speak(text, "helen"));
    }

    @Test
    void everyWordOfAnyTextComesOutOnceInOrder() throws Exception {
        String[] pieces = {
            "word",
            "25",
            "$3.50",
            "o'er",
            "I",
            "IV",
            "Dr.",
            "ÿ",
            "привет",
            "'s",
            "zzz",
            "hmm",
            "mcx",
            "—",
            ",",
            ".",
            "!",
            "don't",
            "th'",
            "BBC",
            "😀",
            "b'c'd",
            "ooo",
            "strengths",
            "a.m.",
            "1/2",
            "x²"
        };
        Random random = new Random(7);
        for (int round = 0; round < 25; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i <= random.nextInt(12); i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextInt(4) == 0 ? "" : random.nextInt(5) == 0 ? "\n" : " ");
            }
            assertWords(text.toString(), speak(text.toString(), "leo"));
        }
    }

    private static void assertWords(String text, Take take) {
        List<String> written =
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                        .toList();
        assertThat(take.words()).extracting(WordTime::text).isEqualTo(written);
        long end = 0;
        for (int i = 0; i < written.size(); i++) {
            WordTime word = take.words().get(i);
            assertThat(word.word()).isEqualTo(i);
            assertThat(word.startSample()).isGreaterThanOrEqualTo(end);
            assertThat(word.endSample()).isGreaterThanOrEqualTo(word.startSample());
            end = word.endSample();
        }
        assertThat(end).isLessThanOrEqualTo(take.samples().length);
        assertEndToEnd(take);
    }

    private static void assertEndToEnd(Take take) {
        long at = 0;
        for (PhoneTime phone : take.phones()) {
            assertThat(phone.startSample()).isEqualTo(at);
            at = phone.endSample();
        }
        assertThat(at).isEqualTo(take.samples().length);
    }

    @ParameterizedTest
    @CsvSource({"marcus", "clara", "victor", "mia", "tim"})
    void thePitchIsTheVoices(String id) throws Exception {
        Take take = speak("We are all going home now, and nobody will ever know our names.", id);
        double wanted = VOICES.find(id).orElseThrow().shape().pitchHz();
        assertThat(PitchTrack.of(take.samples()).median()).isCloseTo(wanted, within(0.06 * wanted));
    }

    @Test
    void theRateIsExact() throws Exception {
        String text = "We are all going home now, and nobody will ever know our names.";
        long plain = speech(text, new Prosody(1, 0, 0, List.of()));
        assertThat((double) speech(text, new Prosody(1.5, 0, 0, List.of())))
                .isCloseTo(plain / 1.5, within(0.03 * plain));
        assertThat((double) speech(text, new Prosody(0.7, 0, 0, List.of())))
                .isCloseTo(plain / 0.7, within(0.03 * plain));
    }

    private static long speech(String text, Prosody prosody) throws StudioFault {
        Take take = SPEECH.speak(request(text, "edmund", prosody), JobContext.quiet());
        return take.words().getLast().endSample() - take.words().getFirst().startSample();
    }

    @Test
    void aWhisperHasNoPitch() throws Exception {
        Take take =
                SPEECH.speak(
                        request("Where are you going?", "clara", Prosody.of("whispering")),
                        JobContext.quiet());
        long pitched = pitched(take);
        long spoken = pitched(speak("Where are you going?", "clara"));
        assertThat(pitched).isLessThan(spoken / 4);
    }

    private static long pitched(Take take) {
        long count = 0;
        for (float hertz : PitchTrack.of(take.samples()).hertz()) {
            count += hertz > 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void threadsAndOrderChangeNothing() throws Exception {
        List<String> texts =
                List.of(
                        "Speak, speak.",
                        "You are all resolved.",
                        "Let us kill him, and we'll have corn.",
                        "No more talking on't!");
        List<Take> alone = new ArrayList<>();
        for (String text : texts) {
            alone.add(speak(text, "nora"));
        }
        List<Job<Take>> jobs = texts.reversed().stream().map(SpeechTest::job).toList();
        try (Crew crew = new Crew("speak", 3);
                Speech other = new Speech()) {
            other.warmUp();
            List<Take> together = crew.all("speak", jobs, JobContext.quiet()).reversed();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).samples()).isEqualTo(alone.get(i).samples());
                assertThat(together.get(i).words()).isEqualTo(alone.get(i).words());
                Take fresh =
                        other.speak(
                                request(texts.get(i), "nora", Prosody.PLAIN), JobContext.quiet());
                assertThat(fresh.samples()).isEqualTo(alone.get(i).samples());
            }
        }
    }

    private static Job<Take> job(String text) {
        return new Job<>() {
            @Override
            public String title() {
                return text;
            }

            @Override
            public Take run(JobContext context) throws StudioFault {
                return speak(text, "nora");
            }
        };
    }

    @Test
    void longSpeechesAreSplitAndJoinedWithPauses() throws Exception {
        Take take = speak("I came. I saw.", "arthur");
        long gap = take.words().get(2).startSample() - take.words().get(1).endSample();
        double pauseSeconds = 0.35 / VOICES.find("arthur").orElseThrow().shape().rate();
        assertThat(gap / 48_000.0).isCloseTo(pauseSeconds, within(0.01));
    }

    @Test
    void aChorusIsSeveralPeople() throws Exception {
        Take take = speak("Resolved, resolved!", "chorus");
        assertThat(take.words()).hasSize(2);
        assertThat(Level.peak(take.samples())).isLessThanOrEqualTo(0.9001);
    }

    @Test
    void theFallbackSpeaksAndSaysWhy() throws Exception {
        try (Speech speech = Speech.by(List.of(new Broken(), new FreeTtsEngine()))) {
            for (String text :
                    List.of(
                            "It cost $25.50, didn't it?",
                            "the King's men o'er there",
                            "BBC's x-ray")) {
                Take take =
                        speech.speak(request(text, "marcus", Prosody.PLAIN), JobContext.quiet());
                assertThat(take.engine()).isEqualTo(FreeTtsEngine.ID);
                assertThat(take.fallbackReason())
                        .contains(MaryEngine.ID)
                        .contains("broken on purpose");
                assertWords(text, take);
                assertThat(PitchTrack.of(take.samples()).median()).isCloseTo(117, within(12.0));
            }
        }
    }

    @Test
    void nonsenseIsNotTaken() throws Exception {
        SpeechEngine silent =
                new Fixed(new EngineSound(new float[48_000], new long[1], new long[1], List.of()));
        try (Speech speech = Speech.by(List.of(silent))) {
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() ->
                            speech.speak(
                                    request("Hello", "marcus", Prosody.PLAIN), JobContext.quiet()))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("voice.unspeakable"));
        }
    }

    @Test
    void aCancelledLineStops() {
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        throw new CancellationException("cancelled");
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> SPEECH.speak(request("Hello", "marcus", Prosody.PLAIN), cancelled));
    }

    @Test
    void theRecipeHoldsWhatDecidesTheBytesAndNothingElse() {
        SpeechRequest plain = request("Hello there", "marcus", Prosody.PLAIN);
        Lexicon other = Lexicon.of(Map.of("elsewhere", "elswer"));
        Lexicon mine = Lexicon.of(Map.of("hello", "hullo"));
        assertThat(new SpeechRequest("Hello there", plain.voice(), Prosody.PLAIN, other).recipe())
                .isEqualTo(plain.recipe());
        assertThat(new SpeechRequest("Hello there", plain.voice(), Prosody.PLAIN, mine).recipe())
                .isNotEqualTo(plain.recipe());
        assertThat(request("Hello there", "marcus", Prosody.of("softly")).recipe())
                .isNotEqualTo(plain.recipe());
        assertThat(request("Hello there", "victor", Prosody.PLAIN).recipe())
                .isNotEqualTo(plain.recipe());
        assertThat(plain.recipe().keySet().toString())
                .isEqualTo("[text, lexicon, voice, prosody, engines, version]");
    }

    private static Take speak(String text, String voice) throws StudioFault {
        return SPEECH.speak(request(text, voice, Prosody.PLAIN), JobContext.quiet());
    }

    @Test
    void anotherSeedIsAnotherDeliveryOfTheSameWordsByTheSamePerson() throws Exception {
        String text = "The lamp was lit, and nobody had lit it.";
        Take usual = speak(text, "clara");
        Take second = seeded(text, 2);
        assertThat(second.samples()).isEqualTo(seeded(text, 2).samples());
        assertThat(second.samples()).isNotEqualTo(usual.samples());
        assertThat(seeded(text, 3).samples()).isNotEqualTo(second.samples());
        assertThat(second.words()).hasSameSizeAs(usual.words());
        assertThat((double) second.samples().length / usual.samples().length).isBetween(0.85, 1.15);
        assertThat(seeded(text, 0).samples()).isEqualTo(usual.samples());
    }

    private static Take seeded(String text, int seed) throws StudioFault {
        SpeechRequest usual = request(text, "clara", Prosody.PLAIN);
        return SPEECH.speak(
                new SpeechRequest(text, usual.voice(), usual.prosody(), usual.lexicon(), seed),
                JobContext.quiet());
    }

    private static SpeechRequest request(String text, String voice, Prosody prosody) {
        return new SpeechRequest(text, VOICES.find(voice).orElseThrow(), prosody, Lexicon.empty());
    }

    private static double power(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return sum;
    }

    private static class Broken implements SpeechEngine {
        @Override
        public String id() {
            return MaryEngine.ID;
        }

        @Override
        public String version() {
            return "0";
        }

        @Override
        public void load() {}

        @Override
        public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
            throw new EngineFailure("broken on purpose");
        }
    }

    private static final class Fixed extends Broken {
        private final EngineSound sound;

        Fixed(EngineSound sound) {
            this.sound = sound;
        }

        @Override
        public EngineSound speak(Utterance utterance, Delivery delivery) {
            return sound;
        }
    }
}
