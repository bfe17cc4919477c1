package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;

/// What is done with an open model. It may be done again from its beginning, where memory ran out
/// or a card went away on the way: what it leaves behind must allow that.
///
/// @param <M> what drives the model
/// @param <T> what is made
@FunctionalInterface
public interface Work<M, T> {
    /// Does it.
    ///
    /// @throws StudioFault whatever stops it
    T with(Loaded<M> loaded) throws StudioFault;
}
