package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Mode;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.music.score.StemManner;
import studio.longplay.engine.music.score.Tempo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Writes a whole piece from a wish; the same wish and seed give the same notes.
///
/// Tempo, key, form, chords and every part draw from the seed by themselves: another part leaves
/// the others as they are.
public final class Composition {
    private static final int PAD_FLOOR = 50;
    private static final double PAD_CENTER = 62;

    private final Wish wish;
    private final MoodWords words;

    /// What is wanted.
    ///
    /// @param bpm 0 lets the mood decide
    /// @param key empty lets the mood and the seed decide
    /// @param lengthSamples ignored where the manner has bars
    /// @param hits samples on which the music arrives, in rising order
    /// @param chords of the bars that are sung to, as [SongChords] finds them
    public record Wish(
            MoodWords words,
            double bpm,
            Optional<MusicKey> key,
            long lengthSamples,
            long seed,
            boolean bed,
            MusicManner manner,
            List<Long> hits,
            List<Integer> chords) {}

    private enum Part {
        TEMPO,
        KEY,
        FORM,
        CHORDS,
        PAGE,
        STEMS
    }

    public Composition(Wish wish) {
        this.wish = wish;
        this.words = wish.words();
    }

    /// The grid of the piece without writing it.
    public Tempo tempo() {
        Style.Pace pace = Styles.of(words.first()).pace();
        double chosen =
                pace.slowestBpm()
                        + random(Part.TEMPO, 0).nextDouble()
                                * (pace.fastestBpm() - pace.slowestBpm());
        double bpm = wish.bpm() > 0 ? wish.bpm() : chosen * words.tempoFactor();
        var metre = wish.manner().metre().orElse(pace.metre());
        if (wish.manner().bars() > 0 && wish.hits().isEmpty()) {
            boolean loops = wish.manner().filling() == MusicManner.Filling.LOOP;
            return Tempo.whole(bpm, metre, wish.manner().bars() + (loops ? 1 : 0));
        }
        boolean bends = wish.bpm() == 0;
        Tempo straight =
                bends
                        ? Tempo.bent(bpm, metre, wish.lengthSamples())
                        : Tempo.exact(bpm, metre, wish.lengthSamples());
        return straight.through(wish.hits(), bends);
    }

    /// The finished score.
    public Score write() {
        Mood mood = words.first();
        Style style = style(mood);
        Tempo tempo = tempo();
        MusicKey key = wish.key().orElseGet(() -> key(style.chords().modes()));
        List<Section> sections = sections(tempo);
        Style.Chords away = words.second().map(Styles::of).orElse(style).chords();
        Harmony harmony = new Harmony(key, style.chords(), away, wish.manner().harmony());
        List<Chord> free = harmony.chords(sections, random(Part.CHORDS, 0));
        List<Chord> chords = harmony.heeding(free, wish.chords());
        List<List<Integer>> voices = new Voicing(PAD_FLOOR, PAD_CENTER).lead(chords);
        Sketch sketch =
                new Sketch(key, tempo, style, sections, chords, voices, wish.bed(), wish.manner());
        Page page = new Page(tempo, style.swing(), random(Part.PAGE, 0).nextLong());
        new PadPart(sketch, page).write();
        new KeysPart(sketch, page, random(MusicStem.KEYS)).write();
        new BassPart(sketch, page, random(MusicStem.BASS)).write();
        new MelodyPart(sketch, page, random(MusicStem.MELODY)).write();
        new DrumsPart(sketch, page, random(MusicStem.DRUMS)).write();
        new ChoirPart(sketch, page).write();
        new ArrivalPart(sketch, page).write();
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
                style.levelDb() + Balance.levelDb(mood, wish.manner().genre()),
                wish.bed() ? 0 : Balance.tiltDb(mood, wish.manner().genre()),
                gains());
    }

    private Style style(Mood mood) {
        Style played = Genres.played(Styles.of(mood), mood, wish.manner().genre());
        Style.Band band = played.band();
        return played.withBand(
                new Style.Band(
                        wish.manner().stem(MusicStem.PAD).instrument().orElse(band.pad()),
                        wish.manner().stem(MusicStem.KEYS).instrument().orElse(band.keys()),
                        wish.manner().stem(MusicStem.BASS).instrument().orElse(band.bass()),
                        wish.manner().stem(MusicStem.MELODY).instrument().orElse(band.melody())));
    }

    private List<Section> sections(Tempo tempo) {
        MusicManner manner = wish.manner();
        List<Section> sections =
                manner.form().isEmpty()
                        ? Form.of(tempo.bars(), words.energyFactor(), random(Part.FORM, 0))
                        : Form.named(manner.form(), tempo.bars(), words.energyFactor());
        return Form.arriving(Form.curved(sections, manner.curve(), tempo.bars()), tempo);
    }

    private Map<MusicStem, Double> gains() {
        Map<MusicStem, Double> gains = new EnumMap<>(MusicStem.class);
        for (MusicStem stem : MusicStem.values()) {
            StemManner manner = wish.manner().stem(stem);
            double gain = manner.muted() ? 0 : StrictMath.pow(10, manner.gainDb() / 20);
            if (gain != 1) {
                gains.put(stem, gain);
            }
        }
        return gains;
    }

    private SplittableRandom random(Part part, long number) {
        long mixed = wish.seed() * 0x9E37_79B9_7F4A_7C15L + 0x5DEE_CE66L;
        return new SplittableRandom(mixed + 0xBF58_476DL * part.ordinal() + 7_919 * number);
    }

    private SplittableRandom random(MusicStem stem) {
        return random(Part.STEMS, stem.ordinal() + 101L * wish.manner().stem(stem).take());
    }

    private MusicKey key(List<Mode> modes) {
        SplittableRandom random = random(Part.KEY, 0);
        Mode mode = modes.get(random.nextInt(modes.size()));
        return new MusicKey(random.nextInt(12), mode);
    }
}
