package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.util.List;

class ScriptLintTest {
    private static List<Warning> check(String text) throws StudioFault.Input {
        Script script = new ScriptParser().parse(text, "lint.fountain");
        return ScriptLint.check(script, name -> name.equals("there.png"));
    }

    private static Warning only(String text, String code) throws StudioFault.Input {
        List<Warning> warnings = check(text);
        assertThat(warnings).extracting(Warning::code).containsExactly(code);
        Warning warning = warnings.getFirst();
        assertThat(warning.sentence()).endsWith(".");
        assertThat(warning.remedy()).matches(".*[.?]");
        return warning;
    }

    private static int line(Warning warning) {
        Place place = warning.place();
        assertThat(place).isNotNull();
        assertThat(place.file()).isEqualTo("lint.fountain");
        return place.line();
    }

    @Test
    void aSoundScriptHasNoWarnings() throws StudioFault.Input {
        assertThat(
                        check(
                                """
                                Title: A
                                Cast: Nell (a girl), TAM = her grandfather

                                INT. HOUSE

                                [[picture: there.png | push in]]
                                [[voice: whisper]]

                                NELL
                                Words. [[sfx: rain]]

                                TAM
                                More.

                                BOOM!

                                THE END
                                """))
                .isEmpty();
    }

    @Test
    void anUnknownCueIsNamedWithWhatWasMeant() throws StudioFault.Input {
        Warning warning = only("NELL\nWords.\n\n[[musik: calm]]\n", "script.cue-unknown");
        assertThat(line(warning)).isEqualTo(4);
        assertThat(warning.remedy()).contains("[[music: calm]]");
        Warning range = only("NELL\nSome\n[[voice: rate 9]] words.\n", "script.cue-unknown");
        assertThat(line(range)).isEqualTo(3);
        assertThat(range.remedy()).contains("0.5 to 2");
    }

    @Test
    void aCueWithoutItsColonIsNamedWithHowItIsWritten() throws StudioFault.Input {
        Warning voice = only("NELL\nSome\n[[Voice rate 0.9]] words.\n", "script.cue-colon");
        assertThat(line(voice)).isEqualTo(3);
        assertThat(voice.sentence()).contains("[[Voice rate 0.9]]");
        assertThat(voice.remedy()).contains("[[voice: rate 0.9]]");
        assertThat(line(only("NELL\nWords.\n\n\n[[picture]]\n", "script.cue-colon"))).isEqualTo(5);
        assertThat(
                        check(
                                """
                                NELL
                                Words. /* [[music calm]] */ \\[[music calm]]

                                [[a plain note about the music]]

                                [[musical: no]]

                                [[note: music]]
                                """))
                .extracting(Warning::code)
                .containsExactly("script.cue-unknown");
    }

    @Test
    void aNameWithAnOpenBracketIsNamedSinceNobodySpeaksItsWords() throws StudioFault.Input {
        Warning open = only("NELL\nWords.\n\nTAM (angry\nGo away.\n", "script.name-open");
        assertThat(line(open)).isEqualTo(4);
        assertThat(open.sentence()).contains("after TAM never");
        assertThat(check("NELL\nWords.\n\nTHE BELL (far away\nand small) rings.\n")).isEmpty();
        assertThat(check("NELL\nWords.\n\nTam goes (he is angry\nand tired.\n")).isEmpty();
    }

    @Test
    void aCaptionWhoseTimesCannotBeReadIsNamed() throws StudioFault.Input {
        String captions = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:xx --> 3\nTwo.\n\n";
        Script script = new ScriptParser().parse(captions, "lint.srt");
        List<Warning> warnings = ScriptLint.check(script, _ -> true);
        assertThat(warnings).extracting(Warning::code).containsExactly("script.caption-untimed");
        assertThat(warnings.getFirst().sentence()).contains("00:xx --> 3");
        assertThat(warnings.getFirst().place()).isEqualTo(new Place("lint.srt", 6));
    }

    @Test
    void aPictureFileThatIsNotThereIsNamed() throws StudioFault.Input {
        Warning warning =
                only("[[picture: gone.JPG | pan]]\n\nNELL\nWords.\n", "script.picture-missing");
        assertThat(warning.sentence()).contains("gone.JPG");
        assertThat(line(warning)).isEqualTo(1);
    }

    @Test
    void aSpeakerWithoutWordsIsNamed() throws StudioFault.Input {
        assertThat(line(only("NELL\nWords.\n\n@Tam\n\nRain.\n", "script.speaker-silent")))
                .isEqualTo(4);
        assertThat(line(only("NELL\nWords.\n\nTAM\n\nWhere are you?\n", "script.speaker-silent")))
                .isEqualTo(4);
        assertThat(
                        line(
                                only(
                                        "Title: A\nCast:\n  NELL\n  TAM\n\nNELL\nWords.\n",
                                        "script.cast-silent")))
                .isEqualTo(4);
    }

    @Test
    void namesThatAreNearlyEqualAreNamed() throws StudioFault.Input {
        String text = "NELLIE\nA.\n\nNELLIE\nB.\n\nNELLIE\nC.\n\n";
        assertThat(line(only(text + "NELLEI\nD.\n", "script.speakers-alike"))).isEqualTo(11);
        assertThat(line(only(text + "NELL-IE\nD.\n", "script.speakers-alike"))).isEqualTo(11);
        assertThat(check(text + "NELLIES\nD.\n")).isEmpty();
        assertThat(check("GUARD 1\nA.\n\nGUARD 2\nB.\n")).isEmpty();
        assertThat(check("BEN\nA.\n\nKEN\nB.\n")).isEmpty();
    }

    @Test
    void namesOfASeriesAreNoSlipsOfThePen() throws StudioFault.Input {
        StringBuilder text = new StringBuilder();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            text.append("PERSON ").append(letter).append("\nYes.\n\n");
        }
        assertThat(check(text.toString())).isEmpty();
    }

    @Test
    void aVoiceCueWithNothingToActOnIsNamed() throws StudioFault.Input {
        assertThat(line(only("NELL\nWords.\n\n[[voice: whisper]]\n", "script.voice-cue-idle")))
                .isEqualTo(4);
        assertThat(line(only("NELL\nWords. [[voice: whisper]]\n", "script.voice-cue-idle")))
                .isEqualTo(2);
    }

    @Test
    void aVeryLongSpeechAndAControlCharacterAreNamed() throws StudioFault.Input {
        String speech = "NELL\n" + "word word word word word\n".repeat(61);
        assertThat(only(speech, "script.speech-long").sentence()).contains("305");
        assertThat(line(only("NELL\nOne\r\nTwo\u0007.\n", "script.control-character")))
                .isEqualTo(3);
    }
}
