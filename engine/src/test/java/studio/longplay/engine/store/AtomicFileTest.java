package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Files;
import java.nio.file.Path;

class AtomicFileTest {
    @TempDir private Path temp;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws Exception {
        Path file = temp.resolve("new").resolve("settings.json");
        AtomicFile.write(file, "one");
        AtomicFile.write(file, "zwö");
        assertThat(file).hasContent("zwö");
        assertThat(file.getParent()).isDirectoryContaining(only -> only.equals(file));
        try (var all = Files.list(file.getParent())) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAFaultAndKeepsTheOld() throws Exception {
        Path file = temp.resolve("settings.json");
        AtomicFile.write(file, "one");
        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class, () -> AtomicFile.write(file.resolve("inside"), "two"));
        assertThat(fault.code()).startsWith("store.");
        assertThat(fault).isInstanceOf(StudioFault.Resource.class);
        assertThat(file).hasContent("one");
    }
}
