package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.script.Trigger.Beat;
import studio.longplay.engine.script.Trigger.Edge;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class TriggerTest {
    private static final MediaTime HALF = MediaTime.ofMillis(500);

    private static Trigger read(String words) {
        return Trigger.read(words).orElseThrow();
    }

    private static Cue.SoundCue cue(String note) {
        return (Cue.SoundCue) CueText.read(note, 1).orElseThrow();
    }

    private static List<Warning> lint(String script) throws StudioFault.Input {
        return ScriptLint.check(new ScriptParser().parse(script, "a.fountain"), _ -> true);
    }

    @Test
    void aWordIsNamedInQuotesWithItsPlaceAndATimeBesideIt() {
        assertThat(read("on \"thunder\""))
                .isEqualTo(new Trigger.OnWord(Edge.START, 1, "thunder", MediaTime.ZERO));
        assertThat(read("On the 2nd “dagger”"))
                .isEqualTo(new Trigger.OnWord(Edge.START, 2, "dagger", MediaTime.ZERO));
        assertThat(read("on last \"dagger\" + 500ms"))
                .isEqualTo(new Trigger.OnWord(Edge.START, 0, "dagger", HALF));
        assertThat(read("0.5s before \"come, let me\""))
                .isEqualTo(
                        new Trigger.OnWord(
                                Edge.START, 1, "come, let me", MediaTime.ZERO.minus(HALF)));
        assertThat(read("before third \"hand\""))
                .isEqualTo(new Trigger.OnWord(Edge.OVER, 3, "hand", MediaTime.ZERO));
        assertThat(read("0.5s after \"hand\""))
                .isEqualTo(new Trigger.OnWord(Edge.END, 1, "hand", HALF));
    }

    @Test
    void timesAndBeatsNeedNoWord() {
        assertThat(read("at 3.5s")).isEqualTo(new Trigger.AtTime(MediaTime.ofMillis(3500)));
        assertThat(read("at 1:02")).isEqualTo(new Trigger.AtTime(MediaTime.ofSeconds(62)));
        assertThat(read("2s later")).isEqualTo(new Trigger.FromHere(MediaTime.ofSeconds(2)));
        assertThat(read("500 ms earlier"))
                .isEqualTo(new Trigger.FromHere(MediaTime.ZERO.minus(HALF)));
        assertThat(read("at the scene end")).isEqualTo(new Trigger.OnBeat(Beat.SCENE_END));
        assertThat(read("after next line")).isEqualTo(new Trigger.OnBeat(Beat.AFTER_NEXT_LINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on gravel", "far", "-6 dB", "at a distance", "on 0th \"x\"", "later"})
    void otherWordsSayHowItSounds(String words) {
        assertThat(Trigger.read(words)).isEmpty();
    }

    @Test
    void whatACueSaysOfItsPlaceIsNoPartOfItsSound() {
        Cue.SoundCue cue =
                cue("sfx: thunder, far, on \"come, thunder\", over speech, priority 7, 12 m, 2s");
        Staging staging = Staging.of(cue);
        assertThat(staging.sounding()).containsExactly("far", "12 m");
        assertThat(staging.overSpeech()).isTrue();
        assertThat(staging.priority()).isEqualTo(7);
        assertThat(cue.length()).isEqualTo(MediaTime.ofSeconds(2));
        assertThat(Staging.sounding(cue("sfx: rain, bed"))).isEqualTo(cue("sfx: rain, loop"));
        assertThat(Staging.of(cue("sfx: shot, at most 2 quietest")))
                .extracting(Staging::most, Staging::steal)
                .containsExactly(2, Staging.Steal.QUIETEST);
    }

    @Test
    void aCueIsWrittenAsItWasRead() {
        String note = "sfx: thunder, far, on 2nd \"come, thunder\", over speech";
        assertThat(CueNote.of(cue(note))).isEqualTo("[[" + note + "]]");
    }

    @ParameterizedTest
    @CsvSource({
        "dagger, 0, 1, 0, 3",
        "dagger, 1, 1, 1, 2",
        "dagger, 0, 2, 1, 2",
        "DAGGER, 2, 1, 0, 3",
        "dagger, 0, 0, 1, 2",
        "toward my, 0, 1, 0, 6"
    })
    void wordsAreFoundFromTheCueOn(String words, int from, int count, int line, int word)
            throws StudioFault.Input {
        List<Line> lines =
                new ScriptParser()
                        .parse(
                                """
                                MACBETH
                                Is this a dagger, the handle toward my hand?

                                BANQUO
                                What a dagger!

                                MACBETH
                                Come.
                                """,
                                "a.fountain")
                        .lines();
        assertThat(
                        AnchorWords.find(
                                lines,
                                from,
                                new Trigger.OnWord(Edge.START, count, words, MediaTime.ZERO)))
                .hasValueSatisfying(found -> {
                    assertThat(found.line()).isEqualTo(line);
                    assertThat(found.first()).isEqualTo(word);
                });
    }

    @Test
    void aWordThatNobodySaysIsToldWithItsPlaceAndWhatWasMeant() throws StudioFault.Input {
        String script =
                """
                INT. HALL

                [[sfx: thunder, on "daggr"]]

                MACBETH
                Is this a dagger?

                [[sfx: owl, on 2nd "dagger"]]

                [[sfx: door, before next line]]
                """;
        assertThat(lint(script))
                .extracting(Warning::code, warning -> warning.place().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("script.trigger-word-unknown", 3),
                        org.assertj.core.groups.Tuple.tuple("script.trigger-word-unknown", 8),
                        org.assertj.core.groups.Tuple.tuple("script.trigger-line-missing", 10));
        assertThat(lint(script).getFirst().remedy()).contains("\"dagger\"");
        assertThat(
                        lint(
                                script.replace("daggr", "Dagger")
                                        .replace("2nd ", "")
                                        .replace("before next line", "far")))
                .isEmpty();
    }
}
