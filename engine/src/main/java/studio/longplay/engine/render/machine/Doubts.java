package studio.longplay.engine.render.machine;

import studio.longplay.engine.hardware.PowerState;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Objection.Grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What of the machine speaks against beginning a film now: battery, heat, or that it would take
/// very long.
public final class Doubts {
    private static final double HOT_CELSIUS = 88;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final long SHORT_MILLIS = 20 * 60_000;

    /// Times the film's own length.
    private static final double SLOW = 3;

    private Doubts() {}

    /// What a film would be.
    ///
    /// @param basis of the guess how long it takes, see the forecast
    public record Film(String preset, long durationMillis, long makingMillis, String basis) {}

    /// Looks at a film and at the machine.
    public static List<Objection> of(Film film, PowerState power) {
        List<Objection> doubts = new ArrayList<>();
        if (power.onBattery()) {
            doubts.add(
                    doubt(
                            "machine.on-battery",
                            "The machine is on its battery, and the film takes %s to make."
                                    .formatted(minutes(film.makingMillis())),
                            "Connect it to mains, or let the export rest on battery: --pause-on"
                                    + " battery."));
        }
        double celsius = power.processorCelsius().orElse(0);
        if (celsius >= HOT_CELSIUS) {
            doubts.add(
                    doubt(
                            "machine.hot",
                            "The processor is at %d °C before the work begins."
                                    .formatted(Math.round(celsius)),
                            "Give the machine air, or let the export rest: --pause-on heat."));
        }
        double times = (double) film.makingMillis() / Math.max(1, film.durationMillis());
        if (times >= SLOW && film.makingMillis() > SHORT_MILLIS) {
            doubts.add(
                    doubt(
                            "machine.slow",
                            "%s takes %.1f minutes here for a minute of film, %s in all (%s)."
                                    .formatted(
                                            film.preset(),
                                            times,
                                            minutes(film.makingMillis()),
                                            film.basis()),
                            "Choose a smaller picture, or let it run overnight."));
        }
        return doubts;
    }

    private static Objection doubt(String code, String sentence, String remedy) {
        return new Objection(Grade.WARNING, code, sentence, remedy, Map.of());
    }

    private static String minutes(long millis) {
        return String.format(
                Locale.ROOT, "%d min", Math.max(1, Math.round(millis / MILLIS_PER_MINUTE)));
    }
}
