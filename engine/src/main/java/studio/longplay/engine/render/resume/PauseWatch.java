package studio.longplay.engine.render.resume;

import studio.longplay.engine.hardware.PowerState;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.jobs.PauseGate;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// Looks after power and heat while an export runs, and has it rest and go on.
public final class PauseWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PauseGate gate;
    private final Set<PauseOn> watched;
    private final Supplier<PowerState> power;
    private final Duration every;
    private final Set<PauseOn> resting = EnumSet.noneOf(PauseOn.class);
    private final Loop loop;

    private PauseWatch(
            PauseGate gate, Set<PauseOn> watched, Supplier<PowerState> power, Duration every) {
        this.gate = gate;
        this.watched = Set.copyOf(watched);
        this.power = power;
        this.every = every;
        this.loop = Loop.begin("pause-watch", this::look);
    }

    /// Begins watching; the first look is at once.
    ///
    /// @param watched for what work rests; nothing is looked at if this is empty
    public static PauseWatch begin(PauseGate gate, Set<PauseOn> watched) {
        return begin(gate, watched, PowerState::look, EVERY);
    }

    static PauseWatch begin(
            PauseGate gate, Set<PauseOn> watched, Supplier<PowerState> power, Duration every) {
        return new PauseWatch(gate, watched, power, every);
    }

    private void look() throws InterruptedException {
        if (!watched.isEmpty()) {
            PowerState state = power.get();
            watched.forEach(reason -> settle(reason, state));
        }
        Thread.sleep(every);
    }

    private void settle(PauseOn reason, PowerState state) {
        if (reason.wants(state, resting.contains(reason))) {
            resting.add(reason);
            gate.hold(reason.word());
        } else {
            resting.remove(reason);
            gate.release(reason.word());
        }
    }

    /// Ends the looking; work that rests for it goes on.
    @Override
    public void close() {
        loop.close();
        watched.forEach(reason -> gate.release(reason.word()));
    }
}
