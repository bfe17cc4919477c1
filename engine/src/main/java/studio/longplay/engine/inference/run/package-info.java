/// Where models are open, on what they run and in how much memory: one keeper for a studio, the
/// table of what runs where, and what this machine is worth. It may use inference, its bundles,
/// fault, jobs and hardware. Begin reading at [ModelKeeper].
@NullMarked
package studio.longplay.engine.inference.run;

import org.jspecify.annotations.NullMarked;
