package studio.longplay.engine.inference;

import java.util.Locale;
import java.util.Optional;

/// One piece of hardware that arithmetic runs on: the processor, or a card by its number.
///
/// @param index the driver's number of the card, from 0; 0 for what there is one of
public record Chip(Device device, int index) {
    /// The processor, which is always there.
    public static final Chip PROCESSOR = new Chip(Device.CPU, 0);

    public Chip {
        if (index < 0) {
            throw new IllegalArgumentException("card " + index);
        }
    }

    /// What [#id] wrote; empty if it is something else. A card without a number is the first.
    public static Optional<Chip> of(String id) {
        String[] parts = id.strip().toLowerCase(Locale.ROOT).split(":", 2);
        for (Device device : Device.values()) {
            if (device.id().equals(parts[0])) {
                if (parts.length == 1) {
                    return Optional.of(new Chip(device, 0));
                }
                return device.isCard() && parts[1].matches("[0-9]{1,2}")
                        ? Optional.of(new Chip(device, Integer.parseInt(parts[1])))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// For files and options: `cpu`, `cuda:1`.
    public String id() {
        return device.isCard() ? device.id() + ":" + index : device.id();
    }

    /// For a sentence: `the processor`, `an NVIDIA card (number 1)`.
    public String words() {
        return device.isCard() ? device.words() + " (number " + index + ")" : device.words();
    }
}
