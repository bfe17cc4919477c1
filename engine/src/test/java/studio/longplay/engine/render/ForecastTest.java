package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

class ForecastTest {
    private static Forecast of(String text, Speeds speeds) throws StudioFault {
        Script script = new ScriptParser().parse(text, "play.fountain");
        ExportOrder order =
                new ExportOrder(
                        script,
                        Path.of(""),
                        Map.of(),
                        OptionalDouble.empty(),
                        List.of(),
                        DeliverySettings.usual(ExportPreset.HD),
                        Path.of("film"));
        return Forecast.of(
                order,
                Sketch.of(order, CastList.of(order, VoiceRegistry.builtIn())),
                Forecast.Ready.NOTHING,
                speeds,
                0);
    }

    private static String play(int wordsEach) {
        return "INT. ROOM\n\nMARY\n"
                + "word ".repeat(wordsEach)
                + "\n\nJOHN\n"
                + "word ".repeat(wordsEach / 2)
                + "\n";
    }

    @Test
    void partsAreCountedAndTheLargestComesFirst() throws StudioFault {
        Forecast forecast = of(play(100), new Speeds(Map.of()));
        assertThat(forecast.words()).isEqualTo(150);
        assertThat(forecast.lines()).isEqualTo(2);
        assertThat(forecast.speakers())
                .extracting(Forecast.SpeakerPart::words)
                .containsExactly(100, 50);
        assertThat(forecast.speakers())
                .allSatisfy(speaker -> assertThat(speaker.voice()).isNotEmpty());
    }

    @Test
    void lengthAndDiskGrowWithTheWords() throws StudioFault {
        Forecast few = of(play(100), new Speeds(Map.of()));
        Forecast many = of(play(1000), new Speeds(Map.of()));
        int moreWords = many.words() - few.words();
        assertThat(many.durationMillis() - few.durationMillis())
                .isBetween(moreWords * 200L, moreWords * 400L);
        assertThat(many.diskBytes()).isGreaterThan(5 * few.diskBytes());
    }

    @Test
    void theTimeComesFromThisMachineOnceItIsMeasured() throws StudioFault {
        Forecast guessed = of(play(1000), new Speeds(Map.of("uhd", 9.0)));
        Forecast measured = of(play(1000), new Speeds(Map.of("hd", 0.5)));
        assertThat(guessed.basis()).contains("guess");
        assertThat(measured.basis()).isEqualTo("measured on this machine");
        assertThat(measured.makingMillis()).isEqualTo(measured.durationMillis() / 2);
        assertThat(measured.makingTime()).matches("\\d+ min");
    }
}
