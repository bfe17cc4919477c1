package studio.longplay.engine.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.music.rework.Lengths;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class MannerTest {
    private static final long MINUTE = 2_880_000;

    private static MusicRequest request(String mood, String... manner) {
        return new MusicRequest(List.of(mood), 92, "D minor", MINUTE, 7)
                .withManner(List.of(manner));
    }

    private static Score compose(MusicRequest request) {
        return new Composer().compose(request);
    }

    private static Set<Note> notes(Score score, MusicStem stem) {
        return new HashSet<>(score.notes(stem));
    }

    @Test
    void theWordsOfAMannerAreUnderstood() {
        MusicManner manner =
                MusicManner.read(
                        List.of(
                                "take 3",
                                "6/8",
                                "lo-fi",
                                "simplify",
                                "reharmonise 2",
                                "curve 20 100",
                                "24 bars",
                                "loop",
                                "hit \"dagger\"",
                                "no drums",
                                "lead on violin",
                                "bass take 2",
                                "pads -6 db",
                                "choir",
                                "lead on kazoo"));
        assertThat(manner.take()).isEqualTo(3);
        assertThat(manner.metre()).contains(Metre.SIX_EIGHT);
        assertThat(manner.genre()).isEqualTo(Genre.LO_FI);
        assertThat(manner.density()).isEqualTo(-1);
        assertThat(manner.harmony()).isEqualTo(2);
        assertThat(manner.curve()).containsExactly(0.2, 1.0);
        assertThat(manner.bars()).isEqualTo(24);
        assertThat(manner.filling()).isEqualTo(MusicManner.Filling.LOOP);
        assertThat(manner.hits()).containsExactly("dagger");
        assertThat(manner.stem(MusicStem.DRUMS).muted()).isTrue();
        assertThat(manner.stem(MusicStem.MELODY).instrument()).contains(Instrument.VIOLIN);
        assertThat(manner.stem(MusicStem.BASS).take()).isEqualTo(2);
        assertThat(manner.stem(MusicStem.PAD).gainDb()).isEqualTo(-6);
        assertThat(manner.stem(MusicStem.CHOIR).wanted()).isTrue();
        assertThat(manner.unknown()).containsExactly("lead on kazoo");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aBarBeginsOnEveryHitToTheSampleAndTheTempoBendsLittle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long first = 480_000 + random.nextLong(600_000);
        long second = first + 480_000 + random.nextLong(600_000);
        Score score = compose(request("tense").withHits(List.of(first, second)));
        assertThat(score.tempo().barSamples()).contains(first, second);
        for (var span : score.tempo().spans()) {
            double bpm = 60.0 * 48_000 / span.samplesPerBeat();
            assertThat(bpm).isCloseTo(92, within(92 * 0.05));
        }
        assertThat(score.lengthSamples()).isEqualTo(MINUTE);
        for (long hit : List.of(first, second)) {
            assertThat(score.notes())
                    .anyMatch(note ->
                            note.instrument() == Instrument.CRASH && note.startSample() == hit);
            Section arrived = sectionAt(score, hit);
            assertThat(arrived.intensity()).isEqualTo(1);
            assertThat(sectionAt(score, hit - 1).intensity()).isLessThan(0.6);
        }
        assertThat(new Composer().grid(request("tense").withHits(List.of(first, second))))
                .isEqualTo(score.tempo());
    }

    private static Section sectionAt(Score score, long sample) {
        List<Long> bars = score.tempo().barSamples();
        int bar = 0;
        while (bar + 1 < bars.size() && bars.get(bar + 1) <= sample) {
            bar++;
        }
        int in = bar;
        return score.sections().stream()
                .filter(section -> section.firstBar() <= in && in < section.endBar())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherTakeIsAnotherPieceAndOneStemsTakeChangesOnlyThatStem() {
        Score score = compose(request("hopeful"));
        Score other = compose(Composer.anotherTake(request("hopeful")));
        assertThat(notes(other, MusicStem.MELODY)).isNotEqualTo(notes(score, MusicStem.MELODY));
        Score bass = compose(request("hopeful", "bass take 2"));
        for (MusicStem stem : MusicStem.values()) {
            if (stem == MusicStem.BASS) {
                assertThat(notes(bass, stem)).isNotEqualTo(notes(score, stem));
            } else {
                assertThat(notes(bass, stem)).as("%s", stem).isEqualTo(notes(score, stem));
            }
        }
    }

    @Test
    void simplifiedMusicHasFewerNotesOfTheSameAndEnrichedMusicMore() {
        Score score = compose(request("hopeful"));
        Score simple = compose(Composer.simplified(request("hopeful")));
        Score rich = compose(Composer.enriched(request("hopeful")));
        assertThat(new HashSet<>(score.notes())).containsAll(simple.notes());
        assertThat(simple.notes().size()).isLessThan(score.notes().size() * 9 / 10);
        assertThat(new HashSet<>(rich.notes())).containsAll(score.notes());
        assertThat(rich.notes().size()).isGreaterThan(score.notes().size() * 11 / 10);
        Score simplest = compose(request("hopeful", "simplify", "simplify", "simplify"));
        assertThat(simplest.notes().size()).isLessThan(simple.notes().size());
    }

    @Test
    void otherChordsKeepTheRhythmOfTheTune() {
        Score score = compose(request("sad"));
        Score other = compose(Composer.reharmonised(request("sad")));
        assertThat(notes(other, MusicStem.PAD)).isNotEqualTo(notes(score, MusicStem.PAD));
        assertThat(other.notes(MusicStem.MELODY).stream().map(Note::startSample).toList())
                .isEqualTo(score.notes(MusicStem.MELODY).stream().map(Note::startSample).toList());
        assertThat(other.sections()).isEqualTo(score.sections());
    }

    @ParameterizedTest
    @EnumSource(Metre.class)
    void everyMetreCanBeAskedForInEveryMood(Metre metre) {
        for (Mood mood : Mood.values()) {
            Score score = compose(request(mood.word(), metre.word()));
            assertThat(score.tempo().metre()).isEqualTo(metre);
            long bar = score.tempo().barSamples().get(1);
            assertThat(bar).isEqualTo(Math.round(metre.beats() * 60.0 * 48_000 / 92));
            double last = score.tempo().beatOf(score.tempo().bars() - 1);
            for (Note note : score.notes()) {
                boolean onGrid = isOnGrid(note.beat(), metre);
                assertThat(onGrid || note.beat() >= last).as("%s %s", mood, note).isTrue();
            }
        }
    }

    /// On a twelfth of a beat, a rolled chord's lateness, or a swell that begins before a bar.
    private static boolean isOnGrid(double beat, Metre metre) {
        double step = metre == Metre.SIX_EIGHT ? beat * 12 : beat * 4;
        return Math.abs(step - Math.rint(step)) < 0.75;
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void aGenreChangesThePlayersAndNotTheChords(Genre genre) {
        Score score = compose(request("tense"));
        Score played = compose(request("tense", genre.word()));
        assertThat(played.key()).isEqualTo(score.key());
        assertThat(played.tempo()).isEqualTo(score.tempo());
        assertThat(played.sections()).isEqualTo(score.sections());
        if (genre != Genre.SCORE) {
            Set<Instrument> before = instruments(score);
            assertThat(instruments(played)).isNotEqualTo(before);
        }
    }

    private static Set<Instrument> instruments(Score score) {
        Set<Instrument> instruments = new HashSet<>();
        score.notes().forEach(note -> instruments.add(note.instrument()));
        return instruments;
    }

    @Test
    void theCurveDecidesHowLoudSectionsAreAndTheFormWhichThereAre() {
        Score score = compose(request("epic", "form intro a b a outro", "curve 10 100 20"));
        assertThat(score.sections())
                .extracting(Section::name)
                .containsExactly("intro", "A", "B", "A", "outro");
        double middle = score.sections().get(2).intensity();
        assertThat(middle).isGreaterThan(0.9);
        assertThat(score.sections().getFirst().intensity()).isLessThan(0.35);
        assertThat(score.sections().getLast().intensity()).isLessThan(0.45);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.77, 1, 1.31, 2.6})
    void retimedMusicKeepsItsSectionsInWholeBarsAndNearlyItsTempo(double times) {
        Score score = compose(request("hopeful"));
        long length = Math.round(MINUTE * times) + 17;
        Score retimed = Lengths.retime(score, length);
        assertThat(retimed.lengthSamples()).isEqualTo(length);
        assertThat(retimed.tempo().sampleAt(retimed.tempo().bars() * 4.0)).isEqualTo(length);
        double bend = 0.5 / retimed.tempo().bars() + 0.5 / score.tempo().bars();
        assertThat(retimed.tempo().bpm()).isCloseTo(92, within(92 * bend));
        assertThat(retimed.sections())
                .extracting(Section::name)
                .containsExactlyElementsOf(score.sections().stream().map(Section::name).toList());
        assertThat(retimed.notes()).allMatch(note -> note.startSample() < length);
    }

    @Test
    void loopedMusicBeginsAgainAndExtendedMusicEndsAsItDid() {
        Score looped = compose(request("tense", "8 bars", "loop"));
        assertThat(looped.lengthSamples()).isEqualTo(MINUTE);
        double bar = 4;
        List<Integer> first = bassOf(looped, 0, 8 * bar);
        assertThat(first).isNotEmpty();
        assertThat(bassOf(looped, 8 * bar, 16 * bar)).isEqualTo(first);
        Score extended = compose(request("tense", "12 bars", "extend"));
        Score twelve = Lengths.retime(extended, extended.lengthSamples());
        assertThat(twelve.tempo()).isEqualTo(extended.tempo());
        assertThat(extended.tempo().bars()).isEqualTo(23);
        assertThat(extended.sections().getLast().name()).isEqualTo("outro");
    }

    private static List<Integer> bassOf(Score score, double from, double to) {
        return score.notes(MusicStem.PAD).stream()
                .filter(note -> note.beat() >= from - 1e-6 && note.beat() < to - 1e-6)
                .sorted(
                        java.util.Comparator.comparingDouble(Note::beat)
                                .thenComparingInt(Note::midi))
                .map(Note::midi)
                .toList();
    }

    @Test
    void aChoirSingsWhereItIsAskedFor() {
        assertThat(compose(request("calm")).notes(MusicStem.CHOIR)).isEmpty();
        assertThat(compose(request("calm", "choir")).notes(MusicStem.CHOIR)).isNotEmpty();
        assertThat(compose(request("calm", "drums")).notes(MusicStem.DRUMS)).isNotEmpty();
        assertThat(compose(request("epic")).notes(MusicStem.CHOIR)).isNotEmpty();
    }
}
