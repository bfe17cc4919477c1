package studio.longplay.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;

import java.util.Optional;

class SpeakerRenameTest {
    private static final String FOUNTAIN =
            """
            Title: The Lamp
            Author: Nell Author
            Cast:
                Nell, the keeper's granddaughter
                Tam

            INT. NELL'S ROOM - NIGHT

            NELL
            Nell is my name. NELL!

            Nell climbs.

            TAM
            Mind the step, Nell.

            NELL (V.O.)
            (softly)
            Please see us.

            @Nell ^
            So say I, Nell.
            """;

    private static Script parse(String text, String file) {
        try {
            return new ScriptParser().parse(text, file);
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> renamed(String text, String file, String old, String name) {
        Script script = parse(text, file);
        Speaker speaker =
                script.linesBySpeaker().keySet().stream()
                        .filter(one -> one.key().equals(old))
                        .findFirst()
                        .orElseThrow();
        Optional<ScriptChange> change = SpeakerRename.of(script, speaker, name);
        return change.map(it -> it.applyTo(text));
    }

    @Test
    void everyTagAndTheCastAreRenamedAndNothingElse() {
        assertThat(renamed(FOUNTAIN, "a.fountain", "NELL", "Ida  Moss"))
                .contains(
                        """
                        Title: The Lamp
                        Author: Nell Author
                        Cast:
                            Ida Moss, the keeper's granddaughter
                            Tam

                        INT. NELL'S ROOM - NIGHT

                        IDA MOSS
                        Nell is my name. NELL!

                        Nell climbs.

                        TAM
                        Mind the step, Nell.

                        IDA MOSS (V.O.)
                        (softly)
                        Please see us.

                        @Ida Moss ^
                        So say I, Nell.
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a.txt | NELL: Hark, Nell.\\n\\nTAM: No.\\n\\nNELL (softly): Yes.\\n"
                        + "| IDA: Hark, Nell.\\n\\nTAM: No.\\n\\nIDA (softly): Yes.\\n",
                "a.txt | NELL:\\nHark.\\n\\nTAM:\\nNo.\\n\\nNELL:\\nYes.\\n"
                        + "| IDA:\\nHark.\\n\\nTAM:\\nNo.\\n\\nIDA:\\nYes.\\n",
                "a.md | **NELL:** Hark.\\n\\n- **Tam:** No.\\n\\n**Nell (softly):** Yes.\\n"
                        + "| **IDA:** Hark.\\n\\n- **Tam:** No.\\n\\n**Ida (softly):** Yes.\\n",
                "a.fountain | NELL\\r\\nHark.\\r\\n\\r\\nTAM\\r\\nNo.\\r\\n"
                        + "| IDA\\r\\nHark.\\r\\n\\r\\nTAM\\r\\nNo.\\r\\n",
                "a.vtt | WEBVTT\\n\\n00:01.000 --> 00:02.000\\n<v Nell>Hark.\\n"
                        + "| WEBVTT\\n\\n00:01.000 --> 00:02.000\\n<v Ida>Hark.\\n",
            })
    void allFormatsKeepTheirMarks(String file, String before, String after) {
        String text = unescaped(before);
        Optional<String> now = renamed(text, file, "NELL", "Ida");
        assertThat(now).contains(unescaped(after));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "NELL", "!!", "Ida\nMoss: no", "INT. ROOM", "(softly)"})
    void aNameTheScriptCannotHoldIsRefused(String name) {
        Optional<String> now = renamed(FOUNTAIN, "a.fountain", "NELL", name);
        if (name.contains("\n")) {
            assertThat(now.orElse("")).doesNotContain("\nMoss");
        } else {
            assertThat(now).isEmpty();
        }
    }

    @Test
    void aNameThatIsPartOfAnotherLeavesTheOtherAlone() {
        String text = "OLD TAM\nHark.\n\nTAM\nNo.\n\nTAMSIN\nWell.\n";
        assertThat(renamed(text, "a.fountain", "TAM", "Jory"))
                .contains("OLD TAM\nHark.\n\nJORY\nNo.\n\nTAMSIN\nWell.\n");
    }

    @Test
    void wordsThatLookLikeATagAreLeftAlone() {
        String text = "NELL\nHark.\n\nTAM\nNELL\nis what they call you.\n";
        assertThat(renamed(text, "a.fountain", "NELL", "Ida"))
                .contains("IDA\nHark.\n\nTAM\nNELL\nis what they call you.\n");
    }

    @Test
    void twoSpeakersMayBecomeOne() {
        String text = "NELL\nHark.\n\nNEL\nNo.\n";
        assertThat(renamed(text, "a.fountain", "NEL", "Nell"))
                .contains("NELL\nHark.\n\nNELL\nNo.\n");
    }
}
