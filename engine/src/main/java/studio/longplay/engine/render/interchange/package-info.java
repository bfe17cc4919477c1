/// The timeline as other programs read it: OpenTimelineIO both ways; EDL, FCPXML and MLT to write.
/// It may use what its room, render, may use. Begin reading at [Exchange], then [Interchange].
@NullMarked
package studio.longplay.engine.render.interchange;

import org.jspecify.annotations.NullMarked;
