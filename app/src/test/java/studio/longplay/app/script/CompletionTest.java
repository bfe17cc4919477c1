package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.script.ScriptFormat;

import java.util.List;

class CompletionTest {
    private final Completion completion =
            new Completion(
                    KnownWords.load(),
                    List.of("Narrator", "NELL", "TAM"),
                    List.of("storm.png"),
                    ScriptFormat.FOUNTAIN);

    private List<String> offered(String text, boolean asked) {
        int caret = text.indexOf('|');
        String without = text.replace("|", "");
        return completion.at(without, caret, asked).stream()
                .flatMap(offer -> offer.choices().stream())
                .map(Offer.Choice::words)
                .toList();
    }

    @Test
    void capitalsAfterAGapAreASpeaker() {
        assertThat(offered("Hello.\n\nN|", false)).containsExactly("NARRATOR", "NELL");
        assertThat(offered("Hello.\n\nNELL|\nWhat?", false)).isEmpty();
        assertThat(offered("Hello.\n\nNo|", false)).isEmpty();
        assertThat(offered("TAM\nN|", false)).isEmpty();
    }

    @Test
    void allSpeakersAreOfferedWhereOneIsAskedFor() {
        assertThat(offered("Hello.\n\n|", true)).containsExactly("NARRATOR", "NELL", "TAM");
        assertThat(offered("Hello.\n\n|", false)).isEmpty();
    }

    @Test
    void aCueBeginsWithItsKind() {
        assertThat(offered("[[|", false)).containsExactlyElementsOf(KnownWords.KINDS);
        assertThat(offered("[[p|]]", false)).containsExactly("picture", "pause");
        assertThat(offered("[[s|", false)).containsExactly("sfx", "song");
    }

    @Test
    void everyKindKnowsItsWords() {
        assertThat(offered("[[sfx: thun|", false)).contains("thunder");
        assertThat(offered("[[sfx: thunder, fa|]]", false)).contains("far");
        assertThat(offered("[[music: ca|", false)).contains("calm");
        assertThat(offered("[[music: calm, d m|", false)).contains("D minor");
        assertThat(offered("[[music: calm, orch|", false)).containsExactly("orchestral");
        assertThat(offered("[[music: calm, no dr|", false)).containsExactly("no drums");
        assertThat(offered("[[song: calm, 6|", false)).containsExactly("6/8");
        assertThat(offered("[[ensemble: cho|", false)).containsExactly("choir of 8", "choir");
        assertThat(offered("[[picture: s|", false)).containsExactly("storm.png");
        assertThat(offered("A line. [[voice: wh|]] Words.", false)).containsExactly("whisper");
    }

    @Test
    void everySoundKnowsTheWordsOfItsParameters() {
        assertThat(offered("[[sfx: rain, dr|", false)).contains("drizzle");
        assertThat(offered("[[sfx: heavy rain, dens|", false)).contains("density 0.5");
        assertThat(offered("[[sfx: large crowd, people|", false)).hasSize(1);
        assertThat(offered("[[sfx: clock, drizz|", false)).isEmpty();
        assertThat(offered("[[sfx: rain, far, on|", false)).contains("on \"");
    }

    @Test
    void afterACueNothingIsOffered() {
        assertThat(offered("[[pause: 1s]] x|", true)).isEmpty();
    }
}
