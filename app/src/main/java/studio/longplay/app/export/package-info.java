/// The export sheet: what is to be made, what it would take, and the export while it runs. It may
/// use the engine, session, words, actions and controls. Begin reading at [ExportViewModel].
@NullMarked
package studio.longplay.app.export;

import org.jspecify.annotations.NullMarked;
