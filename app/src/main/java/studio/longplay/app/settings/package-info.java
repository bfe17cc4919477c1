/// What the window remembers between starts, and the page where the user changes it. It may use the
/// engine's store and jobs, words, controls and session. Begin reading at [Settings].
@NullMarked
package studio.longplay.app.settings;

import org.jspecify.annotations.NullMarked;
