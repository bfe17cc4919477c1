/// The sheet that translates a project or captions with a model of the user's. It may use session,
/// controls, words and the engine. Begin reading at [TranslateViewModel].
@NullMarked
package studio.longplay.app.translate;

import org.jspecify.annotations.NullMarked;
