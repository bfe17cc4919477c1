package studio.longplay.engine.render.resume;

import studio.longplay.engine.hardware.PowerState;

import java.util.Locale;

/// What an export may rest for by itself.
public enum PauseOn {
    /// While the machine lives on its battery.
    BATTERY,
    /// While the processor is too hot, until it has cooled down well below that.
    HEAT;

    private static final double HOT_CELSIUS = 92;
    private static final double COOL_CELSIUS = 80;

    /// For people, and as the reason at a [studio.longplay.engine.jobs.PauseGate]: `battery`,
    /// `heat`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether work should rest.
    ///
    /// @param resting whether it rests for this now
    boolean wants(PowerState state, boolean resting) {
        return switch (this) {
            case BATTERY -> state.onBattery();
            case HEAT ->
                    state.processorCelsius().isPresent()
                            && state.processorCelsius().getAsDouble()
                                    >= (resting ? COOL_CELSIUS : HOT_CELSIUS);
        };
    }
}
