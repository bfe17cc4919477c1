package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Optional;

/// How far a scene's sound has come.
///
/// @param number of the scene, counted from 0 over all that are laid out
/// @param start in the programme
/// @param layout what stands where in it, in its own time
/// @param stems the mixed scene, eight channels of 32-bit float; until it is [State#READY] how the
///   same sounds were mixed at an earlier desk, or empty
/// @param peaks what its waveforms look like; there when `stems` is
/// @param fault why it could not be mixed
/// @param strips what every strip of it measures, to be read by
///   [studio.longplay.engine.mix.StripLog]; there when `stems` is
/// @param ducking how its buses make room for speech; there when `stems` is
public record PreviewScene(
        int number,
        MediaTime start,
        SceneLayout layout,
        State state,
        Optional<Path> stems,
        Optional<StemPeaks> peaks,
        Optional<StudioFault> fault,
        Optional<Path> strips,
        Optional<DuckCurve> ducking) {
    /// Of which nobody asks what its strips do.
    public PreviewScene(
            int number,
            MediaTime start,
            SceneLayout layout,
            State state,
            Optional<Path> stems,
            Optional<StemPeaks> peaks,
            Optional<StudioFault> fault) {
        this(number, start, layout, state, stems, peaks, fault, Optional.empty(), Optional.empty());
    }

    /// The same with something else standing in it.
    public PreviewScene withLayout(SceneLayout layout) {
        return new PreviewScene(number, start, layout, state, stems, peaks, fault, strips, ducking);
    }

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
