/// The cast: who speaks in the script, in which voice, and the choice of another. It may use
/// session, fx, words, actions and controls. Begin reading at [CastViewModel].
@NullMarked
package studio.longplay.app.cast;

import org.jspecify.annotations.NullMarked;
