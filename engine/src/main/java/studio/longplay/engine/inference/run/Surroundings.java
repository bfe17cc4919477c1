package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.ModelRuntime;

/// What a keeper works in.
///
/// @param runtime asked when the first model is wanted
/// @param policy where models are to run
/// @param budgets the most they may take together
/// @param gauge what they really take
/// @param chips on what they can run
/// @param memory what they were measured to take before
public record Surroundings(
        ModelRuntime runtime,
        Policy policy,
        Budgets budgets,
        Gauge gauge,
        Chips chips,
        MeasuredMemory memory) {
    /// Where nothing was measured before.
    public Surroundings(
            ModelRuntime runtime, Policy policy, Budgets budgets, Gauge gauge, Chips chips) {
        this(runtime, policy, budgets, gauge, chips, MeasuredMemory.none());
    }

    /// This machine, with everything on the processor.
    public static Surroundings steady(ModelRuntime runtime) {
        return new Surroundings(
                runtime,
                Policy.STEADY,
                MachineBudgets.usual(),
                MachineGauge.INSTANCE,
                Chips.ofMachine());
    }

    /// The same with other wishes.
    public Surroundings withPolicy(Policy other) {
        return new Surroundings(runtime, other, budgets, gauge, chips, memory);
    }

    /// The same with other caps.
    public Surroundings withBudgets(Budgets other) {
        return new Surroundings(runtime, policy, other, gauge, chips, memory);
    }

    /// The same, measured otherwise.
    public Surroundings withGauge(Gauge other) {
        return new Surroundings(runtime, policy, budgets, other, chips, memory);
    }

    /// The same on other hardware.
    public Surroundings withChips(Chips other) {
        return new Surroundings(runtime, policy, budgets, gauge, other, memory);
    }

    /// The same with what was measured before.
    public Surroundings withMemory(MeasuredMemory other) {
        return new Surroundings(runtime, policy, budgets, gauge, chips, other);
    }
}
