/// What lies in a delivery folder: manifest, report, captions, and checking them again. It may use
/// media, mix's figures and the store. Begin reading at [Manifest].
@NullMarked
package studio.longplay.engine.render.deliver;

import org.jspecify.annotations.NullMarked;
