/// The media bin: the user's files with folders, tags and search, where they are used and which are
/// missing. It may use session, actions, controls, fx and words. Begin reading at [BinViewModel].
@NullMarked
package studio.longplay.app.bin;

import org.jspecify.annotations.NullMarked;
