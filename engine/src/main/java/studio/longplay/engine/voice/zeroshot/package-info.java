/// Voices cloned by models that the user brought: the reference recordings, the engines that speak
/// with them, and the pipelines of each kind of bundle in the packages below. It may use what its
/// room may: time, fault, script, timeline, project, jobs, media, inference and store. Begin
/// reading at [ZeroShotProvider], then [CloningKind].
@NullMarked
package studio.longplay.engine.voice.zeroshot;

import org.jspecify.annotations.NullMarked;
