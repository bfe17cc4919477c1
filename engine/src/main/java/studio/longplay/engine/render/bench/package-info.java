/// Measures how fast this machine makes films, stage by stage, and remembers it. It may use every
/// room of the engine that it measures. Begin reading at [Bench].
@NullMarked
package studio.longplay.engine.render.bench;

import org.jspecify.annotations.NullMarked;
