package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

class CueTextTest {
    private static Cue read(String note) {
        return CueText.read(note, 7).orElseThrow();
    }

    @Test
    void aMusicCueHasMoodsTempoAndKeyInAnyOrder() {
        assertThat(read("MUSIC: F# Major, slow and sad, 92.5 BPM, calm"))
                .isEqualTo(
                        new Cue.MusicCue(
                                ElementIds.PENDING,
                                7,
                                List.of("slow and sad", "calm"),
                                92.5,
                                "F# major",
                                false));
        assertThat(((Cue.MusicCue) read("music: Bb dorian")).key()).isEqualTo("Bb dorian");
        assertThat(((Cue.MusicCue) read("music: stop")).stops()).isTrue();
    }

    @Test
    void wordsOfTheMannerOfMusicAreNoMoods() {
        String words =
                "music: tense, Take 2, 6/8, no drums, Lead on Violin, hit \u201CO, dagger\u201D,"
                        + " slow";
        Cue.MusicCue cue = (Cue.MusicCue) read(words);
        assertThat(cue.moods()).containsExactly("tense", "slow");
        assertThat(cue.manner())
                .containsExactly(
                        "take 2", "6/8", "no drums", "lead on violin", "hit \"O, dagger\"");
        assertThat(read(CueNote.of(cue).replaceAll("[\\[\\]]", ""))).isEqualTo(cue);
        assertThat(((Cue.MusicCue) read("music: drums of war")).manner()).isEmpty();
        assertThat(read("music: 5/4")).isInstanceOf(Cue.UnknownCue.class);
    }

    @Test
    void aSoundCueHasASoundModifiersAndALength() {
        Cue.SoundCue cue = (Cue.SoundCue) read("sound: heavy rain, far, -6 dB, 1m 30s, loop");
        assertThat(cue.sound()).isEqualTo("heavy rain");
        assertThat(cue.modifiers()).containsExactly("far", "-6 dB", "loop");
        assertThat(cue.length()).isEqualTo(MediaTime.ofSeconds(90));
    }

    @Test
    void aVoiceCueHasRatePitchCharactersAndAVoice() {
        assertThat(read("voice: rate 0.9, pitch -2, whisper, voice Old Tom"))
                .isEqualTo(
                        new Cue.VoiceCue(
                                ElementIds.PENDING, 7, 0.9, -2, List.of("whisper"), "Old Tom"));
    }

    @Test
    void aPictureCueHasASubjectAndAMove() {
        assertThat(read("picture: heath at dusk | slow push in"))
                .isEqualTo(
                        new Cue.PictureCue(ElementIds.PENDING, 7, "heath at dusk", "slow push in"));
    }

    @ParameterizedTest
    @CsvSource({
        "musik, music",
        "sfxx, sfx",
        "pitcure, picture",
        "vioce, voice",
        "puase, pause",
        "chaptr, chapter",
        "image, picture",
        "zebra, ''"
    })
    void anUnknownKindSuggestsTheNearest(String kind, String suggestion) {
        assertThat(((Cue.UnknownCue) read(kind + ": x")).suggestion()).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voice: rate 9", "voice: pitch 40", "voice: rate fast", "voice:", "pause: soon",
                "pause: 0s", "pause: 2h", "pause: 99999999999999999999s", "pause: -1s", "music:",
                "music: 900 bpm", "music: fast bpm", "sfx:", "sfx: rain, 0s", "picture:",
                "picture: | push in", "chapter:", "pause: 1:99999:99999", "pause: 1s2"
            })
    void aValueOutOfRangeSaysWhatIsAllowed(String note) {
        assertThat(read(note)).isInstanceOf(Cue.UnknownCue.class);
        assertThat(((Cue.UnknownCue) read(note)).suggestion()).contains(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just a note", "", "note: a plain one", "12: x", "see: "})
    void notesWithoutAKindAreNoCues(String note) {
        boolean cue = CueText.read(note, 1).isPresent();
        assertThat(cue).isEqualTo(note.startsWith("see"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "music: tense, 92.5 bpm, Bb dorian, stop",
                "sfx: thunder, far, -3 dB, 1.2345678901s",
                "voice: whisper, rate 0.9, pitch -1.5, voice Old Tom",
                "voice: pitch +0.5",
                "voice: rate 1",
                "pause: 250ms",
                "chapter: The heath",
                "musik: x"
            })
    void aCueWrittenAsANoteReadsAsTheSame(String note) {
        String written = CueNote.of(read(note));
        assertThat(read(written.substring(2, written.length() - 2))).isEqualTo(read(note));
    }

    @Test
    void aHigherVoiceIsWrittenWithItsSign() {
        String written = CueNote.text(read("voice: whisper, pitch 0.5"));
        assertThat(written).isEqualTo("whisper, pitch +0.5");
    }
}
