package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;

import javafx.scene.Node;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.measure.TakeQuality;
import studio.longplay.engine.voice.measure.TakeText;

import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class QualityPaneTest {
    private static final long PATIENCE_MILLIS = 60_000;

    private final TakeQuality quality =
            TakeQuality.of(new float[48_000], new TakeText("Hello.", List.of(), 0));

    private List<String> lines(Optional<Double> grade) {
        return waitForAsyncFx(
                PATIENCE_MILLIS,
                () -> {
                    QualityPane pane = new QualityPane(Words.of("library"));
                    pane.show(Optional.of(quality), grade, false);
                    return pane.lookupAll(".library-figure-line").stream()
                            .map(Node::getAccessibleText)
                            .toList();
                });
    }

    @Test
    void aGradeIsOneFigureMoreAndExplained() {
        List<String> plain = lines(Optional.empty());
        List<String> graded = lines(Optional.of(3.2));
        assertThat(graded).hasSize(plain.size() + 1).containsAll(plain);
        assertThat(graded.getLast()).contains("3.2 of 5").contains("DNSMOS P.835");
        assertThat(plain).noneMatch(line -> line.contains("DNSMOS"));
    }
}
