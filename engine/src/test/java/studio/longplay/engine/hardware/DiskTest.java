package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Files;
import java.nio.file.Path;

class DiskTest {
    private static final Path OTHER = Path.of("/proc");

    @TempDir Path folder;

    @Test
    void aFolderYetToBeMadeLiesOnTheDiskAboveIt() throws StudioFault {
        assertThat(Disk.of(folder).holds(folder.resolve("not/yet/made"))).isTrue();
        assertThat(Disk.of(folder.resolve("nor/this")).totalBytes()).isPositive();
    }

    @Test
    void whereTheRootIsInNoListOfMountsThePathItselfIsAsked() throws StudioFault {
        Disk disk = Disk.of(folder);
        assertThat(disk.freeWithoutMounts()).isCloseTo(disk.freeBytes(), withPercentage(10));
    }

    @Test
    void withoutAListOfMountsDisksAreToldApartByTheirDevice() throws StudioFault {
        assumeTrue(Files.isDirectory(OTHER), "needs a second file system, /proc");
        Disk disk = Disk.of(folder);
        assertThat(disk.isDeviceOf(folder.getParent())).isTrue();
        assertThat(disk.isDeviceOf(OTHER)).isEqualTo(disk.holds(OTHER)).isFalse();
    }
}
