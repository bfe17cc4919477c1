/// Style sheets, fonts, icons and words of the window, and nothing that runs. It uses nothing of
/// ours and no JavaFX. Begin reading at [Assets].
@NullMarked
package studio.longplay.assets;

import org.jspecify.annotations.NullMarked;
