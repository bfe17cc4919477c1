package studio.longplay.engine.voice.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.WordTime;
import studio.longplay.engine.voice.transform.PitchTrack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// What every provider of voices must hold to. To test one, extend this and say which it is; where
/// it has no voices on a machine, its tests are skipped with its own words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VoiceProviderConformance {
    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry(
                            "en", "The sea was calm, and nobody knew what the night would bring."),
                    Map.entry("de", "Das Meer war still, und niemand wusste, was kommen würde."),
                    Map.entry("fr", "La mer était calme, et personne ne savait rien du lendemain."),
                    Map.entry("es", "El mar estaba en calma y nadie sabía qué traería la noche."),
                    Map.entry(
                            "it", "Il mare era calmo e nessuno sapeva che cosa sarebbe successo."),
                    Map.entry("pt", "O mar estava calmo, e ninguém sabia o que a noite traria."),
                    Map.entry("ru", "Море было спокойным, и никто не знал, что принесёт ночь."),
                    Map.entry("el", "Η θάλασσα ήταν ήρεμη και κανείς δεν ήξερε τι θα γίνει."),
                    Map.entry("hi", "समुद्र शांत था और कोई नहीं जानता था कि रात क्या लाएगी।"),
                    Map.entry("cmn", "大海 很 平静， 没有 人 知道 夜晚 会 带来 什么。"));

    private static final String SHORT = "One fine day we all went home.";

    private Speech speech = new Speech();
    private VoiceProvider.Offer offer = VoiceProvider.Offer.none("not looked yet");

    /// The provider to be tested.
    protected abstract VoiceProvider provider() throws Exception;

    /// Those of its voices that are made to speak; all if not said otherwise.
    protected Stream<Voice> spoken(List<Voice> voices) {
        return voices.stream();
    }

    @BeforeAll
    void look() throws Exception {
        VoiceProvider provider = provider();
        offer = provider.look();
        assumeThat(offer.voices()).as(offer.absent()).isNotEmpty();
        boolean builtIn = provider.id().equals(VoiceOrigin.BUILT_IN);
        speech = new Speech(builtIn ? List.of(provider) : List.of(new BuiltInProvider(), provider));
    }

    @AfterAll
    void close() {
        speech.close();
    }

    final Stream<Named<Voice>> voices() {
        return spoken(offer.voices()).map(voice -> Named.of(voice.id(), voice));
    }

    private Voice first() {
        return spoken(offer.voices()).findFirst().orElseThrow();
    }

    private static String sentence(Voice voice) {
        String language = Locale.forLanguageTag(voice.language()).getLanguage();
        return SENTENCES.getOrDefault(language, SHORT);
    }

    private Take speak(Voice voice, String text, Prosody prosody) throws StudioFault {
        return speech.speak(
                new SpeechRequest(text, voice, prosody, Lexicon.empty()), JobContext.quiet());
    }

    @Test
    void voicesAreKnownByStableNames() throws Exception {
        assertThat(provider().id()).matches("[a-z0-9][a-z0-9-]*");
        assertThat(provider().name()).isNotBlank();
        assertThat(offer.voices()).extracting(Voice::id).doesNotHaveDuplicates();
        assertThat(offer.voices())
                .extracting(Voice::id)
                .allMatch(id -> id.matches("[a-z0-9][a-z0-9-]*"));
        assertThat(offer.voices()).extracting(Voice::name).noneMatch(String::isBlank);
        assertThat(provider().look().voices()).isEqualTo(offer.voices());
    }

    @Test
    void everyVoiceSaysWhatItSpeaksAndWhoseItIs() throws Exception {
        for (Voice voice : offer.voices()) {
            for (String language : voice.languages()) {
                Locale locale = new Locale.Builder().setLanguageTag(language).build();
                assertThat(locale.toLanguageTag()).as(voice.id()).isEqualTo(language);
                assertThat(locale.getLanguage()).as(voice.id()).isNotEmpty();
            }
            assertThat(voice.licence().text()).as(voice.id()).isNotBlank();
            assertThat(voice.origin().provider()).as(voice.id()).isEqualTo(provider().id());
            assertThat(speech.registry().find(voice.id())).contains(voice);
        }
        assertThat(offer.absent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("voices")
    void everyVoiceSpeaksASentence(Voice voice) throws Exception {
        String text = sentence(voice);

        Take take = speak(voice, text, Prosody.PLAIN);

        assertThat(take.fallbackReason()).isNull();
        assertThat(take.engine()).isEqualTo(voice.engine());
        isSpeech(take);
        double seconds = take.samples().length / (double) Take.RATE_HZ;
        assertThat(seconds).isBetween(0.03 * text.length(), 0.16 * text.length());
        wordsStandInOrder(take, text);
        phonesStandEndToEnd(take);
        assertThat(take.phones())
                .filteredOn(phone -> !phone.phone().equals("_"))
                .hasSizeGreaterThan(9);
    }

    private static void isSpeech(Take take) {
        float peak = 0;
        double power = 0;
        for (float sample : take.samples()) {
            assertThat(Float.isFinite(sample)).isTrue();
            peak = Math.max(peak, Math.abs(sample));
            power += sample * sample;
        }
        assertThat(peak).isBetween(0.01f, 1f);
        assertThat(Math.sqrt(power / take.samples().length)).isGreaterThan(0.003);
    }

    private static void wordsStandInOrder(Take take, String text) {
        List<String> written = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            if (word.chars().anyMatch(Character::isLetterOrDigit)) {
                written.add(word);
            }
        }
        assertThat(take.words()).extracting(WordTime::text).isEqualTo(written);
        long end = 0;
        for (WordTime word : take.words()) {
            assertThat(word.startSample()).as(word.text()).isGreaterThanOrEqualTo(end);
            assertThat(word.endSample()).as(word.text()).isGreaterThan(word.startSample());
            end = word.endSample();
        }
        assertThat(end).isLessThanOrEqualTo(take.samples().length);
    }

    private static void phonesStandEndToEnd(Take take) {
        long end = 0;
        for (PhoneTime phone : take.phones()) {
            assertThat(phone.phone()).isNotBlank();
            assertThat(phone.startSample()).isEqualTo(end);
            assertThat(phone.endSample()).isGreaterThanOrEqualTo(end);
            end = phone.endSample();
        }
        assertThat(end).isEqualTo(take.samples().length);
    }

    @ParameterizedTest
    @MethodSource("voices")
    void theSameLineIsTheSameSamplesOnAnyThread(Voice voice) throws Exception {
        String text = sentence(voice);
        Take alone = speak(voice, text, Prosody.PLAIN);
        Job<Take> again = Job.of("speak", _ -> speak(voice, text, Prosody.PLAIN));
        try (Crew crew = new Crew("conformance", 2)) {
            for (Take take : crew.all("speak", List.of(again, again), JobContext.quiet())) {
                assertThat(take.samples()).isEqualTo(alone.samples());
                assertThat(take.words()).isEqualTo(alone.words());
                assertThat(take.phones()).isEqualTo(alone.phones());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void paceAndPitchAreHeard(Voice voice) throws Exception {
        String text = sentence(voice);
        double usual = speak(voice, text, Prosody.PLAIN).samples().length;
        double quick = speak(voice, text, new Prosody(1.4, 0, 0, List.of())).samples().length;
        double slow = speak(voice, text, new Prosody(0.7, 0, 0, List.of())).samples().length;

        assertThat(usual / quick).isBetween(1.25, 1.6);
        assertThat(slow / usual).isBetween(1.25, 1.7);
        double low = pitch(speak(voice, text, new Prosody(1, -4, 0, List.of())));
        double high = pitch(speak(voice, text, new Prosody(1, 4, 0, List.of())));
        assertThat(high / low).isBetween(1.3, 1.9);
    }

    private static double pitch(Take take) {
        return PitchTrack.of(take.samples()).median();
    }

    @Test
    void theEndsOfWhatMayBeAskedForAreSpoken() throws Exception {
        for (double rate : List.of(0.5, 2.0)) {
            for (double semitones : List.of(-12.0, 12.0)) {
                Prosody prosody = new Prosody(rate, semitones, 0, 2, List.of("whisper"));
                for (Prosody manner :
                        List.of(prosody, new Prosody(rate, semitones, 0, List.of()))) {
                    Take take = speak(first(), sentence(first()), manner);
                    assertThat(take.fallbackReason()).isNull();
                    isSpeech(take);
                    wordsStandInOrder(take, sentence(first()));
                    phonesStandEndToEnd(take);
                }
            }
        }
    }

    @Test
    void aCancelledLineStops() {
        CancelToken token = new CancelToken();
        token.cancel();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        SpeechRequest request = new SpeechRequest(SHORT, first(), Prosody.PLAIN, Lexicon.empty());
        assertThatThrownBy(() -> speech.speak(request, context))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void noTextBreaksIt(String text) throws Exception {
        Take take = speak(first(), text, Prosody.PLAIN);

        phonesStandEndToEnd(take);
        long end = 0;
        for (WordTime word : take.words()) {
            assertThat(word.startSample()).isGreaterThanOrEqualTo(end);
            end = Math.max(end, word.endSample());
        }
        assertThat(end).isLessThanOrEqualTo(take.samples().length);
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "... -- ***",
                "😀 ☃ \u0007",
                "-w /tmp/never --help",
                "$(touch never) `id`; \"quoted\" 'single' <speak>no</speak> [[h@loU]] {x} |",
                "1984, 12.50 and 3/4 of 10%",
                "of the cat's e.g. BBC's Mr. O'Neill",
                "a",
                "Pneumonoultramicroscopicsilicovolcanoconiosis!",
                "One\ntwo,\n\tthree --\r\nfour");
    }
}
