package studio.longplay.engine.voice;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.FreeTtsEngine;
import studio.longplay.engine.voice.engine.MaryEngine;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.text.AsWritten;
import studio.longplay.engine.voice.text.Normaliser;
import studio.longplay.engine.voice.text.Phrasing;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;
import studio.longplay.engine.voice.transform.Level;
import studio.longplay.engine.voice.transform.SoundCharacter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Speaks lines. Any number of threads may speak at once; a request gives the same samples always.
public final class Speech implements AutoCloseable {
    /// Raised whenever the same request would give other samples.
    public static final String VERSION = "2";

    private final List<VoiceProvider> providers;
    private volatile Company company;

    /// Who can speak, as it was when the providers were last looked at.
    private record Company(
            VoiceRegistry registry, EngineChoice engines, Map<String, String> absent) {}

    /// With the voices every studio has.
    public Speech() {
        this(Providers.usual());
    }

    /// @param providers the engines of the first speak for those of the others where these fail
    public Speech(List<VoiceProvider> providers) {
        this.providers = List.copyOf(providers);
        this.company = look(this.providers);
    }

    /// For engines on their own.
    static Speech by(List<SpeechEngine> engines) {
        return new Speech(List.of(new EnginesOnly(engines)));
    }

    private static Company look(List<VoiceProvider> providers) {
        List<Voice> voices = new ArrayList<>();
        List<SpeechEngine> engines = new ArrayList<>();
        List<SpeechEngine> standIns = new ArrayList<>();
        Map<String, String> absent = new LinkedHashMap<>();
        for (VoiceProvider provider : providers) {
            VoiceProvider.Offer offer = provider.look();
            voices.addAll(offer.voices());
            engines.addAll(offer.engines());
            if (provider.equals(providers.getFirst())) {
                standIns.addAll(offer.engines());
            }
            if (!offer.absent().isEmpty()) {
                absent.put(provider.name(), offer.absent());
            }
        }
        Set<String> speakable = new HashSet<>();
        engines.forEach(engine -> speakable.add(engine.id()));
        for (Voice voice : voices) {
            if (!speakable.contains(voice.engine())) {
                absent.put(voice.name(), why(providers, voice.engine()));
            }
        }
        voices.removeIf(voice -> !speakable.contains(voice.engine()));
        return new Company(
                new VoiceRegistry(voices),
                new EngineChoice(engines, standIns),
                Collections.unmodifiableMap(absent));
    }

    /// Why an engine is not there, by whoever would know it.
    private static String why(List<VoiceProvider> providers, String engine) {
        return providers.stream()
                .flatMap(provider -> provider.missing(engine).stream())
                .findFirst()
                .orElse("It is spoken by " + engine + ", which is not on this machine.");
    }

