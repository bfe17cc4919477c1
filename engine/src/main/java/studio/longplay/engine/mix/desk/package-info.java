/// The vertices of the mixing desk: filters, dynamics, reverb, gain and meters of stereo sound,
/// each of which gives the same samples in blocks of any size. It may use time and project, and
/// nothing else of the mix. Begin reading at [Vertex], then [StripChain].
@NullMarked
package studio.longplay.engine.mix.desk;

import org.jspecify.annotations.NullMarked;
