package studio.longplay.engine.music;

import studio.longplay.engine.music.compose.MoodWords;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.script.Cue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What music is wanted; everything that decides its bytes.
///
/// @param moods words of mood and manner, the first known mood leads
/// @param bpm beats per minute, kept exactly; 0 lets the mood decide
/// @param key such as `D minor`, kept exactly; empty lets the mood and the seed decide
/// @param lengthSamples length at 48 kHz, kept to the sample
/// @param seed another seed is another piece
/// @param bed whether it lies under speech: sparse melody and little energy from 1 to 4 kHz
/// @param manner words that say how the piece is played, as [MusicManner] reads them
/// @param hits samples on which the music arrives, in rising order
/// @param chords steps of the scale that the chords of the first bars stand on, as
///   [studio.longplay.engine.music.compose.SongChords] finds them; empty leaves all free
public record MusicRequest(
        List<String> moods,
        double bpm,
        String key,
        long lengthSamples,
        long seed,
        boolean bed,
        List<String> manner,
        List<Long> hits,
        List<Integer> chords) {
    private static final double SLOWEST_BPM = 20;
    private static final double FASTEST_BPM = 400;

    public MusicRequest {
        moods = List.copyOf(moods);
        manner = List.copyOf(manner);
        hits = List.copyOf(hits);
        chords = List.copyOf(chords);
        if (lengthSamples < 0) {
            throw new IllegalArgumentException("music of negative length");
        }
        if (bpm != 0 && !(bpm >= SLOWEST_BPM && bpm <= FASTEST_BPM)) {
            throw new IllegalArgumentException("no tempo to play at: " + bpm);
        }
    }

    /// Music whose chords are free.
    public MusicRequest(
            List<String> moods,
            double bpm,
            String key,
            long lengthSamples,
            long seed,
            boolean bed,
            List<String> manner,
            List<Long> hits) {
        this(moods, bpm, key, lengthSamples, seed, bed, manner, hits, List.of());
    }

    /// Music played as the moods alone decide.
    public MusicRequest(
            List<String> moods,
            double bpm,
            String key,
            long lengthSamples,
            long seed,
            boolean bed) {
        this(moods, bpm, key, lengthSamples, seed, bed, List.of(), List.of());
    }

    /// Music that lies under speech.
    public MusicRequest(List<String> moods, double bpm, String key, long lengthSamples, long seed) {
        this(moods, bpm, key, lengthSamples, seed, true);
    }

    /// What a cue of the script asks for; a tempo nobody can play is brought to the nearest one.
    public static MusicRequest of(Cue.MusicCue cue, long lengthSamples, long seed) {
        double bpm = cue.bpm() > 0 ? Math.max(SLOWEST_BPM, Math.min(FASTEST_BPM, cue.bpm())) : 0;
        boolean bed = !MoodWords.read(cue.moods()).foreground();
        return new MusicRequest(
                cue.moods(), bpm, cue.key(), lengthSamples, seed, bed, cue.manner(), List.of());
    }

    /// The same piece played in another manner.
    public MusicRequest withManner(List<String> words) {
        return new MusicRequest(moods, bpm, key, lengthSamples, seed, bed, words, hits, chords);
    }

    /// The same piece arriving on these samples.
    public MusicRequest withHits(List<Long> samples) {
        return new MusicRequest(moods, bpm, key, lengthSamples, seed, bed, manner, samples, chords);
    }

    /// The same piece over these chords.
    public MusicRequest withChords(List<Integer> steps) {
        return new MusicRequest(moods, bpm, key, lengthSamples, seed, bed, manner, hits, steps);
    }

    /// How the piece is played.
    public MusicManner played() {
        return MusicManner.read(manner);
    }

    /// Words among the moods that mean nothing to us; the music is neutral if no other is known.
    public List<String> unknownMoods() {
        return MoodWords.read(moods).unknown();
    }

    /// The key as written if it is none we can read; the mood decides the key then.
    public Optional<String> unknownKey() {
        return key.isBlank() || MusicKey.parse(key).isPresent()
                ? Optional.empty()
                : Optional.of(key);
    }

    /// Every parameter that decides the bytes, in a fixed order, for content addressing. Manner,
    /// hits and chords are named only if there are any.
    public Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("maker", "music");
        recipe.put("version", Orchestra.VERSION);
        recipe.put("moods", moods);
        recipe.put("bpm", bpm);
        recipe.put("key", key);
        recipe.put("lengthSamples", lengthSamples);
        recipe.put("seed", seed);
        recipe.put("bed", bed);
        if (!manner.isEmpty()) {
            recipe.put("manner", manner);
        }
        if (!hits.isEmpty()) {
            recipe.put("hits", hits);
        }
        if (!chords.isEmpty()) {
            recipe.put("chords", chords);
        }
        return recipe;
    }
}
