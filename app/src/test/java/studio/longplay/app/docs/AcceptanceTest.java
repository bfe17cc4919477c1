package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.docs.AcceptanceSteps.Promise;
import studio.longplay.app.docs.AcceptanceSteps.Step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The product keeps what the page of acceptance promises.
class AcceptanceTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)```fountain\n(.*?)```");

    @TempDir private Path folder = Path.of("");
    private final Path page = Checkout.root().resolve("docs/acceptance.md");

    @TestFactory
    @Tag("media")
    @Tag("long")
    Stream<DynamicTest> everyPromiseOfThePageIsKept() throws IOException {
        Stage stage = new Stage(folder.resolve("work"), folder.resolve("home"));
        Files.createDirectories(stage.work());
        Matcher script = SCRIPT.matcher(Files.readString(page));
        assertThat(script.find()).isTrue();
        Files.writeString(stage.work().resolve("play.fountain"), script.group(1));
        Acceptance acceptance = new Acceptance(stage);
        return promises().stream()
                .map(promise ->
                        DynamicTest.dynamicTest(promise.title(), () -> keep(acceptance, promise)));
    }

    private static void keep(Acceptance acceptance, Promise promise)
            throws IOException, InterruptedException {
        for (Step step : promise.steps()) {
            acceptance.does(step);
        }
        acceptance.remember();
    }

    private List<Promise> promises() throws IOException {
        return AcceptanceSteps.of(Files.readAllLines(page));
    }

    @Test
    void everyPromiseHasACommandAndSomethingToLookAt() throws IOException {
        assertThat(promises())
                .hasSizeGreaterThan(12)
                .allSatisfy(promise -> assertThat(promise.steps()).hasSizeGreaterThan(1));
    }

    @Test
    void whatNobodyDoesIsRefused() {
        assertThatThrownBy(() -> AcceptanceSteps.of(List.of("## A promise", "Wait a little.")))
                .hasMessageContaining("Wait a little.");
    }
}
