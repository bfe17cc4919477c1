/// Watches the machine while Longplay runs: one sampler that everybody listens to, and what its
/// readings mean for the work. It may use `fault`, `jobs`, `hardware` and the neighbours in
/// `render`. Begin reading at [MachineSampler].
@NullMarked
package studio.longplay.engine.render.machine;

import org.jspecify.annotations.NullMarked;
