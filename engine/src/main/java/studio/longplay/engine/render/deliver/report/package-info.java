/// The report of a delivery: its manifest as one page for people, with charts, that opens from disk
/// and prints. It may use what the delivery package may. Begin reading at [ReportPage].
@NullMarked
package studio.longplay.engine.render.deliver.report;

import org.jspecify.annotations.NullMarked;
