package studio.longplay.engine.mix;

import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Strip;

import java.util.Map;
import java.util.Optional;

/// A strip as one scene hears it.
///
/// @param strip its knobs; its lanes are not looked at, nor mute
/// @param rides its lanes in this scene
/// @param routes dB by stem where a source does not go where its clips say; none for a bus
public record SceneStrip(Strip strip, Rides rides, Optional<Map<Stem, Double>> routes) {
    public SceneStrip {
        routes = routes.map(Map::copyOf);
    }

    /// Of a bus, or of a source that goes where its clips say.
    public SceneStrip(Strip strip, Rides rides) {
        this(strip, rides, Optional.empty());
    }

    /// Without gate, de-esser and compressor.
    SceneStrip withoutDynamics() {
        Strip linear =
                strip.withGate(Gate.NONE).withDeEsser(DeEsser.NONE).withCompressor(Compressor.NONE);
        return new SceneStrip(linear, rides, routes);
    }

    /// Whether anything of it goes to the room.
    public boolean sends() {
        return strip.reverbSendDb() > Strip.OFF_DB || !rides.send().isEmpty();
    }
}
