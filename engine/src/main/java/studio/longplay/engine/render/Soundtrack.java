package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.mix.Gain;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.render.make.Clarity;
import studio.longplay.engine.store.Artifact;

import java.util.ArrayList;
import java.util.List;

/// The programme's sound, scene by scene.
///
/// @param scores what each scene was mixed from
/// @param stems eight channels each, before the programme's gain
/// @param mixes stereo, limited
/// @param aac the mixes encoded, on the grid
/// @param clarity how far each line stands over its bed, in the order they are heard
/// @param warnings of files of the user's that are not heard
record Soundtrack(
        List<SceneMix> scores,
        List<Artifact> stems,
        List<Artifact> mixes,
        List<Artifact> aac,
        Gain gain,
        List<Clarity.Row> clarity,
        List<Warning> warnings) {
    /// The same with more to be told.
    Soundtrack with(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Soundtrack(scores, stems, mixes, aac, gain, clarity, all);
    }
}
