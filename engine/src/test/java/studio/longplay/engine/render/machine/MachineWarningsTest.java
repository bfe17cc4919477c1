package studio.longplay.engine.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MemoryReading;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.ProcessorReading;
import studio.longplay.engine.hardware.SpaceReading;
import studio.longplay.engine.hardware.ThrottleReason;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

class MachineWarningsTest {
    private final MachineWarnings warnings = new MachineWarnings();

    @Test
    void aMachineThatIsWellWarnsOfNothing() {
        assertThat(warnings.after(SetSensors.calm())).isEmpty();
    }

    @Test
    void aFullDiskIsToldWithItsFigureAndStaysUntilThereIsRoomAgain() {
        assertThat(warnings.after(disk(4_200_000_000L)))
                .containsExactly(
                        new Warning(
                                "machine.disk-low",
                                "4.2 GB are left on the disk of home.",
                                "Free some space: \"longplay clean\" removes what is easily made"
                                        + " again.",
                                null));
        assertThat(warnings.after(disk(5_500_000_000L))).hasSize(1);
        assertThat(warnings.after(disk(6_500_000_000L))).isEmpty();
        assertThat(warnings.after(disk(5_500_000_000L))).isEmpty();
    }

    @Test
    void aDiskThatWasTakenAwayIsNotAFullOne() {
        MachineReadings calm = SetSensors.calm();
        SpaceReading gone =
                new SpaceReading(Path.of("home"), OptionalLong.empty(), OptionalLong.empty());
        assertThat(codes(with(calm, gone))).containsExactly("machine.disk-gone");
        assertThat(codes(calm)).isEmpty();
    }

    @Test
    void aPlaceWithoutADiskIsNotAFullOne() {
        SpaceReading none =
                new SpaceReading(Path.of("proc"), OptionalLong.of(0), OptionalLong.of(0));
        assertThat(codes(with(SetSensors.calm(), none))).isEmpty();
    }

    @Test
    void littleMemoryHeatAndALowBatteryAreTold() {
        MachineReadings calm = SetSensors.calm();
        MachineReadings poor =
                new MachineReadings(
                        calm.at(),
                        new ProcessorReading(
                                OptionalDouble.of(1), OptionalDouble.of(96.4), List.of()),
                        new MemoryReading(15_500_000_000L, 16_000_000_000L, 0, 0),
                        calm.disks(),
                        calm.spaces(),
                        new PowerReading(
                                PowerReading.Source.BATTERY,
                                OptionalDouble.of(0.12),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()),
                        calm.gpus());
        assertThat(warnings.after(poor))
                .extracting(Warning::sentence)
                .containsExactly(
                        "0.5 GB of 16.0 GB of memory are left.",
                        "The processor is at 96 °C and will slow down.",
                        "The battery is at 12 %.");
    }

    @Test
    void aCardThatIsFullHotOrLostIsToldByName() {
        GpuReading card = card(23_500_000_000L, 70, ThrottleReason.SOFTWARE_HEAT);
        assertThat(codes(with(GpuReadings.State.READY, "", card)))
                .containsExactly("machine.card-memory-low", "machine.card-hot");
        assertThat(codes(with(GpuReadings.State.READY, "", card(1, 80)))).isEmpty();
        assertThat(codes(with(GpuReadings.State.READY, "", card(1, 93))))
                .containsExactly("machine.card-hot");
        List<Warning> lost =
                warnings.after(with(GpuReadings.State.LOST, "Card 0 does not answer."));
        assertThat(lost).extracting(Warning::sentence).containsExactly("Card 0 does not answer.");
    }

    @Test
    void whatBeginsIsToldOnceAndAgainWhenItBeginsAgain() {
        List<String> told = new ArrayList<>();
        NewWarnings news =
                new NewWarnings(begun -> begun.forEach(warning -> told.add(warning.code())));
        news.accept(disk(1_000_000_000L));
        news.accept(disk(900_000_000L));
        news.accept(SetSensors.calm());
        assertThat(told).hasSize(1);
        news.accept(disk(900_000_000L));
        assertThat(told).containsExactly("machine.disk-low", "machine.disk-low");
    }

    private List<String> codes(MachineReadings readings) {
        return warnings.after(readings).stream().map(Warning::code).toList();
    }

    static MachineReadings disk(long freeBytes) {
        return with(
                SetSensors.calm(),
                new SpaceReading(
                        Path.of("home"),
                        OptionalLong.of(freeBytes),
                        OptionalLong.of(1_000_000_000_000L)));
    }

    private static MachineReadings with(MachineReadings from, SpaceReading space) {
        return new MachineReadings(
                from.at(),
                from.processor(),
                from.memory(),
                from.disks(),
                List.of(space),
                from.power(),
                from.gpus());
    }

    private static MachineReadings with(
            GpuReadings.State state, String sentence, GpuReading... cards) {
        MachineReadings from = SetSensors.calm();
        return new MachineReadings(
                from.at(),
                from.processor(),
                from.memory(),
                from.disks(),
                from.spaces(),
                from.power(),
                new GpuReadings(state, sentence, "580", "13.0", List.of(cards)));
    }

    private static GpuReading card(long usedBytes, double celsius, ThrottleReason... reasons) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new GpuReading(
                0,
                "RTX 4090",
                "GPU-0",
                "8.9",
                "",
                unknown,
                unknown,
                OptionalLong.of(24_000_000_000L),
                OptionalLong.of(usedBytes),
                OptionalDouble.of(celsius),
                OptionalDouble.of(92),
                unknown,
                unknown,
                unknown,
                Optional.of(Set.of(reasons)),
                unknown,
                unknown,
                OptionalInt.empty());
    }
}
