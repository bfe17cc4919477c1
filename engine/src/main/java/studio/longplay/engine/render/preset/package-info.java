/// Export presets: what a delivery can be asked to be, how presets are kept and exchanged, what is
/// refused before the work begins, and the guide that chooses for a long film. It may use what
/// [studio.longplay.engine.render] may use. Begin with [PictureTerms] and [PresetTerms].
@NullMarked
package studio.longplay.engine.render.preset;

import org.jspecify.annotations.NullMarked;
