/// Voices that model bundles bring with them: the provider, the engine that speaks with them, and
/// the pipelines of each kind of bundle in the packages below. It may use what its room may: time,
/// fault, script, timeline, project, jobs, media, inference and store. Begin reading at
/// [NeuralProvider], then [NeuralKind].
@NullMarked
package studio.longplay.engine.voice.neural;

import org.jspecify.annotations.NullMarked;
