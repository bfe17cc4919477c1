package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineLoadTest {
    @Test
    void aRunningMachineUsesSomeOfItsMemoryAndNotAll() {
        MachineLoad load = MachineLoad.look();
        assertThat(load.processor()).isBetween(0.0, 1.0);
        assertThat(load.memoryUsedBytes()).isPositive().isLessThan(load.memoryTotalBytes());
    }
}
