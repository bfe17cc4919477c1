package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class OshiSensorsTest {
    @TempDir Path folder;

    @Test
    void thisMachinesReadingsHoldTogether() {
        Path later = folder.resolve("not/yet/made");
        try (MachineSensors sensors = new OshiSensors(List.of(later), "libno-such-driver.so")) {
            sensors.readSlow();
            sensors.read();
            sensors.read();
            MachineReadings readings = sensors.read();
            MemoryReading memory = readings.memory();
            assertThat(memory.usedBytes()).isBetween(1L, memory.totalBytes());
            assertThat(memory.freeBytes()).isEqualTo(memory.totalBytes() - memory.usedBytes());
            assertThat(memory.swapUsedBytes()).isBetween(0L, memory.swapTotalBytes());
            assertThat(readings.gpus().state()).isEqualTo(GpuReadings.State.ABSENT);
            SpaceReading space = readings.spaces().getFirst();
            assertThat(space.folder()).isEqualTo(later);
            assertThat(space.freeBytes().orElseThrow())
                    .isBetween(1L, space.totalBytes().orElseThrow());
            for (DiskReading disk : readings.disks()) {
                assertThat(disk.busy().orElse(0)).isBetween(0.0, 1.0);
            }
            readings.processor()
                    .celsius()
                    .ifPresent(celsius -> assertThat(celsius).isBetween(1.0, 150.0));
        }
    }

    @Test
    void aFolderNobodyCanReachHasNoFreeSpaceRatherThanNone() {
        try (MachineSensors sensors =
                new OshiSensors(List.of(Path.of("/dev/null/x")), "libno-such-driver.so")) {
            assertThat(sensors.read().spaces()).hasSize(1);
        }
    }
}
