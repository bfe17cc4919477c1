/// Decodes the user's films and pictures for a painter in a process that may crash over them. It
/// may use picture, media and the workers' way of starting processes. Begin reading at [Decoders]
/// for the window's side, [DecoderDesk] for the child's.
@NullMarked
package studio.longplay.engine.render.worker.decode;

import org.jspecify.annotations.NullMarked;