    /// The provider of a kind, where it is among those of this studio.
    public <T extends VoiceProvider> Optional<T> provider(Class<T> kind) {
        return providers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// The voices there are, as of the last look.
    public VoiceRegistry registry() {
        return company.registry();
    }

    /// Why providers have no voices, by the name of the provider, and why imported voices cannot
    /// speak, by the name of the voice.
    public Map<String, String> absent() {
        return company.absent();
    }

    /// Looks again what voices there are, for example after one was added. What is being spoken
    /// goes on with the voices it began with.
    public void lookAgain() {
        company = look(providers);
    }

    /// Versions of all engines that may be asked for a voice, by engine id.
    static Map<String, Object> engineVersions(VoiceOrigin origin) {
        Map<String, Object> versions = new LinkedHashMap<>();
        if (!origin.engineVersion().isEmpty()) {
            versions.put(origin.engine(), origin.engineVersion());
        }
        versions.put(MaryEngine.ID, MaryEngine.VERSION);
        versions.put(FreeTtsEngine.ID, FreeTtsEngine.VERSION);
        return versions;
    }

    /// Whether another engine spoke because the voice's own gave what is no speech. It would again:
    /// an engine gives the same samples always. What it failed to give at all it may give later.
    ///
    /// @param fallbackReason of [Take#fallbackReason()]
    public static boolean isLasting(String fallbackReason) {
        return EngineChoice.isNonsense(fallbackReason);
    }

    /// Whether the voice's own engine spoke, with a less exact export of its model than it was
    /// asked to, since memory was short.
    ///
    /// @param fallbackReason of [Take#fallbackReason()]
    public static boolean isLessExact(String fallbackReason) {
        return EngineChoice.isLessExact(fallbackReason);
    }

    /// Loads the engines, so that the first line does not wait for it.
    ///
    /// @throws StudioFault.Model if none can be loaded
    public void warmUp() throws StudioFault {
        company.engines().load();
    }

    /// Speaks a line.
    ///
    /// @throws StudioFault.Model if no engine can speak it
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Take speak(SpeechRequest request, JobContext context) throws StudioFault {
        return speak(request, SpeechListener.NONE, context);
    }

    /// Speaks a line to somebody who hears it while the rest is being made; the take is the same. A
    /// chorus is heard when all have spoken.
    ///
    /// @throws StudioFault.Model if no engine can speak it
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Take speak(SpeechRequest request, SpeechListener listener, JobContext context)
            throws StudioFault {
        List<String> written = WrittenWords.of(request.text());
        List<SpokenWord> words = words(request);
        List<Utterance> utterances = words.isEmpty() ? List.of() : cut(words, request.marking());
        EngineChoice.Asked asked = company.engines().ask(request.voice().engine());
        List<Spoken> people = new ArrayList<>();
        boolean atOnce = Heard.canBe(request.voice(), listener);
        Heard heard = new Heard(listener, request);
        for (Voice.Part part : request.voice().parts()) {
            Delivery delivery = delivery(part.shape(), request);
            Spoken person = new Spoken(written.size());
            Nuance nuance = new Nuance(request.seed());
            for (int at = 0; at < utterances.size(); at++) {
                context.checkCancelled();
                say(new Spell(utterances.get(at), nuance.of(delivery)), asked, person, context);
                person.rest(restAfter(utterances, at, request.marking()));
                if (atOnce) {
                    heard.tell(person);
                }
            }
            people.add(person);
        }
        Take take = take(request, written, people, asked);
        if (heard.isSilent()) {
            listener.heard(take.samples().clone());
        }
        return take;
    }

    private static List<SpokenWord> words(SpeechRequest request) {
        Voice voice = request.voice();
        List<SpokenWord> words =
                voice.speaksEnglish()
                        ? Normaliser.read(request.text(), request.lexicon())
                        : AsWritten.read(request.text(), request.lexicon(), voice.language());
        return request.marking().emphasis().isEmpty()
                ? words
                : words.stream()
                        .map(word -> word.withWeight(request.marking().weight(word.written())))
                        .toList();
    }

    /// Cuts at pauses first: nobody holds a breath over them.
    private static List<Utterance> cut(List<SpokenWord> words, Marking marking) {
        List<Utterance> utterances = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || pauseBetween(words.get(i - 1), words.get(i), marking) > 0) {
                utterances.addAll(Phrasing.cut(words.subList(start, i)));
                start = i;
            }
        }
        return utterances;
    }

    private static long pauseBetween(SpokenWord before, SpokenWord after, Marking marking) {
        return marking.pauses().isEmpty()
                ? 0
                : marking.pause(before.written(), after.written())
                        .toSamplesFloor(SampleRate.HZ_48000);
    }

    private static int restAfter(List<Utterance> utterances, int at, Marking marking) {
        return at + 1 == utterances.size()
                ? 0
                : Math.toIntExact(
                        pauseBetween(
                                utterances.get(at).words().getLast(),
                                utterances.get(at + 1).words().getFirst(),
                                marking));
    }

    private static Delivery delivery(VoiceShape shape, SpeechRequest request) {
        Prosody prosody = request.prosody();
        VoiceShape person = shape;
        for (String character : request.characters()) {
            person = ShapeCharacter.apply(character, person);
        }
        double semitone = StrictMath.pow(2, prosody.pitchSemitones() / 12);
        VoiceShape bent =
                person.spoken(
                        person.pitchHz() * semitone,
                        person.rate() * prosody.rate(),
                        person.pitchRange() * prosody.range());
        return new Delivery(
                bent,
                request.characters().contains("whisper"),
                request.voice().origin().speaker(),
                request.seed());
    }

    /// What is said next, and how.
    private record Spell(Utterance utterance, Delivery delivery) {}

    private static void say(
            Spell spell, EngineChoice.Asked asked, Spoken person, JobContext context)
            throws StudioFault {
        Utterance utterance = spell.utterance();
        boolean speakable = utterance.words().stream().anyMatch(word -> !word.spelling().isEmpty());
        if (speakable) {
            person.append(utterance, asked.speak(utterance, spell.delivery(), context));
        } else {
            person.skip(utterance);
        }
        double pauseMillis = utterance.end().pauseMillis() / spell.delivery().shape().rate();
        person.rest((int) Math.round(pauseMillis * Take.RATE_HZ / 1000));
    }

    private static Take take(
            SpeechRequest request,
            List<String> written,
            List<Spoken> people,
            EngineChoice.Asked asked) {
        Spoken first = people.getFirst();
        float[] samples = Ensemble.of(request.voice().parts(), people);
        long end = lastSound(first.phones());
        samples = Arrays.copyOf(samples, (int) Math.max(end, samplesSounding(samples, end)));
        samples = Arrays.copyOf(samples, samples.length + Spoken.EDGE);
        for (String character : request.characters()) {
            samples = SoundCharacter.apply(character, samples);
        }
        Level.bring(samples, request.prosody().gainDb());
        List<PhoneTime> phones = new ArrayList<>(first.phones());
        phones.removeIf(phone -> phone.startSample() >= end);
        phones.add(new PhoneTime("_", end, samples.length));
        return new Take(samples, first.words(written), phones, asked.engine(), asked.reason());
    }

    private static long lastSound(List<PhoneTime> phones) {
        long end = Spoken.EDGE;
        for (PhoneTime phone : phones) {
            end = phone.phone().equals("_") ? end : phone.endSample();
        }
        return end;
    }

    /// In a chorus others may end after the first.
    private static long samplesSounding(float[] samples, long atLeast) {
        int end = samples.length;
        while (end > atLeast && samples[end - 1] == 0) {
            end--;
        }
        return end;
    }

    @Override
    public void close() {
        company.engines().forget();
        providers.forEach(VoiceProvider::close);
    }
}
