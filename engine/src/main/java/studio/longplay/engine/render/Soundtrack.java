package studio.longplay.engine.render;

import studio.longplay.engine.mix.Gain;
import studio.longplay.engine.store.Artifact;

import java.util.List;

/// The programme's sound, scene by scene.
///
/// @param stems eight channels each, before the programme's gain
/// @param mixes stereo, limited
/// @param aac the mixes encoded, on the grid
record Soundtrack(List<Artifact> stems, List<Artifact> mixes, List<Artifact> aac, Gain gain) {}
