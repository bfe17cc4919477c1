package studio.longplay.engine.inference.run;

import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Looks which hardware there is to run models on.
@FunctionalInterface
public interface Chips {
    /// All of it, the processor first.
    ///
    /// @param devices what the loaded runtime was built for
    List<ChipState> look(Set<Device> devices);

    /// The hardware of this machine.
    static Chips ofMachine() {
        return Chips::ofMachine;
    }

    private static List<ChipState> ofMachine(Set<Device> devices) {
        MachineFacts machine = Machine.look();
        List<ChipState> chips = new ArrayList<>();
        chips.add(
                new ChipState(
                        Chip.PROCESSOR,
                        machine.cpuName(),
                        machine.memoryTotalBytes(),
                        machine.memoryAvailableBytes(),
                        0));
        for (Device device : List.of(Device.CUDA, Device.TENSORRT)) {
            if (devices.contains(device)) {
                GpuReport.look()
                        .gpus()
                        .forEach(card ->
                                chips.add(
                                        new ChipState(
                                                new Chip(device, card.index()),
                                                card.name(),
                                                card.memoryTotalBytes(),
                                                card.memoryFreeBytes(),
                                                0)));
            }
        }
        for (Device device : List.of(Device.COREML, Device.DIRECTML)) {
            if (devices.contains(device)) {
                chips.add(new ChipState(new Chip(device, 0), device.words(), 0, 0, 0));
            }
        }
        return chips;
    }
}
