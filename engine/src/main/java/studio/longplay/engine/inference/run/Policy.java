package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Precision;

import java.util.List;

/// Says where a model is to run; asked before each piece of work.
@FunctionalInterface
public interface Policy {
    /// Everything on the processor, the same bytes always.
    Policy STEADY = _ -> Wish.STEADY;

    /// Where.
    Wish wish(Loading<?> what);

    /// Is told once which hardware there is, for what is left to itself.
    default void offer(List<ChipState> chips) {}

    /// How much of the machine models take where nobody says otherwise.
    default Profile profile() {
        return Profile.BALANCED;
    }

    /// Which exports of bundles are preferred, the one preferred first; none if their makers' order
    /// counts. Asked by the shelf: an export decides what is made and stands in its address.
    default List<Precision> precisions() {
        return List.of();
    }
}
