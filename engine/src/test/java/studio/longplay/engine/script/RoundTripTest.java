package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

class RoundTripTest {
    private static final int TEXTS = 400;

    @ParameterizedTest
    @EnumSource
    void theElementsJoinToTheTextToTheLetter(ScriptFormat format) throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(1);
        for (int count = 0; count < TEXTS; count++) {
            String text = readable(random, format);
            Script script = read(text, format);
            assertThat(script.text()).isEqualTo(text);
            int line = 1;
            for (Element element : script.elements()) {
                assertThat(element.sourceLine()).isEqualTo(line);
                line += (int) element.raw().split("\r\n|\r|\n", -1).length - 1;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyIdIsThereOnceAndTheSameTextGivesTheSameIds(ScriptFormat format)
            throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(2);
        for (int count = 0; count < TEXTS / 10; count++) {
            String text = readable(random, format);
            Script script = read(text, format);
            List<ElementId> ids = Ids.all(script);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
            assertThat(read(text, format)).isEqualTo(script);
            assertThat(new ScriptParser().reparse(script, text)).isEqualTo(script);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fountainWrittenFromAnyFormatReadsAsTheSame(ScriptFormat format) throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(3);
        for (int count = 0; count < TEXTS; count++) {
            String text = readable(random, format);
            Script script = read(text, format);
            String written = new FountainWriter().write(script);
            Script again = new ScriptParser().parse(written, "nasty.txt", ScriptFormat.FOUNTAIN);
            assertThat(Contents.of(again))
                    .as(text + "\n=====\n" + written)
                    .isEqualTo(Contents.of(script));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noLineOfNarrationIsTooLongToSayInOneGo(ScriptFormat format) throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(4);
        for (int count = 0; count < TEXTS / 5; count++) {
            Script script = read(readable(random, format), format);
            Set<Integer> lengths =
                    script.lines().stream()
                            .filter(line -> format == ScriptFormat.PROSE)
                            .map(line -> line.words().size())
                            .collect(Collectors.toSet());
            assertThat(lengths).allMatch(length -> length > 0 && length <= 60);
            for (Line line : script.lines()) {
                assertThat(line.words()).isNotEmpty();
                assertThat(line.cues()).allMatch(cue -> cue.word() <= line.words().size());
            }
        }
    }

    private static Script read(String text, ScriptFormat format) throws StudioFault.Input {
        return new ScriptParser().parse(text, "nasty.txt", format);
    }

    /// A nasty text in which something is spoken: an open comment or code fence swallows all words.
    private static String readable(SplittableRandom random, ScriptFormat format) {
        while (true) {
            String text = NastyTexts.spoken(random);
            try {
                read(text, format);
                return text;
            } catch (StudioFault.Input e) {
                assertThat(e.code()).isEqualTo("script.empty");
            }
        }
    }
}
