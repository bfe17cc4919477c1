/// The script editor and the list of scenes: the user's text, dressed, with what it became beside
/// it. It may use session, fx, words, actions, controls and the engine. Begin reading at
/// [ScriptViewModel], then [ScriptView].
@NullMarked
package studio.longplay.app.script;

import org.jspecify.annotations.NullMarked;
