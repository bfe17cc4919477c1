package studio.longplay.engine.render.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ChildCommandTest {
    private static final String CACHE = "-XX:AOTCache=/opt/longplay-studio/lib/app/longplay.aot";

    @Test
    void aChildHasTheFlagsThatTheStartScriptsNameOnceEach() throws IOException {
        List<String> named =
                Stream.concat(
                                flags("app/src/main/dist/lib/longplay.vmargs"),
                                flags("jpackage/src/image/image.vmargs"))
                        .toList();
        List<String> command = ChildCommand.of(WorkerMain.class, named);
        assertThat(command).doesNotHaveDuplicates();
        // A worker writes bytes and little else, in a smaller heap than ours.
        assertThat(command)
                .containsAll(
                        named.stream()
                                .filter(flag -> !flag.contains("encoding=UTF-8"))
                                .filter(flag -> !flag.startsWith("-Xmx"))
                                .toList())
                .contains("-Xmx768m")
                .doesNotContain("-Xmx1g");
    }

    @Test
    void aChildReadsTheSameCacheThroughTheSameDoors() {
        List<String> ours =
                List.of(
                        CACHE,
                        "--add-opens=javafx.controls/javafx.scene.control.skin=ALL-UNNAMED",
                        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                        "--enable-native-access=javafx.graphics");
        assertThat(ChildCommand.of(WorkerMain.class, ours)).containsAll(ours);
    }

    @Test
    void whatIsOnlyOursStaysOurs() {
        List<String> ours = List.of("-Xmx8g", "-agentlib:jdwp", "-XX:AOTCacheOutput=ours.aot");
        assertThat(ChildCommand.of(WorkerMain.class, ours)).doesNotContainAnyElementsOf(ours);
    }

    @Test
    void cardsAreCountedAsTheirDriverCountsThemUnlessTheUserSaysOtherwise() {
        Map<String, String> bare = new HashMap<>();
        ChildCommand.countCards(bare);
        assertThat(bare).containsEntry("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        Map<String, String> said = new HashMap<>(Map.of("CUDA_DEVICE_ORDER", "FASTEST_FIRST"));
        ChildCommand.countCards(said);
        assertThat(said).containsEntry("CUDA_DEVICE_ORDER", "FASTEST_FIRST");
    }

    private static Stream<String> flags(String file) throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return Files.readAllLines(at.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
