package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Optional;

/// How far a scene's sound has come.
///
/// @param number of the scene, counted from 0 over all that are laid out
/// @param start in the programme
/// @param layout what stands where in it, in its own time
/// @param stems the mixed scene, eight channels of 32-bit float; empty until it is [State#READY]
/// @param peaks what its waveforms look like; there when `stems` is
/// @param fault why it could not be mixed
public record PreviewScene(
        int number,
        MediaTime start,
        SceneLayout layout,
        State state,
        Optional<Path> stems,
        Optional<StemPeaks> peaks,
        Optional<StudioFault> fault) {
    /// Waiting for its lines or its turn, being mixed, mixed, or failed.
    public enum State {
        WAITING,
        MAKING,
        READY,
        FAILED
    }

    public MediaTime end() {
        return start.plus(layout.duration());
    }
}
