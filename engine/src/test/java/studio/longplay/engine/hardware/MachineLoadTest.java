package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.hardware.MachineLoad.Whole;

class MachineLoadTest {
    @Test
    void aRunningMachineUsesSomeOfItsMemoryAndNotAll() {
        MachineLoad load = MachineLoad.look();
        assertThat(load.processor()).isBetween(-1.0, 1.0);
        assertThat(load.memoryUsedBytes()).isPositive().isLessThan(load.memoryTotalBytes());
    }

    @Test
    void aBusyProcessorIsSeen() throws InterruptedException {
        MachineLoad.look();
        double highest = 0;
        long end = System.nanoTime() + 3_000_000_000L;
        while (highest <= 0 && System.nanoTime() < end) {
            long busy = System.nanoTime() + 50_000_000;
            while (System.nanoTime() < busy) {
                Thread.onSpinWait();
            }
            highest = Math.max(highest, MachineLoad.look().processor());
        }
        assertThat(highest).isPositive();
    }

    @Test
    void onAWholeMachineCachesCountAsFree() {
        Whole machine = new Whole(24_000, 20_000);
        Whole process = new Whole(24_000, 1_000);
        assertThat(MachineLoad.usedBytes(machine, process)).isEqualTo(4_000);
    }

    @Test
    void inAContainerItsOwnMemoryCounts() {
        Whole machine = new Whole(256_000, 200_000);
        Whole process = new Whole(24_000, 18_000);
        assertThat(MachineLoad.usedBytes(machine, process)).isEqualTo(6_000);
    }
}
