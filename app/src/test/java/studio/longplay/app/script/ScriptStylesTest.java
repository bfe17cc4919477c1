package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.List;
import java.util.Map;

class ScriptStylesTest {
    private static final String PLAY =
            """
            Title: The Heath

            EXT. HEATH - NIGHT

            [[musc: tense]]

            TAM (V.O.)
            (softly)
            Go *now*. [[sfx: thundr, far]]

            They go.
            """;

    private static StyledScript read(String text, String file) {
        return new ScriptReader("/nowhere/" + file, VoiceRegistry::builtIn, () -> Voicing.NONE)
                .read(text);
    }

    private static List<ParagraphKind> kinds(StyledScript styled) {
        return styled.looks().stream().map(ParagraphLook::kind).toList();
    }

    private static String words(String text, int paragraph, Run run) {
        return text.split("\n", -1)[paragraph].substring(run.from(), run.to());
    }

    @Test
    void everyParagraphLooksLikeWhatItIs() {
        assertThat(kinds(read(PLAY, "a.fountain")))
                .containsExactly(
                        ParagraphKind.TITLE_PAGE,
                        ParagraphKind.BLANK,
                        ParagraphKind.HEADING,
                        ParagraphKind.BLANK,
                        ParagraphKind.CUE,
                        ParagraphKind.BLANK,
                        ParagraphKind.CHARACTER,
                        ParagraphKind.DIRECTION,
                        ParagraphKind.DIALOGUE,
                        ParagraphKind.BLANK,
                        ParagraphKind.ACTION,
                        ParagraphKind.BLANK);
    }

    @Test
    void aNameIsInTheHueOfItsSpeakerAndWhatFollowsItIsNot() throws StudioFault {
        SpeakerColours colours = SpeakerColours.of(new ScriptParser().parse(PLAY, "a.fountain"));
        ParagraphLook look = read(PLAY, "a.fountain").looks().get(6);
        assertThat(look.runs().getFirst().look().speakerRgb())
                .isEqualTo(colours.of(Speaker.of("TAM")));
        assertThat(words(PLAY, 6, look.runs().getLast())).isEqualTo("(V.O.)");
        assertThat(look.runs().getLast().look().kind()).isEqualTo(TextKind.EXTENSION);
    }

    @Test
    void runsCoverTheirParagraphFromEndToEnd() {
        StyledScript styled = read(PLAY, "a.fountain");
        String[] paragraphs = PLAY.split("\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            int at = 0;
            for (Run run : styled.looks().get(i).runs()) {
                assertThat(run.from()).isEqualTo(at);
                at = run.to();
            }
            assertThat(at).isEqualTo(paragraphs[i].length());
        }
    }

    @Test
    void emphasisAndCuesInsideWordsHaveTheirOwnLook() {
        ParagraphLook look = read(PLAY, "a.fountain").looks().get(8);
        assertThat(look.runs())
                .anySatisfy(run -> {
                    assertThat(words(PLAY, 8, run)).isEqualTo("*now*");
                    assertThat(run.look().kind()).isEqualTo(TextKind.ITALIC);
                })
                .anySatisfy(run -> {
                    assertThat(words(PLAY, 8, run)).isEqualTo("sfx: thundr, far");
                    assertThat(run.look().kind()).isEqualTo(TextKind.SFX);
                    assertThat(run.look().fault()).isEqualTo(TextLook.Mark.BAD);
                });
    }

    @Test
    void aKindThatIsMisspeltIsReplacedByTheKindMeant() {
        ScriptFault fault = read(PLAY, "a.fountain").faults().getFirst();
        assertThat(fault.warning().code()).isEqualTo("script.cue-unknown");
        assertThat(fault.fix()).contains(new ScriptFault.Fix(2, 6, "music"));
    }

    @Test
    void anEffectThatIsMisspeltIsReplacedByTheEffectMeant() {
        ScriptFault fault = read(PLAY, "a.fountain").faults().getLast();
        assertThat(fault.warning().code()).isEqualTo("sfx.unknown");
        int at = "Go *now*. [[sfx: ".length();
        assertThat(fault.fix()).contains(new ScriptFault.Fix(at, at + 6, "thunder"));
    }

    @Test
    void aMoodThatIsMisspeltIsReplacedByTheNearestMood() {
        ScriptFault fault =
                read("TAM\n[[music: calmy]] Hello.\n", "a.fountain").faults().getFirst();
        assertThat(fault.warning().code()).isEqualTo("music.mood-unknown");
        assertThat(fault.fix()).contains(new ScriptFault.Fix(9, 14, "calm"));
    }

    @Test
    void aNameOnTheLineOfItsWordsIsToldFromThem() {
        StyledScript styled = read("TAM: Go now.\n\nNELL: No.\n\nTAM: Yes.\n", "a.txt");
        ParagraphLook look = styled.looks().getFirst();
        assertThat(look.kind()).isEqualTo(ParagraphKind.PROSE);
        assertThat(look.runs().getFirst().look().kind()).isEqualTo(TextKind.NAME);
        assertThat(look.runs().getFirst().to()).isLessThan(6);
    }

    @Test
    void onlyTheParagraphTypedIntoGetsAnotherLook() {
        ScriptReader reader =
                new ScriptReader("/nowhere/a.fountain", VoiceRegistry::builtIn, () -> Voicing.NONE);
        List<ParagraphLook> before = reader.read(PLAY).looks();
        List<ParagraphLook> after = reader.read(PLAY.replace("They go.", "They all go.")).looks();
        for (int i = 0; i < before.size(); i++) {
            boolean same = before.get(i) == after.get(i);
            assertThat(same).as("paragraph %d", i).isEqualTo(i != 10);
        }
    }

    @Test
    void looksAfterANewParagraphAreTheSameObjects() {
        ScriptReader reader =
                new ScriptReader("/nowhere/a.fountain", VoiceRegistry::builtIn, () -> Voicing.NONE);
        List<ParagraphLook> before = reader.read(PLAY).looks();
        List<ParagraphLook> after = reader.read("\n" + PLAY + "\nThe end.").looks();
        assertThat(after).hasSize(before.size() + 2);
        before = reader.read(PLAY).looks();
        after = reader.read(PLAY.replace("(softly)", "(softly)\nNow.")).looks();
        assertThat(after.get(11)).isSameAs(before.get(10));
    }

    @Test
    void aSpeakerWearsTheColourTheUserGave() {
        Voicing red = Voicing.NONE.withColours(Map.of("ANN", "#ff2010"));
        String text = "INT. ROOM\n\nANN\nHello.\n";
        ScriptReader plain =
                new ScriptReader("/nowhere/a.fountain", VoiceRegistry::builtIn, () -> Voicing.NONE);
        ScriptReader coloured =
                new ScriptReader("/nowhere/a.fountain", VoiceRegistry::builtIn, () -> red);
        assertThat(nameOf(coloured.read(text))).isEqualTo(0xff2010);
        assertThat(nameOf(plain.read(text))).isNotEqualTo(0xff2010);
    }

    private static int nameOf(StyledScript read) {
        return read.looks().get(2).runs().getFirst().look().speakerRgb() & 0xFFFFFF;
    }
}
