package studio.longplay.engine.voice.sing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.script.Melody;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.List;

/// Words of slow songs can be told apart.
class ArticulationTest {
    private static final int SPOKEN = 7_200;

    /// Syllables of `m A n`, each at its place of the speech.
    ///
    /// @param words the word of each
    private static List<Syllable> syllables(int... words) {
        List<Syllable> syllables = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            long at = 20_000L * i;
            boolean first = i == 0 || words[i] != words[i - 1];
            syllables.add(
                    new Syllable(
                            words[i],
                            first,
                            0,
                            List.of(new PhoneTime("m", at, at + 4_800)),
                            new PhoneTime("A", at + 4_800, at + 4_800 + SPOKEN),
                            List.of(new PhoneTime("n", at + 12_000, at + 16_800)),
                            1));
        }
        return syllables;
    }

    private static List<Diction.Placed> vowels(List<Syllable> syllables, double note) {
        List<Diction.Span> spans = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            double start = 24_000 + i * note;
            spans.add(new Diction.Span(start, start, start + note));
        }
        return new Diction(syllables, spans, false).place();
    }

    private static Diction.Placed last(List<Diction.Placed> sounds, int syllable) {
        return sounds.stream()
                .filter(sound -> sound.syllable() == syllable)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void onLongNotesAWordEndsBeforeTheNextBegins() {
        List<Diction.Placed> sounds = vowels(syllables(0, 1), 40_000);
        Diction.Placed end = last(sounds, 0);
        assertThat(end.after()).isEqualTo(Diction.After.GAP);
        assertThat(end.end()).isLessThan(24_000 + 0.6 * 40_000);
        assertThat(sounds.get(1).end() - sounds.get(1).start())
                .isBetween(1.0 * SPOKEN, 2.0 * SPOKEN);
    }

    @Test
    void withinAWordAndOnShortNotesAllIsJoined() {
        List<Diction.Placed> within = vowels(syllables(0, 0), 40_000);
        assertThat(last(within, 0).joins()).isTrue();
        assertThat(last(within, 0).end()).isEqualTo(within.get(3).start());
        assertThat(last(vowels(syllables(0, 1), 16_000), 0).joins()).isTrue();
    }

    @Test
    void sungLegatoAWordLastsUntilTheNext() {
        List<Diction.Span> spans =
                List.of(
                        new Diction.Span(24_000, 24_000, 64_000),
                        new Diction.Span(64_000, 64_000, 104_000));
        List<Diction.Placed> sounds = new Diction(syllables(0, 1), spans, true).place();
        assertThat(last(sounds, 0).joins()).isTrue();
        assertThat(last(sounds, 0).end()).isEqualTo(sounds.get(3).start());
        assertThat(last(sounds, 1).end()).isGreaterThan(64_000 + 0.6 * 40_000);
    }

    @Test
    void aVowelOnTiedNotesIsHeldToTheLastOfThem() {
        List<Diction.Span> spans =
                List.of(
                        new Diction.Span(24_000, 100_000, 140_000),
                        new Diction.Span(140_000, 140_000, 180_000));
        List<Diction.Placed> sounds = new Diction(syllables(0, 1), spans, false).place();
        assertThat(sounds.get(1).end()).isGreaterThan(100_000 + SPOKEN);
    }

    @Test
    void breathIsDrawnOnlyWhereAPhraseEnds() {
        List<Diction.Placed> sounds = vowels(syllables(0, 1), 60_000);
        Course course = Course.silent(600);
        new Breaths(sounds, 1).fill(course);
        int gap = (int) ((last(sounds, 0).end() + sounds.get(3).start()) / 2 / VoiceFrames.HOP);
        assertThat(course.source()[gap]).isNegative();
        assertThat(last(sounds, 1).after()).isEqualTo(Diction.After.BREATH);
    }

    @Test
    void wordsAreSpokenApartAndStayAsWritten() {
        assertThat(Apart.commas("The water is wide,\nI can't - not 2 times"))
                .isEqualTo("The, water, is, wide,\nI, can't - not, 2, times");
        List<WordTime> spoken =
                List.of(new WordTime("The,", 0, 0, 9), new WordTime("sea,", 1, 9, 20));
        assertThat(Apart.written(spoken, "The sea, "))
                .extracting(WordTime::text)
                .containsExactly("The", "sea,");
    }

    @Test
    void onlySongsOfLongNotesAreSpokenApart() {
        assertThat(song(72, Melody.NONE).setsApart()).isTrue();
        assertThat(song(140, Melody.NONE).setsApart()).isFalse();
        assertThat(song(72, Melody.read("C4 e, D4 e, E4 e, F4 e")).setsApart()).isFalse();
        assertThat(song(140, Melody.read("C4 h, D4 h")).setsApart()).isTrue();
    }

    @Test
    void legatoIsAnotherSong() {
        Song apart = song(72, Melody.NONE);
        Song legato =
                new Song(List.of(), 72, "C major", 4, false, Melody.NONE, 1, true, Choir.SOLO);
        assertThat(legato.setsApart()).isFalse();
        assertThat(legato.recipe()).isNotEqualTo(apart.recipe());
    }

    private static Song song(double bpm, Melody melody) {
        return new Song(List.of(), bpm, "C major", 4, melody, 1, Choir.SOLO);
    }
}
