package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class CueWritingTest {
    /// The same few words as people write them.
    enum Form {
        FOUNTAIN(
                "a.fountain",
                """
                Title: The Lamp

                INT. TOWER - NIGHT

                [[music: calm, 72 bpm]]

                NELL
                Please see us.
                (softly)
                *Please*, please see us.

                The wind rises.

                TAM (V.O.)
                [[sfx: thunder]] Mind the step, Nell.
                It bites.

                EXT. ROCKS - DAWN

                /* a note to myself: [[voice: rate 0.5]] */

                NELL ^
                ~Home, home again
                """),
        FOUNTAIN_WINDOWS("b.fountain", FOUNTAIN.text.replace("\n", "\r\n")),
        PLAY(
                "a.txt",
                """
                NELL: Please see us.

                TAM: (softly) Mind the step, Nell.
                It bites.

                NELL:
                Home again, and the lamp is lit.
                [Enter IDA]

                IDA: They saw it.
                """),
        PLAY_CLOSE(
                "b.txt",
                """
                NELL: Please see us.
                TAM: Mind the step, Nell.
                NELL: Home again, and the lamp is lit.
                """),
        PROSE(
                "c.txt",
                "Please see us, she said.\n\n"
                        + "It was dark and the wind rose over the rocks of the point. ".repeat(9)
                        + "\n\nHome again, and the lamp is lit.\n"),
        MARKDOWN(
                "a.md",
                """
                # The lamp

                ## The tower

                **NELL:** Please *see* us.

                - It was dark.
                - The wind rose.

                **TAM (softly):** Mind the [step](there), Nell.
                """),
        CAPTIONS(
                "a.srt",
                """
                1
                00:00:01,000 --> 00:00:02,000
                NELL: Please see us.

                2
                00:00:03,000 --> 00:00:05,000
                <i>It was dark.</i>
                """);

        final String file;
        final String text;

        Form(String file, String text) {
            this.file = file;
            this.text = text;
        }

        Script script() {
            return parse(text, file);
        }
    }

    static Script parse(String text, String file) {
        try {
            return new ScriptParser().parse(text, file);
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    /// The script after a change, read with the ids it had before.
    private static Script after(Script before, ScriptChange change) {
        try {
            return new ScriptParser().reparse(before, change.applyTo(before.text()));
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    private static LineManner mannerOf(Script script, ElementId line) {
        return LineCues.of(script, line).manner();
    }

    private static final LineManner SLOW = new LineManner(0.96, 0.5, List.of("whisper"), "Isla");

    static Stream<Object[]> everyLine() {
        List<Object[]> lines = new ArrayList<>();
        for (Form form : Form.values()) {
            int count = form.script().lines().size();
            IntStream.range(0, count).forEach(line -> lines.add(new Object[] {form, line}));
        }
        return lines.stream();
    }

    @ParameterizedTest
    @MethodSource("everyLine")
    void aMannerIsWrittenReadBackChangedAndTakenOutToTheLetter(Form form, int number) {
        Script script = form.script();
        Line line = script.lines().get(number);
        ScriptChange added = new LineWriting(script, line).manner(SLOW).orElseThrow();
        Script with = after(script, added);
        assertThat(added.inserted()).contains("[[voice: whisper, rate 0.96, pitch +0.5");
        assertThat(mannerOf(with, line.id())).isEqualTo(SLOW);
        assertThat(with.text().replaceFirst("\\[\\[voice: whisper.*?\\]\\]( |\n\n)", ""))
                .isEqualTo(script.text());

        Line same = with.lines().get(number);
        LineManner faster = SLOW.withRate(1.2).withCharacter("").withVoice("");
        Script changed = after(with, new LineWriting(with, same).manner(faster).orElseThrow());
        assertThat(mannerOf(changed, line.id())).isEqualTo(faster);

        Line last = changed.lines().get(number);
        ScriptChange removed =
                new LineWriting(changed, last).manner(LineManner.NEUTRAL).orElseThrow();
        assertThat(after(changed, removed).text()).isEqualTo(script.text());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void randomMannersAreReadBackAsTheyWereWritten(Form form) {
        Random random = new Random(7 + form.ordinal());
        Script script = form.script();
        for (int turn = 0; turn < 25; turn++) {
            int number = random.nextInt(script.lines().size());
            Line line = script.lines().get(number);
            LineManner wanted =
                    mannerOf(script, line.id())
                            .withRate(0.5 + random.nextInt(151) / 100.0)
                            .withPitch(random.nextInt(49) / 2.0 - 12)
                            .withCharacter(random.nextBoolean() ? "hall" : "");
            Optional<ScriptChange> change = new LineWriting(script, line).manner(wanted);
            if (mannerOf(script, line.id()).equals(wanted)) {
                assertThat(change).contains(ScriptDesk.NOTHING);
            } else {
                Script now = after(script, change.orElseThrow());
                assertThat(mannerOf(now, line.id())).isEqualTo(wanted);
                assertThat(now.lines()).hasSameSizeAs(script.lines());
                script = now;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aPauseStandsBeforeTheFirstLineAndGoesAgain(Form form) {
        Script script = form.script();
        Line line = script.lines().getFirst();
        MediaTime second = MediaTime.ofMillis(1250);
        Script with = after(script, new LineWriting(script, line).pause(second).orElseThrow());
        assertThat(LineCues.of(with, line.id()).pause()).isEqualTo(second);
        Line same = with.lines().getFirst();
        Script longer =
                after(
                        with,
                        new LineWriting(with, same).pause(MediaTime.ofSeconds(2)).orElseThrow());
        assertThat(longer.text()).contains("[[pause: 2s]]");
        Script gone =
                after(
                        longer,
                        new LineWriting(longer, longer.lines().getFirst())
                                .pause(MediaTime.ZERO)
                                .orElseThrow());
        assertThat(gone.text()).isEqualTo(script.text());
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"FOUNTAIN", "FOUNTAIN_WINDOWS", "PLAY", "PLAY_CLOSE", "PROSE", "MARKDOWN"})
    void aPauseStandsBeforeTheLastLine(Form form) {
        Script script = form.script();
        Line line = script.lines().getLast();
        ScriptChange change =
                new LineWriting(script, line).pause(MediaTime.ofSeconds(1)).orElseThrow();
        Script with = after(script, change);
        assertThat(LineCues.of(with, line.id()).pause()).isEqualTo(MediaTime.ofSeconds(1));
        assertThat(with.lines().size()).isEqualTo(script.lines().size());
        if (form == Form.FOUNTAIN_WINDOWS) {
            assertThat(with.text().replace("\r\n", "")).doesNotContain("\n");
        }
    }

    @Test
    void aPauseInTheMiddleOfASpeechIsRefusedBecauseItWouldTakeNoTime() {
        Script script = Form.FOUNTAIN.script();
        Line afterDirection = script.lines().get(1);
        assertThat(afterDirection.direction()).isEqualTo("softly");
        assertThat(new LineWriting(script, afterDirection).pause(MediaTime.ofSeconds(1))).isEmpty();
    }

    @Test
    void aCueInAParagraphOfItsOwnGoesWithIt() {
        Script script =
                parse("INT. A\n\n[[voice: rate 0.9]]\n\nNELL\nPlease.\n\nTAM\nNo.\n", "a.fountain");
        Line line = script.lines().getFirst();
        ScriptChange removed =
                new LineWriting(script, line).manner(LineManner.NEUTRAL).orElseThrow();
        assertThat(after(script, removed).text())
                .isEqualTo("INT. A\n\nNELL\nPlease.\n\nTAM\nNo.\n");
    }

    @Test
    void wordsOfAVoiceCueWeDoNotKnowStay() {
        Script script = parse("NELL\n[[voice: squeaky, hall]] Please.\n", "a.fountain");
        Line line = script.lines().getFirst();
        LineManner wanted = LineCues.of(script, line.id()).manner().withCharacter("radio");
        String text =
                after(script, new LineWriting(script, line).manner(wanted).orElseThrow()).text();
        assertThat(text).isEqualTo("NELL\n[[voice: radio, squeaky]] Please.\n");
    }

    @Test
    void aChangeDoesNotFitATextThatMovedMeanwhile() {
        Script script = Form.FOUNTAIN.script();
        ScriptChange change =
                new LineWriting(script, script.lines().getFirst()).manner(SLOW).orElseThrow();
        assertThat(change.fits(script.text())).isTrue();
        assertThat(change.fits(script.text().replace("The Lamp", "The Lamps"))).isFalse();
    }

    @Test
    void theSecondOfTwoEqualLinesGetsTheCue() {
        Script script = parse("NELL\nNo.\n\nTAM\nWhy?\n\nNELL\nNo.\n", "a.fountain");
        Line third = script.lines().get(2);
        String text =
                after(script, new LineWriting(script, third).manner(SLOW).orElseThrow()).text();
        assertThat(text).startsWith("NELL\nNo.\n\nTAM\nWhy?\n\nNELL\n[[voice: ");
    }

    private static <C extends Cue> C first(Script script, Class<C> kind) {
        return studio.longplay.engine.render.lay.CueList.of(script.scenes(), kind).getFirst();
    }

    private static final ElementId ID = new ElementId("any");

    @Test
    void musicIsWrittenAnewInPlace() {
        Script script = Form.FOUNTAIN.script();
        Cue.MusicCue wanted =
                new Cue.MusicCue(ID, 0, List.of("tense", "slow"), 92, "D minor", false);
        ScriptChange change =
                new CueWriting(script)
                        .replace(first(script, Cue.MusicCue.class), wanted)
                        .orElseThrow();
        assertThat(change.applyTo(script.text()))
                .isEqualTo(
                        Form.FOUNTAIN.text.replace(
                                "[[music: calm, 72 bpm]]",
                                "[[music: tense, slow, 92 bpm, D minor]]"));
    }

    @Test
    void anEffectInsideALineIsWrittenAnewAndItsKindStaysAsWritten() {
        Script script = parse("NELL\n[[Sound: bel]] Hark! [[sfx: wind]] No.\n", "a.fountain");
        Cue.SoundCue wanted =
                new Cue.SoundCue(ID, 0, "bell", List.of("far", "left"), MediaTime.ofMillis(2500));
        ScriptChange change =
                new CueWriting(script)
                        .replace(first(script, Cue.SoundCue.class), wanted)
                        .orElseThrow();
        assertThat(change.applyTo(script.text()))
                .isEqualTo("NELL\n[[Sound: bell, far, left, 2.5s]] Hark! [[sfx: wind]] No.\n");
    }

    @Test
    void theSecondOfTwoEqualCuesInALineIsTheOneThatChanges() {
        Script script = parse("NELL\n[[sfx: wind]] Hark! [[sfx: wind]] No.\n", "a.fountain");
        Cue.SoundCue second =
                studio.longplay.engine.render.lay.CueList.of(script.scenes(), Cue.SoundCue.class)
                        .get(1);
        Cue.SoundCue wanted = new Cue.SoundCue(ID, 0, "rain", List.of(), MediaTime.ZERO);
        assertThat(
                        new CueWriting(script)
                                .replace(second, wanted)
                                .orElseThrow()
                                .applyTo(script.text()))
                .isEqualTo("NELL\n[[sfx: wind]] Hark! [[sfx: rain]] No.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ]] b", "two\n\nlines", "   "})
    void wordsThatCannotStandInACueAreRefused(String subject) {
        Script script = parse("[[picture: heath | pan left]]\n\nNELL\nHark!\n", "a.fountain");
        Cue.PictureCue wanted = new Cue.PictureCue(ID, 0, subject, "");
        assertThat(new CueWriting(script).replace(first(script, Cue.PictureCue.class), wanted))
                .isEmpty();
    }

    @Test
    void anUnknownKindBecomesTheOneThatWasMeant() {
        Script script = parse("[[musik: calm, 60 bpm]]\n\nNELL\nHark!\n", "a.fountain");
        Cue.UnknownCue unknown = first(script, Cue.UnknownCue.class);
        assertThat(
                        new CueWriting(script)
                                .rename(unknown, unknown.suggestion())
                                .orElseThrow()
                                .applyTo(script.text()))
                .isEqualTo("[[music: calm, 60 bpm]]\n\nNELL\nHark!\n");
    }

    @Test
    void aCueIsTakenOutWithItsParagraph() {
        Script script = Form.FOUNTAIN.script();
        ScriptChange change =
                new CueWriting(script).remove(first(script, Cue.MusicCue.class)).orElseThrow();
        assertThat(change.applyTo(script.text()))
                .isEqualTo(Form.FOUNTAIN.text.replace("[[music: calm, 72 bpm]]\n\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT. KITCHEN - DAY", "The kitchen", "EXT. A/B - LATER"})
    void aHeadingIsWrittenAnew(String heading) {
        Script script = parse("INT. TOWER - NIGHT #4#\n\nNELL\nHark!\n", "a.fountain");
        ScriptChange change =
                new CueWriting(script).heading(script.scenes().getFirst(), heading).orElseThrow();
        Script now = after(script, change);
        assertThat(now.scenes().getFirst().heading()).isEqualTo(heading);
        assertThat(now.text()).endsWith(heading + " #4#\n\nNELL\nHark!\n");
    }

    @Test
    void anEmptyHeadingIsRefused() {
        Script script = Form.FOUNTAIN.script();
        assertThat(new CueWriting(script).heading(script.scenes().getFirst(), "")).isEmpty();
    }
}
