package studio.longplay.engine.voice.sing;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.WordTime;
import studio.longplay.engine.voice.transform.Level;
import studio.longplay.engine.voice.transform.SoundCharacter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Sings lines: the voice speaks them evenly and slowly, the speech is taken apart, and put
/// together again on the notes. Any number of threads may sing at once; a request gives the same
/// samples always.
public final class Singing {
    /// Raised whenever the same request would give other samples.
    public static final String VERSION = "3";

    private static final double PACE = 0.9;
    private static final double LIFT = 1.15;
    private static final double LEAST_SPOKEN_HZ = 85;

    private final Speech speech;

    public Singing(Speech speech) {
        this.speech = speech;
    }

    /// Sings a line.
    ///
    /// @param request the words, the voice and the seed of the delivery; its pace and pitch are the
    ///   song's business
    /// @throws StudioFault.Model if no engine can speak the words
    /// @throws StudioFault.Input `song.no-syllables` if there is nothing to sing in them
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Sung sing(SpeechRequest request, Song song, JobContext context) throws StudioFault {
        List<Spoken> people = new ArrayList<>();
        for (Voice.Part part : request.voice().parts()) {
            people.add(speak(request, part, song.setsApart(), context));
        }
        Spoken leader = people.getFirst();
        if (leader.syllables().isEmpty()) {
            throw new StudioFault.Input(
                    "song.no-syllables",
                    "There is nothing to sing in \"" + request.text() + "\".",
                    "Write words with vowels in the lyrics.");
        }
        Score score = score(leader, song);
        Chorus chorus = new Chorus(people, score, song, request.seed());
        Chorus.Mixed mixed = chorus.sing(context);
        return finished(request, score, leader, mixed);
    }

    /// One person's speech, taken apart.
    record Spoken(VoiceShape shape, Take take, VoiceFrames frames, List<Syllable> syllables) {}

    /// The notes and what was done to them.
    record Score(List<SungNote> notes, int octaves, int leftOver, int rounds) {}

    private Spoken speak(SpeechRequest request, Voice.Part part, boolean apart, JobContext context)
            throws StudioFault {
        context.checkCancelled();
        String text = apart ? Apart.commas(request.text()) : request.text();
        Take spoken = speech.speak(evenly(request, text, part), context);
        Take take =
                new Take(
                        spoken.samples(),
                        Apart.written(spoken.words(), request.text()),
                        spoken.phones(),
                        spoken.engine(),
                        spoken.fallbackReason());
        List<Integer> verses = verses(request.text());
        List<Syllable> syllables = Syllabication.of(take, verses);
        return new Spoken(
                part.shape(), take, VoiceAnalysis.of(take.samples(), take.phones()), syllables);
    }

    private static SpeechRequest evenly(SpeechRequest request, String text, Voice.Part part) {
        Voice voice = request.voice();
        VoiceShape shape = part.shape();
        double hertz = Math.max(LEAST_SPOKEN_HZ, shape.pitchHz() * LIFT);
        Voice person =
                new Voice(
                        voice.id(),
                        voice.name(),
                        voice.tags(),
                        voice.languages(),
                        voice.origin(),
                        List.of(
                                new Voice.Part(
                                        shape.spoken(hertz, Math.min(shape.rate(), 1) * PACE, 0),
                                        0,
                                        0)),
                        voice.licence());
        List<String> characters =
                Stream.concat(voice.characters().stream(), request.prosody().characters().stream())
                        .filter(studio.longplay.engine.voice.ShapeCharacter::isOne)
                        .toList();
        Prosody prosody = new Prosody(1, 0, 0, 1, characters);
        return new SpeechRequest(text, person, prosody, request.lexicon(), 0);
    }

    /// The verse line of each word.
    private static List<Integer> verses(String text) {
        List<Integer> verses = new ArrayList<>();
        int verse = 0;
        for (String line : text.split("\n")) {
            for (String word : line.split("\\s+")) {
                if (word.chars().anyMatch(Character::isLetterOrDigit)) {
                    verses.add(verse);
                }
            }
            verse++;
        }
        return verses;
    }

    private static Score score(Spoken leader, Song song) {
        Register register = Register.of(leader.shape());
        if (song.melody().isEmpty()) {
            List<SungNote> notes = new Composing(leader.syllables(), song).notes();
            return new Score(moved(notes, register.octavesToMiddle(notes)), 0, 0, 0);
        }
        Fitting fitting = new Fitting(leader.syllables(), song.melody(), song.beatsPerBar());
        int octaves = register.octavesFor(fitting.notes());
        return new Score(
                moved(fitting.notes(), octaves), octaves, fitting.leftOver(), fitting.rounds());
    }

    private static List<SungNote> moved(List<SungNote> notes, int octaves) {
        return notes.stream().map(note -> note.at(note.midi() + 12 * octaves)).toList();
    }

    private static Sung finished(
            SpeechRequest request, Score score, Spoken leader, Chorus.Mixed mixed) {
        List<String> characters =
                Stream.concat(
                                request.voice().characters().stream(),
                                request.prosody().characters().stream())
                        .distinct()
                        .toList();
        float[][] channels = mixed.channels();
        for (int i = 0; i < channels.length; i++) {
            for (String character : characters) {
                channels[i] = SoundCharacter.apply(character, channels[i]);
            }
        }
        float[] mono = Mono.of(channels);
        float factor = Level.factor(mono, request.prosody().gainDb());
        double peak = Arrays.stream(channels).mapToDouble(Level::peak).max().orElse(0);
        factor = (float) Math.min(factor, Level.PEAK / Math.max(1e-9, peak));
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= factor;
            }
        }
        Take spoken = leader.take();
        Take take =
                new Take(
                        Mono.of(channels),
                        words(spoken.words(), mixed.leader()),
                        padded(mixed.leader().phones(), channels[0].length),
                        spoken.engine(),
                        spoken.fallbackReason());
        return new Sung(
                take,
                channels,
                score.notes(),
                mixed.downbeatSample(),
                score.octaves(),
                score.leftOver(),
                score.rounds());
    }

    private static List<PhoneTime> padded(List<PhoneTime> phones, int length) {
        List<PhoneTime> all = new ArrayList<>(phones);
        long end = all.getLast().endSample();
        if (end < length) {
            all.add(new PhoneTime("_", end, length));
        }
        return all;
    }

    private static List<WordTime> words(List<WordTime> spoken, Performance.Performed sung) {
        long[] starts = new long[spoken.size()];
        long[] ends = new long[spoken.size()];
        Arrays.fill(starts, -1);
        for (Diction.Placed sound : sung.placed()) {
            int word = sung.wordOf(sound);
            long start = Math.round(sound.start());
            starts[word] = starts[word] < 0 ? start : Math.min(starts[word], start);
            ends[word] = Math.max(ends[word], Math.round(sound.end()));
        }
        List<WordTime> words = new ArrayList<>();
        long end = 0;
        for (WordTime word : spoken) {
            long start = starts[word.word()] < 0 ? end : starts[word.word()];
            end = Math.max(start, ends[word.word()]);
            words.add(new WordTime(word.text(), word.word(), start, end));
        }
        return words;
    }
}
