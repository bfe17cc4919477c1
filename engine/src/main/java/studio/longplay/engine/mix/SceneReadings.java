package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/// Remembers what scenes measured, so that one that did not change is not read again.
public interface SceneReadings {
    /// Remembers nothing.
    SceneReadings NONE =
            new SceneReadings() {
                @Override
                public Optional<SceneLoudness> recall(Question question) {
                    return Optional.empty();
                }

                @Override
                public void keep(Question question, SceneLoudness loudness) {}
            };

    /// All that a reading depends on.
    ///
    /// @param ceilingDbtp of the limiter it passed; empty for none
    /// @param phase how many samples after a step of 1/30 s the scene starts; 0 on the grid
    /// @param weighted whether its energy is K-weighted
    record Question(
            Path sceneStems,
            Faders faders,
            OptionalDouble ceilingDbtp,
            int phase,
            boolean weighted) {}

    /// The reading of just that, if it is remembered.
    Optional<SceneLoudness> recall(Question question) throws StudioFault;

    void keep(Question question, SceneLoudness loudness) throws StudioFault;
}
