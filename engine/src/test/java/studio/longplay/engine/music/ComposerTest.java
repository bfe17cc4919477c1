package studio.longplay.engine.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

class ComposerTest {
    private static MusicRequest request(String mood, double bpm, String key, long length) {
        return new MusicRequest(List.of(mood), bpm, key, length, 21);
    }

    private static Score compose(MusicRequest request) {
        return new Composer().compose(request);
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void aTempoOfTheScriptIsKeptExactly(Mood mood) {
        Score score = compose(request(mood.word(), 93.7, "", 2_000_001));
        assertThat(score.tempo().bpm()).isEqualTo(93.7);
        double lastBar = (score.tempo().bars() - 1) * (double) score.tempo().beatsPerBar();
        double barSamples = score.tempo().sampleAt(score.tempo().beatsPerBar());
        double held = (2_000_001 - score.tempo().sampleAt(lastBar)) / barSamples;
        assertThat(held).as("bars the last chord is held").isBetween(0.74, 1.76);
        for (Note note : score.notes()) {
            long grid = score.tempo().sampleAt(note.beat());
            assertThat(Math.abs(note.startSample() - grid)).isLessThan(48 * 15);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTempoOfOursBendsLittleAndFillsWholeBars(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Mood mood : Mood.values()) {
            long length = 480_000 + random.nextLong(6_000_000);
            Score score = compose(new MusicRequest(List.of(mood.word()), 0, "", length, seed));
            int beats = score.tempo().bars() * score.tempo().beatsPerBar();
            assertThat(score.tempo().sampleAt(beats)).isCloseTo(length, within(1L));
            assertThat(score.tempo().bpm()).isBetween(45.0, 140.0);
            assertThat(score.lengthSamples()).isEqualTo(length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D minor",
                "F# major",
                "Bb dorian",
                "E phrygian",
                "Ab lydian",
                "C mixolydian"
            })
    void everyNoteBelongsToTheKey(String written) {
        MusicKey key = MusicKey.parse(written).orElseThrow();
        for (Mood mood : Mood.values()) {
            Score score = compose(request(mood.word(), 0, written, 4_000_000));
            assertThat(score.key()).isEqualTo(key);
            for (Note note : score.notes()) {
                boolean leadingTone = Math.floorMod(note.midi() - key.tonic(), 12) == 11;
                if (note.stem() != MusicStem.DRUMS) {
                    assertThat(key.contains(note.midi()) || leadingTone).as("%s", note).isTrue();
                }
            }
        }
    }

    @Test
    void thePieceEndsOnItsTonic() {
        for (Mood mood : Mood.values()) {
            Score score = compose(request(mood.word(), 0, "D minor", 3_000_000));
            double lastBar = (score.tempo().bars() - 1) * (double) score.tempo().beatsPerBar();
            List<Note> bass =
                    score.notes(MusicStem.BASS).stream()
                            .filter(note -> note.beat() >= lastBar)
                            .toList();
            assertThat(bass).isNotEmpty();
            assertThat(bass).allMatch(note -> note.midi() % 12 == 2);
        }
    }

    @Test
    void neighbouringChordsAreLedWithSmallSteps() {
        Score score = compose(request("sad", 0, "A minor", 5_000_000));
        List<Integer> tops =
                score.notes(MusicStem.PAD).stream()
                        .sorted(Comparator.comparingDouble(Note::beat).thenComparingInt(Note::midi))
                        .map(Note::midi)
                        .toList();
        int moved = 0;
        for (int i = 3; i < tops.size(); i++) {
            moved += Math.abs(tops.get(i) - tops.get(i - 3));
        }
        assertThat(moved / (double) (tops.size() - 3)).isLessThan(4);
    }

    @Test
    void theSectionsFillThePieceAndRiseToAMiddle() {
        Score score = compose(request("hopeful", 90, "", 20_000_000));
        int bar = 0;
        for (Section section : score.sections()) {
            assertThat(section.firstBar()).isEqualTo(bar);
            bar = section.endBar();
        }
        assertThat(bar).isEqualTo(score.tempo().bars());
        double first = score.sections().getFirst().intensity();
        double last = score.sections().getLast().intensity();
        double most = score.sections().stream().mapToDouble(Section::intensity).max().orElse(0);
        assertThat(most).isGreaterThan(first + 0.3).isGreaterThan(last + 0.3);
        assertThat(score.sections()).extracting(Section::name).contains("A", "A'", "B", "outro");
    }

    @Test
    void theMotifComesBack() {
        Score score = compose(new MusicRequest(List.of("hopeful"), 90, "G", 9_000_000, 21, false));
        List<Section> plain =
                score.sections().stream().filter(section -> section.name().equals("A")).toList();
        assertThat(plain).hasSizeGreaterThan(1);
        assertThat(rhythm(score, plain.get(0))).isNotEmpty().isEqualTo(rhythm(score, plain.get(1)));
    }

    private static List<Double> rhythm(Score score, Section section) {
        double first = section.firstBar() * 4.0;
        return score.notes(MusicStem.MELODY).stream()
                .filter(note -> note.beat() >= first && note.beat() < first + 8)
                .map(note -> note.beat() - first)
                .toList();
    }

    @Test
    void aLongPieceCostsLittle() {
        Score score = compose(request("neutral", 0, "", 2L * 3_600 * 48_000));
        assertThat(score.notes()).hasSizeBetween(10_000, 200_000);
        assertThat(score.notes().getLast().startSample()).isLessThan(score.lengthSamples());
    }

    @Test
    void wordsOfMoodAreUnderstood() {
        assertThat(compose(request("eerie", 0, "", 480_000)).mood()).isEqualTo(Mood.MYSTERIOUS);
        assertThat(compose(request("slow and happy", 0, "", 480_000)).mood())
                .isEqualTo(Mood.JOYFUL);
        MusicRequest unknown =
                new MusicRequest(List.of("purple", "tense", "glorp"), 0, "", 480_000, 1);
        assertThat(unknown.unknownMoods()).containsExactly("purple", "glorp");
        assertThat(compose(unknown).mood()).isEqualTo(Mood.TENSE);
        assertThat(compose(request("purple", 0, "", 480_000)).mood()).isEqualTo(Mood.NEUTRAL);
        assertThat(request("calm", 0, "H minor", 1).unknownKey()).contains("H minor");
    }

    @Test
    void aCueBecomesARequestWithAStableRecipe() {
        Cue.MusicCue cue =
                new Cue.MusicCue(new ElementId("m1"), 2, List.of("tense"), 92, "D minor", false);
        MusicRequest request = MusicRequest.of(cue, 480_000, 5);
        assertThat(request.bed()).isTrue();
        assertThat(request.recipe().keySet())
                .containsExactly(
                        "maker", "version", "moods", "bpm", "key", "lengthSamples", "seed", "bed");
        assertThat(request.recipe()).containsEntry("bpm", 92.0).containsEntry("key", "D minor");
    }

    @Test
    void aTempoNobodyCanPlayIsNoRequest() {
        assertThatThrownBy(() -> request("calm", 5, "", 1))
                .isInstanceOf(IllegalArgumentException.class);
        Cue.MusicCue hasty = new Cue.MusicCue(new ElementId("m1"), 2, List.of(), 5_000, "", false);
        assertThat(MusicRequest.of(hasty, 1, 1).bpm()).isEqualTo(400);
    }
}
