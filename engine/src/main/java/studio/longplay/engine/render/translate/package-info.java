/// Scripts and captions in another language, by models the user brings: only what is said is
/// translated, times, names, cues and directions stay. It may use every room. Begin reading at
/// [TranslationDesk].
@NullMarked
package studio.longplay.engine.render.translate;

import org.jspecify.annotations.NullMarked;
