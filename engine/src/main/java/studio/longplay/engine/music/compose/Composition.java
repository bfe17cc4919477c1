package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Mode;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.music.score.Tempo;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Writes a whole piece from a wish; the same wish and seed give the same notes.
public final class Composition {
    private static final int PAD_FLOOR = 50;
    private static final double PAD_CENTER = 62;

    private final Wish wish;
    private final MoodWords words;
    private final SplittableRandom random;

    /// What is wanted.
    ///
    /// @param bpm 0 lets the mood decide
    /// @param key empty lets the mood and the seed decide
    public record Wish(
            MoodWords words,
            double bpm,
            Optional<MusicKey> key,
            long lengthSamples,
            long seed,
            boolean bed) {}

    public Composition(Wish wish) {
        this.wish = wish;
        this.words = wish.words();
        this.random = new SplittableRandom(wish.seed() * 0x9E37_79B9_7F4A_7C15L + 0x5DEE_CE66L);
    }

    /// The finished score.
    public Score write() {
        Mood mood = words.first();
        Style style = Styles.of(mood);
        Tempo tempo = tempo(style.pace());
        MusicKey key = wish.key().orElseGet(() -> key(style.chords().modes()));
        List<Section> sections = Form.of(tempo.bars(), words.energyFactor(), random.split());
        Style.Chords away = words.second().map(Styles::of).orElse(style).chords();
        List<Chord> chords =
                new Harmony(key, style.chords(), away).chords(sections, random.split());
        List<List<Integer>> voices = new Voicing(PAD_FLOOR, PAD_CENTER).lead(chords);
        Sketch sketch = new Sketch(key, tempo, style, sections, chords, voices, wish.bed());
        Page page = new Page(tempo, random.split());
        new PadPart(sketch, page).write();
        new KeysPart(sketch, page, random.split()).write();
        new BassPart(sketch, page, random.split()).write();
        new MelodyPart(sketch, page, random.split()).write();
        new DrumsPart(sketch, page, random.split()).write();
        return new Score(
                mood,
                key,
                tempo,
                sections,
                page.inOrder(),
                wish.seed(),
                wish.bed(),
                style.room().seconds(),
                style.room().share(),
                style.levelDb());
    }

    private Tempo tempo(Style.Pace pace) {
        double chosen =
                pace.slowestBpm() + random.nextDouble() * (pace.fastestBpm() - pace.slowestBpm());
        return wish.bpm() > 0
                ? Tempo.exact(wish.bpm(), pace.beatsPerBar(), wish.lengthSamples())
                : Tempo.bent(
                        chosen * words.tempoFactor(), pace.beatsPerBar(), wish.lengthSamples());
    }

    private MusicKey key(List<Mode> modes) {
        Mode mode = modes.get(random.nextInt(modes.size()));
        return new MusicKey(random.nextInt(12), mode);
    }
}
