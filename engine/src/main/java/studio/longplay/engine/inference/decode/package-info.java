/// Decoders that tell piece after piece and remember what they told, as exporters write them into
/// one graph. It may use what its room may: fault, jobs and hardware. Begin reading at
/// [MergedDecoder].
@NullMarked
package studio.longplay.engine.inference.decode;

import org.jspecify.annotations.NullMarked;
