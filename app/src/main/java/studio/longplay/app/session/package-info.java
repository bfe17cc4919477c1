/// The open project as the window's parts see it: where features meet that do not know each other.
/// It may use the engine, fx and words. Begin reading at [Session].
@NullMarked
package studio.longplay.app.session;

import org.jspecify.annotations.NullMarked;
