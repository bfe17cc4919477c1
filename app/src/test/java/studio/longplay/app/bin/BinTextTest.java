package studio.longplay.app.bin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class BinTextTest {
    @ParameterizedTest
    @CsvSource({
        "30000/1001, 29.97 fps",
        "25/1, 25 fps",
        "25, 25 fps",
        "23.976, 23.976 fps",
        "0/0, 0/0 fps",
        "fast, fast fps",
        "25/, 25/ fps",
        "/, / fps"
    })
    void anyRateIsShown(String rate, String shown) {
        BinItem film =
                new BinItem(
                        "f",
                        "sea.mov",
                        "/media/sea.mov",
                        BinItem.Kind.VIDEO,
                        "",
                        List.of(),
                        MediaTime.ofSeconds(62),
                        1920,
                        1080,
                        rate,
                        2,
                        1000);
        assertThat(new BinText(Words.of("bin")).facts(film)).contains(shown);
    }
}
