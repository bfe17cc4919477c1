/// What outlives the process that makes a film: which exports are unfinished, when they rest, and
/// what of their work may go when they are done. It may use deliver, make's counts, presets, the
/// settings of deliveries, qc's verdicts, the store, hardware and jobs. Begin reading at
/// [ExportLedger].
@NullMarked
package studio.longplay.engine.render.resume;

import org.jspecify.annotations.NullMarked;
