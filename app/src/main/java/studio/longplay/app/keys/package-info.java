/// The editor of the key map: find an action by its name or its keys, and give it others. It may
/// use actions, controls and words. Begin reading at [KeysView].
@NullMarked
package studio.longplay.app.keys;

import org.jspecify.annotations.NullMarked;
