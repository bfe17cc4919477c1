package studio.longplay.engine.inference.run;

/// Says where a model is to run; asked before each piece of work.
@FunctionalInterface
public interface Policy {
    /// Everything on the processor, the same bytes always.
    Policy STEADY = _ -> Wish.STEADY;

    /// Where.
    Wish wish(Loading<?> what);
}
