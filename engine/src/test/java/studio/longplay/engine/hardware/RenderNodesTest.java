package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RenderNodesTest {
    @TempDir Path folder;

    private Path node(String name, String maker) throws IOException {
        Files.createDirectories(folder.resolve("dri"));
        Files.createFile(folder.resolve("dri").resolve(name));
        Path facts = Files.createDirectories(folder.resolve("drm").resolve(name + "/device"));
        return Files.writeString(facts.resolve("vendor"), maker + "\n");
    }

    private int count() {
        return RenderNodes.count(folder.resolve("dri"), folder.resolve("drm"));
    }

    @Test
    void cardsOfIntelAndAmdCountOthersDoNot() throws IOException {
        assertThat(count()).as("no such folder").isZero();
        node("renderD128", "0x8086");
        node("card0", "0x8086");
        node("renderD129", "0x10de");
        assertThat(count()).isEqualTo(1);
        Path amd = node("renderD130", "0x1002");
        assertThat(count()).isEqualTo(2);
        Files.delete(amd);
        assertThat(count()).isEqualTo(1);
    }
}
