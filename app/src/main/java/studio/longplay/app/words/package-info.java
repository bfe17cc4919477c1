/// What the window says, by key, so that no sentence stands in code. It uses only the assets, and
/// nothing of the window. Begin reading at [Words].
@NullMarked
package studio.longplay.app.words;

import org.jspecify.annotations.NullMarked;
