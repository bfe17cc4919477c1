package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MachineTest {
    @TempDir Path folder;

    @Test
    void theFactsHoldTogether() {
        MachineFacts facts = Machine.look();
        assertThat(facts.cpuName()).isNotBlank();
        assertThat(facts.logicalCores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(facts.physicalCores()).isBetween(1, facts.logicalCores());
        assertThat(facts.memoryAvailableBytes()).isBetween(1L, facts.memoryTotalBytes());
        assertThat(facts.memoryTotalBytes())
                .isGreaterThanOrEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(facts.java()).startsWith(System.getProperty("java.version"));
    }

    @Test
    void aFolderYetToBeMadeHasItsDisksFreeSpace() throws StudioFault, IOException {
        long here = Files.getFileStore(folder).getUsableSpace();
        assertThat(Machine.freeBytes(folder.resolve("not/yet/made")))
                .isCloseTo(here, withPercentage(10));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWithoutADiskIsToldToBeNone() {
        assertThatThrownBy(() -> Machine.freeBytes(Path.of("/proc/nope")))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessage("/proc/nope cannot be written: there is no disk behind it.")
                .extracting(fault -> ((StudioFault) fault).code())
                .isEqualTo("disk.none");
    }

    @Test
    void workThatFitsIsLetThrough() throws StudioFault {
        Headroom headroom = new Headroom(1_000, 2_000);
        headroom.requireDisk(2_000, folder);
        headroom.requireMemory(1_000);
    }

    @Test
    void workThatWouldFillTheDiskIsRefusedInGigabytes() {
        Headroom headroom = new Headroom(0, 1_500_000_000);
        assertThatThrownBy(() -> headroom.requireDisk(40_500_000_000L, Path.of("films")))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessage("40.5 GB are needed at films and 1.5 GB are free.")
                .extracting(fault -> ((StudioFault) fault).code())
                .isEqualTo("disk.full");
    }

    @Test
    void littleSpaceIsToldInMegabytes() {
        Headroom headroom = new Headroom(0, 300_000);
        assertThatThrownBy(() -> headroom.requireDisk(6_400_000L, Path.of("films")))
                .hasMessage("6.4 MB are needed at films and 0.3 MB are free.");
    }

    @Test
    void workThatWouldSwapIsRefused() {
        assertThatThrownBy(() -> new Headroom(1_000, 0).requireMemory(1_001))
                .isInstanceOf(StudioFault.Resource.class);
    }
}
