package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.hardware.DiskWatch.Counted;

class DiskWatchTest {
    @Test
    void whatADiskCountedBetweenTwoLooksIsItsSpeed() {
        DiskReading reading =
                DiskWatch.between(
                        "/dev/sda",
                        "Fast",
                        new Counted(1_000, 400, 10, 5_000),
                        new Counted(3_000, 900, 2_010, 9_000));
        assertThat(reading.busy()).hasValue(0.25);
        assertThat(reading.readBytesPerSecond()).hasValue(1_000);
        assertThat(reading.writeBytesPerSecond()).hasValue(2_000);
    }

    @Test
    void aCounterThatBeganAnewTellsNothing() {
        DiskReading reading =
                DiskWatch.between(
                        "/dev/sda", "", new Counted(1_000, 400, 0, 0), new Counted(3_000, 2, 0, 0));
        assertThat(reading.busy()).isEmpty();
        assertThat(reading.writeBytesPerSecond()).isEmpty();
    }

    @Test
    void twoLooksAtOneMomentTellNothing() {
        Counted same = new Counted(1_000, 400, 0, 0);
        assertThat(DiskWatch.between("/dev/sda", "", same, same).busy()).isEmpty();
    }
}
