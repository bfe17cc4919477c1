package studio.longplay.engine.inference.run;

import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The hardware of this machine, looked at once a second at most: each look starts NVIDIA's driver
/// and asks all its cards, and every line that is spoken wants to know. Any number of threads may
/// ask.
final class MachineChips implements Chips {
    private static final long FRESH_NANOS = 1_000_000_000;

    private final Supplier<MachineFacts> machine;
    private final Supplier<GpuReadings> cards;
    private final LongSupplier nanos;
    private List<ChipState> seen = List.of();
    private Set<Device> seenFor = Set.of();
    private long seenNanos;

    MachineChips() {
        this(Machine::look, GpuReadings::look, System::nanoTime);
    }

    /// @param nanos a clock that never goes back
    MachineChips(Supplier<MachineFacts> machine, Supplier<GpuReadings> cards, LongSupplier nanos) {
        this.machine = machine;
        this.cards = cards;
        this.nanos = nanos;
    }

    @Override
    public synchronized List<ChipState> look(Set<Device> devices) {
        long now = nanos.getAsLong();
        if (seen.isEmpty() || !seenFor.equals(devices) || now - seenNanos >= FRESH_NANOS) {
            seen = read(devices);
            seenFor = Set.copyOf(devices);
            seenNanos = now;
        }
        return seen;
    }

    private List<ChipState> read(Set<Device> devices) {
        MachineFacts facts = machine.get();
        List<ChipState> chips = new ArrayList<>();
        chips.add(
                new ChipState(
                        Chip.PROCESSOR,
                        facts.cpuName(),
                        facts.memoryTotalBytes(),
                        facts.memoryAvailableBytes(),
                        0));
        List<Device> nvidia =
                List.of(Device.CUDA, Device.TENSORRT).stream().filter(devices::contains).toList();
        List<GpuReading> working = nvidia.isEmpty() ? List.of() : cards.get().working();
        for (Device device : nvidia) {
            working.forEach(card -> chips.add(state(device, card)));
        }
        for (Device device : List.of(Device.COREML, Device.DIRECTML)) {
            if (devices.contains(device)) {
                chips.add(new ChipState(new Chip(device, 0), device.words(), 0, 0, 0));
            }
        }
        return List.copyOf(chips);
    }

    private static ChipState state(Device device, GpuReading card) {
        return new ChipState(
                new Chip(device, card.index()),
                card.name(),
                card.memoryTotalBytes().orElse(0),
                card.memoryFreeBytes().orElse(0),
                card.busy().orElse(0));
    }
}
