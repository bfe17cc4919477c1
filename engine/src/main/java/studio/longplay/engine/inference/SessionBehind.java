package studio.longplay.engine.inference;

import studio.longplay.engine.fault.Warning;

import java.util.Map;
import java.util.Optional;

/// A model that stands before another one and changes something of what goes in or comes out; all
/// else is the other one's.
public interface SessionBehind extends Session {
    /// The one behind.
    Session model();

    @Override
    default Map<String, TensorSpec> inputs() {
        return model().inputs();
    }

    @Override
    default Map<String, TensorSpec> outputs() {
        return model().outputs();
    }

    @Override
    default Map<String, String> metadata() {
        return model().metadata();
    }

    @Override
    default Device device() {
        return model().device();
    }

    @Override
    default Optional<Warning> fallback() {
        return model().fallback();
    }

    @Override
    default void close() {
        model().close();
    }
}
