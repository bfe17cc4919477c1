package studio.longplay.engine.render.lay;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.Locale;
import java.util.function.Function;

/// Fits a programme to a length: pauses between lines and at the ends of scenes are stretched
/// evenly; where even short ones are too long, lines are spoken faster. What is left, the last
/// scene holds.
///
/// Pauses and tempo go by steps: a word more in one line mostly leaves both as they were, so that
/// nothing else is spoken, mixed or drawn again.
public final class PacedLength {
    private static final double SHORTEST_PAUSES = 0.6;
    private static final double LONGEST_PAUSES = 10;
    private static final double FASTEST = 1.6;

    /// Lines spoken faster are not shorter by just that.
    private static final double SPARE = 1.01;

    private static final int STEPS = 18;

    /// A quarter of a percent: some seconds of two hours.
    private static final int PAUSE_STEPS = 256;

    private static final int TEMPO_STEPS = 50;

    private final MediaTime wanted;
    private final Function<Assembly, MediaTime> laid;

    /// @param wanted rounded to the steps that scenes last
    /// @param laid how long the programme is as an assembly lays it
    public PacedLength(MediaTime wanted, FrameRate rate, Function<Assembly, MediaTime> laid) {
        int grid = Assembly.gridFrames(rate);
        long steps = Math.max(1, Math.round(wanted.toFramesFloor(rate) / (double) grid));
        this.wanted = MediaTime.ofFrames(steps * grid, rate);
        this.laid = laid;
    }

    /// An assembly that gives the length.
    ///
    /// @param pauses times as long as usual
    public record Fitted(Assembly assembly, double pauses) {
        /// What the report says of it.
        public Warning told(MediaTime length, double tempo) {
            String spoken =
                    tempo == 1
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", and lines are spoken %.2f times as fast",
                                    tempo);
            return new Warning(
                    "length.paced",
                    String.format(
                            Locale.ROOT,
                            "The programme was paced to %s: pauses are %.2f times as long as"
                                    + " usual%s.",
                            Timecode.of(length),
                            pauses,
                            spoken),
                    "Leave --length out for its own length.",
                    null);
        }
    }

    /// The length, on the grid of scenes.
    public MediaTime wanted() {
        return wanted;
    }

    /// How many times as fast lines must be spoken so that short pauses can do the rest; 1 where
    /// they can already.
    ///
    /// @param spoken how long all lines are by now
    /// @param tempo they are spoken at by now
    /// @throws StudioFault.Input `length.unreachable`
    public double quickening(Assembly assembly, MediaTime spoken, double tempo)
            throws StudioFault.Input {
        MediaTime shortest = laid.apply(stretched(assembly, SHORTEST_PAUSES));
        if (!shortest.isAfter(wanted)) {
            return 1;
        }
        MediaTime left = spoken.minus(shortest.minus(wanted));
        double times =
                left.isAfter(MediaTime.ZERO)
                        ? SPARE * spoken.ticks() / left.ticks()
                        : Double.MAX_VALUE;
        if (times * tempo > FASTEST) {
            throw unreachable(assembly, spoken, tempo);
        }
        return Math.ceil(times * tempo * TEMPO_STEPS) / TEMPO_STEPS / tempo;
    }

    /// A tempo on its step, whatever it was reckoned from.
    public static double onStep(double tempo) {
        return Math.rint(tempo * TEMPO_STEPS) / TEMPO_STEPS;
    }

    /// The assembly whose pauses fill the length.
    ///
    /// @throws StudioFault.Input `length.unreachable`
    public Fitted fit(Assembly assembly, MediaTime spoken, double tempo) throws StudioFault.Input {
        requireReach(assembly, spoken, tempo);
        return between(assembly);
    }

    /// Refuses a length that no pauses give.
    ///
    /// @param spoken how long all lines are
    /// @param tempo they are spoken at
    /// @throws StudioFault.Input `length.unreachable`
    public void requireReach(Assembly assembly, MediaTime spoken, double tempo)
            throws StudioFault.Input {
        if (laid.apply(stretched(assembly, LONGEST_PAUSES)).isBefore(wanted)
                || laid.apply(stretched(assembly, SHORTEST_PAUSES)).isAfter(wanted)) {
            throw unreachable(assembly, spoken, tempo);
        }
    }

    private Fitted between(Assembly assembly) {
        double fitting = SHORTEST_PAUSES;
        double above = LONGEST_PAUSES;
        for (int step = 0; step < STEPS; step++) {
            double middle = (fitting + above) / 2;
            if (laid.apply(stretched(assembly, middle)).isAfter(wanted)) {
                above = middle;
            } else {
                fitting = middle;
            }
        }
        double stepped = Math.max(SHORTEST_PAUSES, Math.floor(fitting * PAUSE_STEPS) / PAUSE_STEPS);
        return new Fitted(stretched(assembly, stepped).lasting(wanted), stepped);
    }

    /// The same where the length is in reach of the pauses; else the assembly with the shortest or
    /// the longest.
    public Assembly nearest(Assembly assembly) {
        if (laid.apply(stretched(assembly, SHORTEST_PAUSES)).isAfter(wanted)) {
            return stretched(assembly, SHORTEST_PAUSES);
        }
        if (laid.apply(stretched(assembly, LONGEST_PAUSES)).isBefore(wanted)) {
            return stretched(assembly, LONGEST_PAUSES);
        }
        return between(assembly).assembly();
    }

    private static Assembly stretched(Assembly assembly, double factor) {
        return assembly.with(Pacing.DEFAULT.stretched(factor));
    }

    private StudioFault.Input unreachable(Assembly assembly, MediaTime spoken, double tempo) {
        MediaTime usual = laid.apply(assembly);
        MediaTime pauses = laid.apply(stretched(assembly, SHORTEST_PAUSES)).minus(spoken);
        long leastMillis =
                Math.round(spoken.toMillisFloor() * tempo / FASTEST) + pauses.toMillisFloor();
        MediaTime most = laid.apply(stretched(assembly, LONGEST_PAUSES));
        return new StudioFault.Input(
                "length.unreachable",
                "The programme is %s long and cannot be paced to %s."
                        .formatted(Timecode.of(usual), Timecode.of(wanted)),
                "Choose a length from %s to %s, or change the script."
                        .formatted(
                                Timecode.of(MediaTime.ofMillis(leastMillis)), Timecode.of(most)));
    }
}
